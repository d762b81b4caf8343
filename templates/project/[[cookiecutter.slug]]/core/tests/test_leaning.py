"""The worklist says whose a record is, also where that is written on another record."""

import pytest

from accounts.models import Person
from core import access, leaning, records, workflow, workitems
from core.entities import all_entities
from core.tests.bare_records import a_bare, places

LEANING = [
    (entity, lean)
    for entity in all_entities()
    for lean in leaning.leaning_on(entity.app, entity.name)
    if lean.entity.owner == f"{lean.lookup}__{lean.shown}"
]
OWNED = [
    entity for entity in all_entities() if entity.workflow is not None and entity.owner and "__" not in entity.owner
]

pytestmark = pytest.mark.django_db


def named(value):
    return f"{value.app}.{value.name}" if hasattr(value, "app") else f"{value.entity.name}.{value.lookup}"


@pytest.mark.parametrize(("entity", "lean"), LEANING, ids=named)
def test_a_record_passes_to_whoever_the_other_passes_to(entity, lean):
    places()
    record = a_bare(lean.entity)
    other = a_bare(entity)
    *way, last = lean.lookup.split("__")
    holder = record
    for step in way:
        holder = getattr(holder, step)
    setattr(holder, last, other)
    holder.save()
    item = workitems.upsert(lean.entity, record)
    person = Person.objects.create(full_name="Pemilik Baru")
    setattr(other, lean.shown, person)
    other.save(update_fields=[lean.shown])
    leaning.renew(entity, other, {lean.shown})
    item.refresh_from_db()
    assert item.owner_id == person.pk


def test_what_does_not_show_is_not_read_again(django_assert_num_queries):
    with django_assert_num_queries(0):
        for entity, lean in LEANING:
            leaning.renew(entity, entity.model(pk=1), {f"not_{lean.shown}"})


@pytest.mark.parametrize("entity", OWNED[:3], ids=named)
def test_a_step_that_gives_a_record_to_another_takes_it_from_the_first(entity):
    places()
    record = a_bare(entity)
    item = workitems.upsert(entity, record)
    person = Person.objects.create(full_name="Pemilik Baru")
    holder = type("Holder", (), {"other": record})()
    workflow._set(holder, f"other.{entity.owner}", person)
    item.refresh_from_db()
    assert item.owner_id == person.pk


@pytest.mark.parametrize("entity", OWNED[:1], ids=named)
def test_an_edit_tells_what_leans_on_it(entity, monkeypatch):
    places()
    record, told = a_bare(entity), []
    monkeypatch.setattr(access, "may_edit", lambda *_asked: True)
    monkeypatch.setattr(records, "settle", lambda *_asked: [])
    monkeypatch.setattr(leaning, "renew", lambda entity, record, changed: told.append(sorted(changed)))
    records.edit(entity, access.system(), record, {entity.owner: Person.objects.create(full_name="Pemilik Baru")})
    assert told == [[entity.owner]]
