"""Coverage: registered of expected, verified, renewed, by district, village and RW; the same on paper."""

import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from blocks.registry.models import Target
from blocks.registry.selectors import areas
from blocks.registry.services import renewals, targets, visits
from blocks.registry.tests.builders import sent
from core.access import Forbidden
from core.models import AuditEntry, District

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(binding, make, village, visitor, manager, waiting, gone, world):
    """Three entries of five expected, one verified and renewed; elsewhere one without a target; one ended."""
    full, bare = village("Desa Penuh"), village("Desa Lain")
    first = make(village=full, ward="001", state=waiting)
    make(village=full, ward="002"), make(village=full, ward="002"), make(village=bare, ward="001")
    make(village=full, ward="001", state=gone)
    targets.write(binding, manager, {full.pk: 5})
    today = world.clock.now.date()
    renewals.begin(binding, manager, "Masa uji", today, today + timedelta(days=30))
    visits.take(binding, visitor, first, sent())
    return full, bare


def numbers(line):
    return (line.registered, line.expected, line.verified, line.asked, line.renewed)


def test_villages_of_a_district(binding, filled, reader, world):
    period = renewals.open_period(binding)
    lines = {line.label: line for line in areas.by_village(binding, reader, period, world.district)}
    assert numbers(lines["Desa Penuh"]) == (3, 5, 1, 3, 1)
    assert numbers(lines["Desa Lain"]) == (1, 0, 0, 1, 0)
    assert (lines["Desa Penuh"].covered, lines["Desa Penuh"].verified_share, lines["Desa Lain"].covered) == (
        60,
        33,
        None,
    )


def test_districts_sum_their_villages_and_empty_ones_are_bare(binding, filled, reader, world):
    District.objects.create(code="99.99.02", name="Kecamatan Kosong")
    period = renewals.open_period(binding)
    lines = {line.label: line for line in areas.by_district(binding, reader, period)}
    assert numbers(lines[world.district.name]) == (4, 5, 1, 4, 1)
    assert lines["Kecamatan Kosong"].is_bare
    assert numbers(areas.total(list(lines.values()))) == (4, 5, 1, 4, 1)


def test_wards_of_a_village(binding, filled, reader):
    lines = areas.by_ward(binding, reader, renewals.open_period(binding), filled[0])
    assert [(line.label, *numbers(line)[::2]) for line in lines] == [("001", 1, 1, 1), ("002", 2, 0, 0)]


def test_the_sheet_says_the_same_and_who_took_it_is_written_down(world, binding, filled, reader):
    client = world.client(reader.user)
    answer = client.get(binding.url("coverage_xlsx"), {"kecamatan": world.district.pk})
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert ("Desa Penuh", 5, 3, 1, 3, 1) in rows
    assert rows[-1] == ("Jumlah", 5, 4, 1, 4, 1)
    assert AuditEntry.objects.filter(action="export", app=binding.app).count() == 1


def test_the_page_goes_down_from_district_to_ward(world, binding, filled, reader):
    client, url = world.client(reader.user), binding.url("coverage")
    for query, said in (
        ({}, world.district.name),
        ({"kecamatan": world.district.pk}, "Desa Penuh"),
        ({"desa": filled[0].pk}, "002"),
    ):
        assert said in client.get(url, query).content.decode()
    for query in ({"kecamatan": "x"}, {"desa": "1; drop"}):
        assert client.get(url, query).status_code == 200
    assert client.get(url, {"desa": 999_999}).status_code == 404


def test_targets_are_set_together_and_forgotten_where_empty(world, binding, village, manager):
    one, two = village("Satu"), village("Dua")
    Target.objects.create(app=binding.app, entity=binding.entity_name, village=two, expected=9)
    url = binding.url("targets", world.district.pk)
    client = world.client(manager.user)
    assert client.post(url, {f"desa_{one.pk}": "7", f"desa_{two.pk}": ""}).status_code == 302
    assert list(Target.objects.values_list("village", "expected")) == [(one.pk, 7)]
    assert client.post(url, {f"desa_{one.pk}": "-1", f"desa_{two.pk}": "banyak"}).status_code == 422


def test_only_the_desk_sets_targets(binding, village, reader):
    with pytest.raises(Forbidden):
        targets.write(binding, reader, {village().pk: 3})
