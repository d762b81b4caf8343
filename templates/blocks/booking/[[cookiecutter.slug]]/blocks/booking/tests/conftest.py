"""Fixtures of the block's tests: an application that binds the block, with hours that never close."""

from dataclasses import replace
from random import Random

import pytest

from accounts.models import Person, User
from core import opening_hours
from core.blocks import of_block
from core.seeding import examples


@pytest.fixture
def people(db):
    """Some residents who can own records."""
    found = []
    for number in range(4):
        person = Person.objects.create(full_name=f"Warga {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")
        found.append(person)
    return found


@pytest.fixture
def binding(people):
    """The first binding in which residents choose their time, open day and night."""
    found = [one for one in of_block("booking") if not one.chosen]
    if not found:
        pytest.skip("no application of this replica lets residents choose a time")
    return open_always(found[0])


def open_always(binding):
    """A binding whose times are not the point of a test."""
    return replace(
        binding,
        hours=opening_hours.read({"mon-sun": "00:00-24:00"}),
        slot_minutes=60,
        capacity=2,
        on_holidays=True,
        horizon_days=14,
        notice_minutes=0,
        cancel_hours=0,
        late_minutes=30,
        within="",
        tariff="",
        minutes=None,
        offer_minutes=60,
    )


@pytest.fixture
def resource(binding):
    """One record that can be booked."""
    return examples.make(binding.resource_entity, Random("booking"))


@pytest.fixture
def make(binding, resource):
    """Makes one more record that needs a time."""
    chance = Random("booking")

    def make_one():
        record = examples.make(binding.entity, chance)
        if binding.in_use:  # what the record refers to may be a resource too
            binding.resource_entity.rows().exclude(pk=resource.pk).update(**{binding.in_use: False})
        return record

    return make_one
