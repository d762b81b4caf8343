"""The finder, the map, the page of a place, its photos and its data for search engines."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.directory.models import Tally, What
from blocks.directory.services import closures
from core import opening_hours
from core.models import Village

pytestmark = pytest.mark.django_db
HOSTILE = '</script><script>alert("1")</script>'
ALWAYS = opening_hours.read({"mon-sun": "00:00-24:00"})


def names(page, *known):
    """Which of these names a page shows, in its order."""
    found = [(page.find(name), name) for name in known if name in page]
    return [name for _at, name in sorted(found)]


def get(client, url, **asked):
    answer = client.get(url, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_only_published_places_are_found_and_opened(binding, make, client):
    shown, hidden = make("Pantai Terang"), make("Pantai Gelap", is_live=False)
    assert names(get(client, binding.url("places")), "Pantai Terang", "Pantai Gelap") == ["Pantai Terang"]
    assert client.get(binding.url("place", shown.pk)).status_code == 200
    for url in (binding.url("place", hidden.pk), binding.url("report", hidden.pk)):
        assert client.get(url).status_code == 404, url
    assert "Pantai Gelap" not in get(client, binding.url("map"))
    assert "Pantai Gelap" not in get(client, binding.url("geojson"))


def test_words_category_and_district_narrow(binding, make, client):
    first, second = (key for key, _label in binding.categories()[:2])
    make("Rumah Kayu", category=first)
    make("Rumah Batu", category=second)
    url = binding.url("places")
    assert names(get(client, url, q="rumah batu"), "Rumah Kayu", "Rumah Batu") == ["Rumah Batu"]
    assert names(get(client, url, jenis=first), "Rumah Kayu", "Rumah Batu") == ["Rumah Kayu"]
    assert "Tidak ada tempat yang cocok" in get(client, url, q="rumah kaca")


def test_the_nearest_come_first_by_position_or_village(world, binding, make, client):
    make("A Jauh", north=9000)
    make("B Dekat", north=100)
    url = binding.url("places")
    assert names(get(client, url), "A Jauh", "B Dekat") == ["A Jauh", "B Dekat"]
    page = get(client, url, dekat="-1.395,120.754")
    assert names(page, "A Jauh", "B Dekat") == ["B Dekat", "A Jauh"]
    assert "9,0 km" in page
    values = {"name": "Desa Utara", "district": world.district, "lat": "-1.314", "lon": "120.754"}
    village = Village.objects.create(code="99.99.01.2901", **values)
    assert names(get(client, url, desa=village.pk), "A Jauh", "B Dekat") == ["A Jauh", "B Dekat"]


@pytest.mark.parametrize("asked", [{"dekat": "nan,inf"}, {"dekat": "1"}, {"jenis": "x"}, {"desa": "x"}, {"page": "x"}])
def test_what_is_not_understood_is_left_out(binding, make, client, asked):
    make("Tempat Tetap")
    assert "Tempat Tetap" in get(client, binding.url("places"), **asked)


def test_open_now_leaves_out_what_is_closed_for_some_days(binding, make, manager, client):
    make("Selalu Buka", hours=ALWAYS)
    shut = make("Sedang Rusak", hours=ALWAYS)
    today = timezone.localdate()
    closures.close(binding, manager, shut, today, today + timedelta(days=2), "perbaikan", "Lewat pintu timur")
    if not binding.hours:
        pytest.skip("places of this directory keep no hours")
    page = get(client, binding.url("places"), buka="on")
    assert names(page, "Selalu Buka", "Sedang Rusak") == ["Selalu Buka"]
    assert "Lewat pintu timur" in get(client, binding.url("place", shut.pk))


def test_hostile_text_stays_text(binding, make, photo, client):
    record = make(f"Nama {HOSTILE}", summary=HOSTILE, address=HOSTILE)
    photo(record)
    for url in (binding.url("places"), binding.url("place", record.pk), binding.url("map")):
        assert HOSTILE not in get(client, url), url


def test_a_photo_is_shown_with_its_words_and_only_while_the_place_is(binding, make, photo, client):
    record = make("Berfoto")
    photo(record)
    page = get(client, binding.url("place", record.pk))
    assert 'alt="Gerbang masuk dengan papan nama"' in page
    assert "Humas" in page
    part = binding.entity_of("photo").model.objects.get()
    url = binding.url("picture", record.pk, part.pk, 640)
    assert client.get(url)["Content-Type"] == "image/jpeg"
    assert client.get(binding.url("picture", record.pk, part.pk, 641)).status_code == 404
    type(record).objects.filter(pk=record.pk).update(state=binding.proposed[0])
    assert client.get(url).status_code == 404


def test_each_layer_is_geojson_and_can_be_turned_off(binding, make, client):
    first, second = (key for key, _label in binding.categories()[:2])
    make("Satu Lapis", category=first)
    make("Lapis Lain", category=second, north=500)
    body = json.loads(get(client, binding.url("geojson"), lapis=first))
    (feature,) = body["features"]
    assert feature["properties"]["nama"] == "Satu Lapis"
    assert feature["geometry"] == {"type": "Point", "coordinates": [120.754, -1.395]}
    page = get(client, binding.url("map"), lapis=second)
    assert names(page, "Satu Lapis", "Lapis Lain") == ["Lapis Lain"]
    assert "Belum ada tempat" in get(client, binding.url("map"), lapis="-") or binding.route


def test_search_engines_read_the_place_back(binding, make, photo, manager, client):
    rdflib = pytest.importorskip("rdflib")
    hours = opening_hours.read({"mon-fri": "08:00-12:00,13:00-16:00"})
    record = make("Museum Uji", hours=hours, summary=f"Koleksi {HOSTILE}")
    photo(record)
    closures.close(binding, manager, record, timezone.localdate(), None, "perbaikan", "")
    page = get(client, binding.url("place", record.pk))
    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1]
    data = json.loads(text) | {"@context": {"@vocab": "https://schema.org/"}}
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    place = graph.value(predicate=rdflib.RDF.type, object=schema[binding.schema_type])
    assert str(graph.value(place, schema.name)) == "Museum Uji"
    point = graph.value(place, schema.geo)
    assert float(graph.value(point, schema.latitude)) == pytest.approx(-1.395)
    if binding.hours:
        opens = {str(graph.value(one, schema.opens)) for one in graph.objects(place, schema.openingHoursSpecification)}
        assert opens == {"08:00", "13:00"}
    special = graph.value(place, schema.specialOpeningHoursSpecification)
    assert str(graph.value(special, schema.validFrom)) == timezone.localdate().isoformat()
    assert str(graph.value(graph.value(place, schema.image), schema.creditText)) == "Humas"


def test_what_is_sought_is_counted_without_numbers_or_names(binding, make, client, manager, world):
    record = make("Taman Air")
    for _again in range(2):
        get(client, binding.url("places"), q="Taman 7202010101010001 air")
    get(client, binding.url("places"), q="kolam 081234567890")
    get(client, binding.url("place", record.pk))
    world.client(manager.user).get(binding.url("place", record.pk))
    found = set(Tally.objects.values_list("what", "key", "count"))
    assert {(What.PLACE, str(record.pk), 1), (What.NOTHING, "kolam", 1)} <= found
    assert not any("7202" in key or "0812" in key for _what, key, _count in found)


def test_lists_ask_little_however_long_they_are(binding, make, photo, client, django_assert_max_num_queries):
    for at in range(12):
        photo(make(f"Tempat {at:02}", north=at * 50))
    url = binding.url("places")
    client.get(url)
    with django_assert_max_num_queries(22):
        client.get(url)
