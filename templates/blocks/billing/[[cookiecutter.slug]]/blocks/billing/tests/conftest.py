"""Fixtures of the block's tests: an application that binds the block, and a record with an invoice."""

from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from accounts.models import Person, User
from blocks.billing import gateway
from blocks.billing.models import Invoice
from core import access
from core.blocks import of_block
from core.descriptors import of_model
from core.models import District, Village
from core.seeding import examples
from tests import driving
from tests.world import World

BLANK = {"status": "draft", "amount": None, "paid": 0, "attention": "", "receipt_number": "", "paid_at": None}


@pytest.fixture
def people(db):
    """Some residents who can own records."""
    for number in range(4):
        person = Person.objects.create(full_name=f"Warga {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")
    district = District.objects.create(code="72.02.01", name="Contoh")
    Village.objects.create(code="72.02.01.1001", name="Contoh Satu", district=district, lat=-1.4, lon=120.7)


def whole_of(binding, chance):
    """A new record of which the bill is a part, where it is one."""
    parent = binding.entity.parent
    return {parent: examples.make(binding.entity.parent_entity, chance), binding.period: 2010} if parent else {}


@pytest.fixture
def binding(people, monkeypatch):
    """The binding of the first application whose records can be made; its other blocks have what they need."""
    driving.prepare_all(World(), monkeypatch, but="billing")
    return next(one for one in of_block("billing") if can_be_made(one.entity))


def can_be_made(entity):
    """Say whether nothing that a new record must name comes about by steps alone."""
    fields = entity.forms.Form(actor=access.system()).fields
    must = [info for info in entity.fields if info.kind == "reference" and info.name in fields]
    named = [entity.model._meta.get_field(info.name).related_model for info in must if fields[info.name].required]
    return all(of_model(model).access.create for model in named)


@pytest.fixture
def make(binding, monkeypatch):
    """Makes one more record that owes an amount; what else would stand in the way is left aside."""
    from blocks.billing import services

    chance = Random("billing")
    monkeypatch.setattr(services, "why_not_payable", lambda binding, record: [])
    monkeypatch.setattr(services, "_move", lambda binding, record: "")

    def one(amount: int = 75000, instalments: int = 1):
        record = examples.make(binding.entity, chance, **whole_of(binding, chance))
        row = record.billing
        row.payments.all().delete()
        Invoice.objects.filter(pk=row.pk).update(**BLANK)
        setattr(record, binding.amount, amount)
        type(record).objects.filter(pk=record.pk).update(**{binding.amount: amount})
        from dataclasses import replace

        services.assess(replace(binding, instalments=instalments), record, None)
        Invoice.objects.filter(pk=row.pk, status="open").update(due_at=timezone.now() + timedelta(days=30))
        record.billing = Invoice.objects.get(pk=row.pk)
        return record

    return one


@pytest.fixture
def _stand_in(monkeypatch):
    """Let the block's own page play the bank."""
    monkeypatch.setattr(gateway, "stand_in", lambda: True)


@pytest.fixture
def register(people, world, monkeypatch):
    """A binding that bills a register; replicas without one have nothing to test here."""
    driving.prepare_all(world, monkeypatch, but="billing")
    found = next((one for one in of_block("billing") if one.register and one.number and one.village), None)
    return found or pytest.skip("no application bills a register")


@pytest.fixture
def objects(register):
    """Three records of the register, ready to be billed."""
    chance = Random("register")
    return [examples.make(register.register_entity, chance) for _number in range(3)]


@pytest.fixture
def assessor(register, world):
    """The officer who makes the year's bills."""
    return access.actor_for(world.officer(register.app, register.assessor))
