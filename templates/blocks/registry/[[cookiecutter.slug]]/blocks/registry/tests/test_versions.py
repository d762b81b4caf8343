"""Every change is a version: what changed, by whom, in words; personal values sealed, and gone in time."""

import json

import pytest

from blocks.registry.models import Renewal, Version, VersionKind
from blocks.registry.selectors import history
from blocks.registry.services import renewals, versions, visits
from blocks.registry.tests.builders import HOSTILE, nik_of, sent
from core import access, records

pytestmark = pytest.mark.django_db


def edit(binding, record, **values):
    records.edit(binding.entity, access.system(), record, values)
    return binding.entity.rows().get(pk=record.pk)


def test_an_entry_begins_with_a_version_of_all_it_says(binding, make):
    record = make()
    (first,) = record.registry.versions.all()
    assert (first.number, first.kind, record.registry.version) == (1, VersionKind.REGISTERED, 1)
    said = first.values | versions.personal_of(first)
    assert said[binding.village] == str(getattr(record, binding.village))
    assert said[binding.address] == getattr(record, binding.address)
    assert sorted(first.changed) == sorted(said)


def test_personal_values_are_sealed_in_the_table(binding, make):
    record = make()
    row = Version.objects.filter(entry=record.registry).values().get()
    kept = json.dumps(row, default=str)
    assert nik_of(binding, record) not in kept
    personal = [info.name for info in binding.entity.fields if info.personal]
    assert personal and not set(personal) & set(row["values"])


def test_a_change_is_a_version_with_what_changed_and_who(binding, make, manager):
    record = make()
    values = {binding.address: "Jl. Baru No. 7"}
    records.assign(binding.entity, record, values)
    records.save(binding.entity, record)
    version = versions.keep(binding, record, manager, VersionKind.CHANGED)
    assert (version.number, version.changed, version.actor) == (2, [binding.address], manager.user)
    assert version.values[binding.address] == "Jl. Baru No. 7"


def test_an_edit_that_changes_nothing_is_no_version(binding, make):
    record = make()
    edit(binding, record, **{binding.address: getattr(record, binding.address)})
    assert record.registry.versions.count() == 1


def test_two_versions_stand_side_by_side_with_the_nik_masked(binding, make, reader):
    record = make()
    edit(binding, record, **{binding.address: "Jl. Baru No. 7"})
    one, two = record.registry.versions.all()
    lines = history.compare(binding, record, reader, one, two)
    changed = [line for line in lines if line.is_changed]
    assert [(str(line.label), line.after) for line in changed] == [
        (str(binding.entity.field(binding.address).label), "Jl. Baru No. 7")
    ]
    assert nik_of(binding, record) not in " ".join(f"{line.before} {line.after}" for line in lines)


def test_who_reads_no_personal_values_sees_that_there_are_some(binding, make, outsider):
    record = make()
    (one,) = record.registry.versions.all()
    lines = history.compare(binding, record, outsider, one, one)
    hidden = [line for line in lines if line.is_hidden]
    assert hidden and not any(line.before or line.after for line in hidden)


def test_what_is_forgotten_leaves_every_version_visit_and_renewal(binding, make, visitor, manager, world, waiting):
    record = make(state=waiting)
    visits.take(binding, visitor, record, sent("tidak_sesuai", found="Rumah Ibu Ani sudah kosong"))
    period = renewals.begin(binding, manager, "Masa uji", world.clock.now.date(), world.clock.now.date())
    Renewal.objects.filter(period=period).update(note="Menurut Ibu Ani")
    names = [info.name for info in binding.entity.fields if info.personal]
    binding.on_forgotten(binding.entity.rows().get(pk=record.pk), names)
    assert not any(versions.personal_of(version) for version in record.registry.versions.all())
    visit = record.registry.visits.get()
    assert (visit.found, visit.photo) == ("", None)
    assert Renewal.objects.get(period=period).note == ""


def test_hostile_text_stays_text_in_the_history(world, binding, make, manager):
    record = make(address=HOSTILE)
    edit(binding, record, **{binding.address: f"{HOSTILE} 2"})
    page = world.client(manager.user).get(binding.url("history", record.pk), versions_of(record)).content.decode()
    assert HOSTILE not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 2" in page


def versions_of(record):
    one, two = record.registry.versions.values_list("pk", flat=True)
    return {"a": one, "b": two}
