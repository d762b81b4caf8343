"""The map: few points are told apart, many are gathered by the database, and nothing personal goes out."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blocks.assets.selectors import places

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _with_points(binding):
    if not binding.point:
        pytest.skip("assets here have no point")


def spread(binding, make, number):
    """So many assets on a small grid."""
    first = make(point=(Decimal("-1.400000"), Decimal("120.750000")))
    model = type(first)
    rows, blocks_rows = [], []
    for at in range(number - 1):
        row = type(first.assets)(app=binding.app, entity=binding.asset, token=f"uji{at:07}")
        blocks_rows.append(row)
    type(first.assets).objects.bulk_create(blocks_rows)
    for at, row in enumerate(blocks_rows):
        copy = model.objects.get(pk=first.pk) if at == 0 else rows[0].__class__(**plain(rows[0]))
        copy.pk, copy.assets = None, row
        setattr(copy, binding.name, f"N-{at:06}")
        setattr(
            copy,
            binding.point,
            (Decimal("-1.4") - Decimal(at % 100) / 500, Decimal("120.75") + Decimal(at // 100) / 500),
        )
        rows.append(copy)
    model.objects.bulk_create(rows, batch_size=1000)
    return first


def plain(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name != "id"}


def test_few_points_stand_for_themselves(binding, make, manager):
    record = make(point=(Decimal("-1.4"), Decimal("120.75")))
    rows = places.shown_to(binding, manager)
    found = places.points(binding, rows, places.whole(binding, rows), links=True)
    assert [(point.count, point.url) for point in found] == [(0, binding.entity_of("asset").url("detail", record.pk))]


def test_many_points_are_gathered_in_one_query_and_none_is_lost(binding, make, manager):
    spread(binding, make, 1200)
    rows = places.shown_to(binding, manager)
    box = places.whole(binding, rows)
    with CaptureQueriesContext(connection) as queries:
        found = places.points(binding, rows, box, links=True)
    assert len(queries) == 2
    assert len(found) < 900
    assert sum(point.count for point in found) == 1200


def test_a_nearer_box_shows_its_own_points_only(binding, make, manager):
    spread(binding, make, 400)
    rows = places.shown_to(binding, manager)
    found = places.points(binding, rows, places.Box(-1.45, 120.7495, -1.3995, 120.7505), links=True)
    assert 0 < len(found) <= 30
    assert all(point.count == 0 for point in found)


def test_strangers_see_what_is_public_and_are_led_to_the_label_page(binding, make, outsider, disposed):
    record = make(point=(Decimal("-1.4"), Decimal("120.75")))
    make(state=disposed, point=(Decimal("-1.41"), Decimal("120.75")))
    rows = places.shown_to(binding, outsider)
    found = places.points(binding, rows, places.whole(binding, rows), links=False)
    assert [point.url for point in found] == [binding.url("label", record.assets.token)]


@pytest.mark.parametrize("text", ["", "1,2,3", "a,b,c,d", "5,1,4,2", "-91,0,1,1", "nan,0,1,1"])
def test_a_box_that_is_none_is_refused(binding, text):
    assert places.box_of(text) is None


def test_geojson_holds_what_a_label_shows(binding, make):
    make(point=(Decimal("-1.4"), Decimal("120.75")))
    body = places.geojson(binding, places.public(binding))
    feature = body["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [120.75, -1.4]}
    assert set(feature["properties"]) == {"name", "state", *binding.shown}
