"""The map gathers what cannot be told apart, keeps its layers, and gives points as GeoJSON without personal values."""

import json

import pytest

from blocks.registry.models import Result
from blocks.registry.selectors import places
from blocks.registry.services import visits
from blocks.registry.tests.builders import nik_of, sent
from core.models import AuditEntry
from tests.files import POINT

pytestmark = pytest.mark.django_db


def shown(binding, actor, district=None, village=None, layer="", result="", query=""):
    rows = places.narrowed(binding, actor, layer, result)
    return places.view(binding, rows, district, village, query)


def test_a_few_entries_stand_for_themselves_in_the_shape_of_their_visit(binding, make, reader, visitor, waiting):
    record, bare = make(state=waiting), make(place=None)
    visits.take(binding, visitor, record, sent())
    view = shown(binding, reader)
    (point,) = view.points
    assert (view.level, view.total, view.without_point) == ("entri", 2, 1)
    assert (point.tone, point.count, point.url) == ("good", 0, binding.entity.url("detail", record.pk))
    assert bare.number not in point.label


def test_many_are_gathered_by_district_then_by_village(binding, make, reader, village, world, monkeypatch):
    monkeypatch.setattr(places, "MOST_POINTS", 4)
    here, there = village("Desa Sini"), village("Desa Sana")
    for at in (here, here, here, there, there):
        make(village=at)
    whole = shown(binding, reader, query="&lapis=x")
    (district,) = whole.points
    assert (whole.level, district.count, district.tone) == ("kecamatan", 5, "neutral")
    assert district.url == f"?kecamatan={world.district.pk}&lapis=x"
    near = shown(binding, reader, world.district)
    assert (near.level, sorted(point.count for point in near.points)) == ("desa", [2, 3])
    assert f"?kecamatan={world.district.pk}&desa={here.pk}" in [point.url for point in near.points]
    assert len(shown(binding, reader, world.district, here).points) == 3


def test_more_in_one_village_than_a_map_holds_is_said(world, binding, make, reader, village, monkeypatch):
    monkeypatch.setattr(places, "MOST_POINTS", 2)
    here = village()
    for _more in range(3):
        make(village=here)
    view = shown(binding, reader, world.district, here)
    assert (len(view.points), view.left_out) == (2, 1)
    page = world.client(reader.user).get(binding.url("map"), {"desa": here.pk, "kecamatan": world.district.pk})
    assert "1 titik tidak digambar" in page.content.decode()


def test_layers_and_results_narrow(binding, make, reader, visitor, waiting):
    first, second = make(state=waiting), make(state=waiting)
    visits.take(binding, visitor, first, sent(Result.DIFFERS))
    assert [point.tone for point in shown(binding, reader, result=Result.DIFFERS).points] == ["warn"]
    assert shown(binding, reader, result="belum").points[0].url == binding.entity.url("detail", second.pk)
    layer = getattr(first, binding.layer)
    assert shown(binding, reader, layer=layer).total == 2
    assert shown(binding, reader, layer="tidak-ada").total == 0


def test_geojson_has_longitude_first_and_nothing_personal(world, binding, make, reader):
    record = make(place=POINT)
    make(place=None)
    answer = world.client(reader.user).get(binding.url("geojson"))
    body = json.loads(answer.content)
    assert answer["Content-Type"] == "application/geo+json"
    (feature,) = body["features"]
    assert (body["type"], feature["type"], feature["geometry"]["type"]) == ("FeatureCollection", "Feature", "Point")
    assert feature["geometry"]["coordinates"] == [120.754, -1.395]
    personal = {info.name for info in binding.entity.fields if info.personal}
    assert not personal & set(feature["properties"])
    assert nik_of(binding, record) not in answer.content.decode()
    assert AuditEntry.objects.get(action="export").changes == {"points": 1}


def test_the_page_keeps_its_filters_in_links(world, binding, make, reader, monkeypatch):
    monkeypatch.setattr(places, "MOST_POINTS", 2)
    layer = [getattr(make(), binding.layer) for _one in range(3)][0]
    page = world.client(reader.user).get(binding.url("map"), {"lapis": layer, "hasil": "belum"}).content.decode()
    assert f"lapis={layer}" in page and "hasil=belum" in page
    assert f'value="{layer}" selected' in page
