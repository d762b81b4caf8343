"""Whose a new record is: the resident's who makes it, never the officer's who types it in."""

from types import SimpleNamespace

import pytest

from accounts.models import Kind, Person, User
from core import access, records
from core.entities import all_entities
from core.fields import PersonInput

ENTITY = SimpleNamespace(owner="pemilik")


def actor(kind):
    return access.Actor(user=SimpleNamespace(kind=kind), person_id=7)


def test_a_resident_owns_what_they_make():
    record = SimpleNamespace()
    records.own(ENTITY, record, actor("resident"), {})
    assert record.pemilik_id == 7


def test_an_officer_does_not_become_the_owner():
    record = SimpleNamespace()
    records.own(ENTITY, record, actor("officer"), {})
    assert not hasattr(record, "pemilik_id")


def owned():
    """An entity whose records must name their owner by a field of their own."""
    for entity in all_entities():
        if entity.owner and "__" not in entity.owner and not entity.model._meta.get_field(entity.owner).null:
            return entity
    pytest.skip("no application of this replica has such records")


def test_an_officer_must_say_whose_it_is(db):
    entity = owned()
    person = Person.objects.create(full_name="Pegawai Uji")
    user = User.objects.create_user(kind=Kind.OFFICER, status="active", person=person)
    field = PersonInput(required=False)
    field.for_actor(access.actor_for(user), entity.model(), entity.owner)
    assert field.required
    assert field.own is None
