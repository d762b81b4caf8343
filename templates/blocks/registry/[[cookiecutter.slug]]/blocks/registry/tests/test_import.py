"""Ten thousand businesses from a spreadsheet: every fault told, the rest lands, doubles are found, all goes back."""

import html
import resource
import time
from collections import Counter, defaultdict
from contextlib import contextmanager
from datetime import timedelta

import pytest

from accounts.models import Person
from blocks.registry.models import Entry, Pair, Version
from blocks.registry.services import doubles, visits
from blocks.registry.tests import sheets
from blocks.registry.tests.builders import sent
from config.installed import PACKAGES
from core import access, records
from core.blocks import of_block
from core.imports import batches, running, undoing
from core.models import District, ImportBatch, ImportStage, Transition, Village, WorkItem
from tests import walking

pytestmark = pytest.mark.django_db
APP = "portal-umkm"


@pytest.fixture
def measured(capsys):
    """Tell how long a part of the work took and how far the process grew."""

    @contextmanager
    def measure(what):
        begun, worked = time.perf_counter(), time.process_time()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        yield
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        with capsys.disabled():
            spent = f"{time.perf_counter() - begun:.0f} s, of them {time.process_time() - worked:.0f} s at work"
            print(f"\n  {what}: {spent}; {grown:.0f} MB more", end="")

    return measure


@pytest.fixture
def register(world):
    """The register of businesses with its villages, two of one name, and one entry that is there already."""
    if APP not in PACKAGES:
        pytest.skip(f"{APP} is not part of this replica")
    binding = next(one for one in of_block("registry") if one.app == APP)
    other = District.objects.create(code="99.99.02", name="Kecamatan Lain", lat="-1.5", lon="120.8")
    names = [f"Desa {number:03}" for number in range(sheets.VILLAGES)]
    Village.objects.bulk_create(
        Village(code=f"99.99.01.3{number:03}", name=name, district=world.district) for number, name in enumerate(names)
    )
    for number, district in enumerate((world.district, other)):
        Village.objects.create(code=f"99.99.0{number + 1}.4000", name="Desa Kembar", district=district)
    sample = world.sample(f"{APP}.{binding.entity_name}")
    owner = Person(full_name=sheets.KNOWN_NAME)
    owner.set_nik(sheets.KNOWN_NIK)
    owner.save()
    values = walking.values_of(world, sample, world.owner, {"nib": sheets.KNOWN_NIB, "pemilik": owner})
    records.create(binding.entity, access.system(), values)
    return binding


def handed_in(binding, actor, made):
    """The file as the operator sends it, checked by the worker."""
    batch = batches.hand_in(binding.entity, actor, sheets.upload(made))
    running.run(batch.pk)
    batch.refresh_from_db()
    return batch


def landed(binding, actor, batch):
    batches.land(binding.entity, actor, batch)
    running.run(batch.pk)
    batch.refresh_from_db()
    return batch


def told(batch, *, warnings):
    """Row -> the columns named and the words, in their order."""
    found = defaultdict(list)
    for fault in batch.faults.filter(is_warning=warnings).order_by("row", "pk"):
        found[fault.row].append((fault.heading, fault.text))
    return found


def assert_all_told(batch, made):
    """Each spoilt row is told with all its faults and nothing else; no other row is told at all."""
    found = told(batch, warnings=False)
    assert set(found) == set(made.faults)
    for row, expected in made.faults.items():
        said = sorted(found[row])
        assert len(said) == len(expected), (row, said)
        for (heading, begins), (column, text) in zip(sorted(expected), said, strict=True):
            assert text.startswith(begins) and (not heading or column == heading), (row, column, text)


@pytest.mark.parametrize("count", [1_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_every_fault_is_told_and_the_rest_lands(world, register, measured, count):
    binding, made = register, sheets.plan(count)
    actor = access.actor_for(world.officer(APP, "operator"))
    people, model = Person.objects.count(), binding.entity.model
    with measured("checked"):
        batch = handed_in(binding, actor, made)
    bad = len(made.faults)
    assert (batch.stage, batch.rows, batch.good, batch.bad) == (ImportStage.CHECKED, count, count - bad, bad)
    assert model.objects.count() == 1, "nothing lands before somebody said so"
    assert_all_told(batch, made)
    assert len(Counter(made.faults.values())) >= len(sheets.FAULTS), "each kind of fault is in the file"
    assert set(told(batch, warnings=True)) == made.warned

    with measured("landed"):
        batch = landed(binding, actor, batch)
    assert (batch.stage, batch.landed, model.objects.count()) == (ImportStage.LANDED, count - bad, count - bad + 1)
    entries = Entry.objects.filter(app=APP, version=1, record_id__isnull=False)
    assert entries.count() == Version.objects.count() == WorkItem.objects.filter(app=APP).count() == count - bad + 1
    assert_all_told(batch, made)

    with measured("compared"):
        while doubles.scan(binding, world.clock.now):
            pass
    names = dict(model.objects.values_list("registry", "nama_usaha"))
    found = {tuple(names[key] for key in keys) for keys in Pair.objects.values_list("one", "other")}
    assert len(made.doubles) > count // 500 and found == made.doubles
    assert any("nik_sama" in pair.reasons for pair in Pair.objects.all())
    assert any("nik_sama" not in pair.reasons for pair in Pair.objects.all())

    world.clock.move(world.clock.now + timedelta(days=1))
    visited, edited = model.objects.order_by("-pk")[:2]
    visits.take(binding, access.actor_for(world.officer(APP, "surveyor")), visited, sent())
    records.edit(binding.entity, actor, edited, {"alamat": "Jl. Pindah No. 1"})
    with measured("taken back"):
        removed = undoing.undo(binding.entity, actor, batch)
    assert removed == count - bad - 2
    assert set(model.objects.values_list("pk", flat=True)) == {visited.pk, edited.pk, model.objects.earliest("pk").pk}
    assert Entry.objects.count() == WorkItem.objects.filter(app=APP).count() == 3
    assert Transition.objects.filter(app=APP).exclude(object_id__in=model.objects.values("pk")).count() == 0
    assert Person.objects.count() - people <= 3, "who was named by these rows alone is forgotten"


def test_a_nik_that_only_one_may_have_is_told_row_by_row(world):
    found = [one for one in of_block("registry") if one.same_nik == "refused" and one.entity.access.imports]
    if not found:
        pytest.skip("no register of this replica refuses a NIK twice and is imported")
    binding = found[0]
    sample = world.sample(f"{binding.app}.{binding.entity_name}")
    values = walking.values_of(world, sample, world.owner)
    first = records.create(binding.entity, access.system(), values)
    draft = records.draft(binding.entity, access.system(), values)
    assert binding.taken({binding.identity(draft)}) == {binding.identity(draft): first.number}


def test_the_pages_try_a_file_first_let_it_land_and_take_it_back(world, register):
    binding, made, entity = register, sheets.plan(40), register.entity
    client, model = world.client(world.officer(APP, "operator")), entity.model
    assert client.get(entity.url("import_template")).content.startswith(b"PK")
    assert client.post(entity.url("import"), {"berkas": sheets.upload(made)}).status_code == 302
    batch = ImportBatch.objects.get()
    address = {name: entity.url(f"import_{name}", batch.pk) for name in ("batch", "land", "undo", "discard", "return")}
    running.run(batch.pk)
    row, faults = next(iter(made.faults.items()))
    page = client.get(address["batch"]).content.decode()
    assert model.objects.count() == 1, "a dry run keeps nothing"
    assert f"{row}" in page
    assert faults[0][1] in html.unescape(page)
    assert [client.get(address[name]).status_code for name in ("land", "undo", "discard")] == [405, 405, 405]

    client.post(address["land"])
    running.run(batch.pk)
    assert model.objects.count() == 1 + 40 - len(made.faults)
    assert client.get(address["return"]).content.startswith(b"PK")
    assert "Hapus" in client.get(address["batch"]).content.decode()

    client.post(address["undo"])
    batch.refresh_from_db()
    assert (batch.stage, model.objects.count()) == (ImportStage.UNDONE, 1)
    client.post(address["undo"])  # once more does nothing
    assert batch.removed == ImportBatch.objects.get().removed
    assert binding.entity.rows().count() == 1


def test_who_may_not_import_reaches_no_page_of_it(world, register):
    entity = register.entity
    actor = access.actor_for(world.officer(APP, "operator"))
    batch = handed_in(register, actor, sheets.plan(40))
    addresses = [entity.url("import"), *(entity.url(f"import_{name}", batch.pk) for name in ("batch", "return"))]
    for user in (world.officer(APP, "surveyor"), world.clerk):
        assert [world.client(user).get(address).status_code for address in addresses] == [403, 403, 403]
        for name in ("land", "undo", "discard"):
            assert world.client(user).post(entity.url(f"import_{name}", batch.pk)).status_code == 403
    assert entity.model.objects.count() == 1
