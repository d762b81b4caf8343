"""Fixtures of the block's tests: an application that binds the block, and one signed document."""

from random import Random

import pytest

from accounts.models import Person, User
from blocks.signing.services import issuing
from core import access
from core.blocks import of_block
from core.seeding import examples
from tests import driving
from tests.world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def binding(world, settings, tmp_path, monkeypatch):
    """The first application's binding, with residents; files go to a folder of the test."""
    driving.prepare_all(world, monkeypatch, but="signing")
    assert world.village and world.office  # what a record may refer to
    for number in range(4):
        person = Person.objects.create(full_name=f"Warga {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")
    return of_block("signing")[0]


@pytest.fixture
def record(binding):
    """One signed document's record."""
    from core.seeding.example_values import Maker

    chance = Random("signing")
    values = examples.values_of(binding.entity, Maker(chance))
    for info in binding.entity.fields:
        if info.kind == "reference" and info.name not in values:
            values[info.name] = examples.referred(binding.entity, info.name, Maker(chance))
        elif info.kind == "date" and not info.computed:
            from django.utils import timezone

            values[info.name] = timezone.localdate()
    from core import records

    made = records.create(binding.entity, access.system(), values)
    if binding.entity.workflow is not None:
        issuing.issue(binding, made, access.system(), binding.documents[0])
    made.refresh_from_db()
    return made
