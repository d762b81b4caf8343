"""Lines for passengers: their pages, notices, journeys from end to end."""

import json
from datetime import time, timedelta

import pytest
from django.utils import timezone

from blocks.directory.models import Tally, What
from blocks.directory.selectors import transit
from core import access, records
from tests import walking

pytestmark = pytest.mark.django_db


def page_of(client, url, **asked):
    answer = client.get(url, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_line_shows_stops_hours_and_fare_and_a_draft_does_not_exist(lined, make, line, client):
    stops = [make("Pasar Uji"), make("Simpang Uji", north=1500), make("Kampus Uji", north=3000)]
    record = line("K1", stops, headway=15, first=time(5), last=time(18, 30), fare=2000, minutes=[0, 6, 12])
    draft = line("K9", stops, is_live=False)
    page = page_of(client, lined.url("route", record.pk))
    for words in (
        "Pasar Uji – Kampus Uji",
        "05.00–18.30, tiap 15 menit",
        "Rp2.000",
        "05.12",
        "Arah pulang: Kampus Uji",
    ):
        assert words in page, words
    assert client.get(lined.url("route", draft.pk)).status_code == 404
    listing = page_of(client, lined.url("routes"))
    assert "Rute K1" in listing
    assert "Rute K9" not in listing
    assert Tally.objects.get(what=What.ROUTE).key == str(record.pk)


def test_a_stop_names_the_lines_that_call_there(lined, make, line, client):
    one, other, lonely = make("Satu"), make("Dua", north=900), make("Sepi", north=5000)
    line("K1", [one, other])
    assert "Rute K1" in page_of(client, lined.url("place", one.pk))
    assert "Rute K1" not in page_of(client, lined.url("place", lonely.pk))
    assert (lined.lines(one), lined.lines(lonely)) == (1, 0)


def test_a_stop_that_is_gone_is_left_out_of_the_line(lined, make, line):
    stops = [make("Satu"), make("Dua", north=900), make("Tiga", north=1800)]
    record = line("K1", stops)
    walking.in_state(stops[1], "ditiadakan")
    (found,) = transit.routes(lined)
    assert found.record == record
    assert [call.stop.pk for call in found.ways[0].calls] == [stops[0].pk, stops[2].pk]


def test_minutes_that_do_not_rise_are_taken_from_the_distance():
    points = [(0.0, 120.0), (0.01, 120.0), (0.03, 120.0), (0.13, 120.0)]
    assert transit.timed(points, [2, 6, 12, 30]) == [0, 4, 10, 28]
    assert transit.timed(points, [0, 6, 3, 9]) == transit.timed(points, [None] * 4) == [0, 5, 15, 43]


@pytest.mark.parametrize(
    "shape", [None, {}, {"type": "Polygon", "coordinates": []}, {"type": "LineString", "coordinates": [1]}]
)
def test_a_shape_that_is_no_line_is_not_drawn(shape):
    assert transit.path_of(shape) == ()


def test_a_drawn_way_replaces_the_straight_line(lined, make, line, client):
    shape = {"type": "LineString", "coordinates": [[120.754, -1.395], [120.76, -1.39], [120.754, -1.38]]}
    line("K1", [make("Satu"), make("Dua", north=1600)], there=shape)
    body = json.loads(page_of(client, lined.url("routes_geojson")))
    drawn = {feature["properties"].get("arah"): feature for feature in body["features"]}
    assert drawn["pergi"]["geometry"]["coordinates"] == shape["coordinates"]
    assert (drawn["pergi"]["properties"]["digambar"], drawn["pulang"]["properties"]["digambar"]) == (True, False)


def test_a_journey_is_found_from_stop_to_village_and_from_where_one_stands(lined, make, line, client):
    stops = [make("Pasar Uji"), make("Ujung Uji", north=5000)]
    line("K1", stops, headway=10, first=time(5), last=time(18), fare=3000)
    url = lined.url("journey")
    page = page_of(client, url, dari=f"h{stops[1].pk}", ke=f"h{stops[0].pk}")
    for words in ("Langsung", "Rute K1", "Rp3.000", "turun di <strong>Pasar Uji</strong>"):
        assert words in page, words
    assert "Langsung" in page_of(client, url, posisi="-1.351,120.754", ke=f"h{stops[0].pk}")
    assert Tally.objects.filter(what=What.JOURNEY).count() == 1, "where somebody stands is not kept"


def test_a_journey_with_a_change_and_one_that_cannot_be(lined, make, line, client):
    middle = make("Tengah Uji")
    north, east, far = make("Utara Uji", north=6000), make("Timur Uji", east=6000), make("Jauh Uji", north=30_000)
    line("K1", [north, middle])
    line("K2", [middle, east])
    line("K3", [far, make("Lebih Jauh", north=33_000)])
    url = lined.url("journey")
    page = page_of(client, url, dari=f"h{north.pk}", ke=f"h{east.pk}")
    for words in ("Sekali ganti", "Rute K1", "Rute K2"):
        assert words in page, words
    page = page_of(client, url, dari=f"h{north.pk}", ke=f"h{far.pk}")
    assert "Tidak ada rute langsung atau sekali ganti" in page
    assert "Pemberhentian terdekat" in page


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"dari": "", "ke": ""}, "Pilih tempat berangkat dan tujuan."),
        ({"dari": "h0", "ke": "x"}, "Cari jalan"),
    ],
)
def test_ends_that_are_missing_are_asked_for(lined, make, line, client, asked, words):
    line("K1", [make("Satu"), make("Dua", north=900)])
    assert words in page_of(client, lined.url("journey"), **asked)


def test_the_same_end_twice_is_no_journey(lined, make, line, client):
    one = make("Satu")
    line("K1", [one, make("Dua", north=900)])
    key = f"h{one.pk}"
    assert "sama" in page_of(client, lined.url("journey"), dari=key, ke=key)


def test_a_notice_is_shown_on_its_line_while_it_lasts(world, lined, make, line, client):
    stops = [make("Satu"), make("Dua", north=900)]
    mine, other = line("K1", stops), line("K2", stops)
    sample, now = world.sample(f"{lined.app}.{lined.notice}"), timezone.now()
    for title, from_at, until in (("Pohon tumbang", -1, 2), ("Sudah lewat", -3, -2)):
        bound = {"title": title, "from": now + timedelta(hours=from_at), "until": now + timedelta(hours=until)}
        changes = {getattr(lined, f"notice_{key}"): value for key, value in bound.items()} | {lined.notice_route: mine}
        values = walking.values_of(world, sample, world.owner, changes)
        record = records.create(lined.entity_of("notice"), access.system(), values)
        walking.in_state(record, lined.notice_live[0])
    page = page_of(client, lined.url("route", mine.pk))
    assert "Pohon tumbang" in page
    assert "Sudah lewat" not in page
    assert "Pohon tumbang" not in page_of(client, lined.url("route", other.pk))


def test_pages_of_lines_ask_little_however_many_there_are(lined, make, line, client, django_assert_max_num_queries):
    stops = [make(f"Henti {at}", north=at * 800) for at in range(4)]
    for at in range(6):
        line(f"K{at}", stops)
    for name in ("routes", "journey", "routes_geojson", "gtfs"):
        url = lined.url(name)
        client.get(url)
        with django_assert_max_num_queries(16):
            client.get(url)
