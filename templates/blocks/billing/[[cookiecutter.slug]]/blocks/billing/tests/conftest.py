"""Fixtures of the block's tests: an application that binds the block, and a record with an invoice."""

from random import Random

import pytest

from accounts.models import Person, User
from blocks.billing.models import Invoice
from core.blocks import of_block
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


@pytest.fixture
def binding(people, monkeypatch):
    """The first application's binding; its other blocks have what they need."""
    driving.prepare_all(World(), monkeypatch, but="billing")
    return of_block("billing")[0]


@pytest.fixture
def make(binding, monkeypatch):
    """Makes one more record that owes an amount; what else would stand in the way is left aside."""
    from blocks.billing import services

    chance = Random("billing")
    monkeypatch.setattr(services, "why_not_payable", lambda binding, record: [])
    monkeypatch.setattr(services, "_move", lambda binding, record: "")

    def one(amount: int = 75000, instalments: int = 1):
        record = examples.make(binding.entity, chance)
        row = record.billing
        row.payments.all().delete()
        Invoice.objects.filter(pk=row.pk).update(**BLANK)
        setattr(record, binding.amount, amount)
        type(record).objects.filter(pk=record.pk).update(**{binding.amount: amount})
        from dataclasses import replace

        services.assess(replace(binding, instalments=instalments), record, None)
        record.billing = Invoice.objects.get(pk=row.pk)
        return record

    return one
