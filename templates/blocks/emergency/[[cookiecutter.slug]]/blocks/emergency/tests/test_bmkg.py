"""BMKG's form read back from samples; what is in another form is refused, and nothing is taken in twice."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.cache import cache
from django.utils import timezone

from blocks.emergency.bmkg import forecast, here, intake, outlook, quakes, reading, source
from blocks.emergency.cap.moment import write
from blocks.emergency.models import ExternalAlert, Feed, FeedName, Forecast
from blocks.emergency.selectors import weather
from core.models import District, Village
from region.profile import REGION

WARNING = "https://www.bmkg.go.id/alerts/nowcast/id/CST20260823001_alert.xml"


def sample(name):
    return source.fetch(f"{source.QUAKES}{name}")


def warning():
    return reading.warning(source.fetch(WARNING))


def in_force(message, now, **values):
    info = replace(message.infos[0], effective=now, expires=now + timedelta(hours=2))
    return replace(message, infos=(info,), **values)


def later(message, msg_type, **values):
    """A message that refers to an earlier one."""
    gone = f"{message.sender},{message.identifier},{write(message.sent)}"
    return replace(message, **{"msg_type": msg_type, "references": gone, "identifier": "x.002"} | values)


def test_the_list_names_the_warnings_of_the_provinces():
    titles = [line.title for line in reading.listed(source.fetch(source.NOWCAST_LIST))]
    assert titles == ["Hujan Lebat disertai Petir di Sulawesi Tengah", "Hujan Lebat disertai Petir di Papua"]


def test_a_warning_is_cap_with_polygon_and_local_zone():
    message = warning()
    assert message.sender == "cuaca.ekstrem@bmkg.go.id"
    assert message.infos[0].expires.utcoffset() == timedelta(hours=8)
    assert message.infos[0].areas[0].polygons[0].startswith("-1.352,120.700 ")


@pytest.mark.parametrize("name", source.QUAKE_LISTS)
def test_json_and_xml_of_a_quake_list_say_the_same(name):
    found = quakes.read(sample(f"{name}.json"))
    assert found
    assert quakes.read(sample(f"{name}.xml")) == found


def test_one_quake_of_three_lists_is_one_with_all_that_is_said():
    found = quakes.merged(quake for name in source.QUAKE_LISTS for quake in quakes.read(sample(f"{name}.json")))
    assert [quake.at.day for quake in found] == [6, 5, 3]
    assert found[0].felt.startswith("III Sigi")


def test_the_forecast_is_read_with_its_steps_in_utc():
    found = forecast.read(source.fetch(f"{source.FORECAST}72.02.01.1001"))
    assert (found.village_code, len(found.slots)) == ("72.02.01.1001", 24)
    assert found.slots[1].at - found.slots[0].at == timedelta(hours=3)
    assert found.made_at.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"Infogempa": {"gempa": {"Coordinates": "x"}}}', b"null", b"<a/>", b"<Infogempa><gempa/>"],
)
def test_another_form_is_refused(data):
    for read in (quakes.read, reading.listed, reading.warning, forecast.read):
        with pytest.raises(reading.NotBmkg):
            read(data)


@pytest.mark.parametrize("read", [quakes.read, reading.listed, reading.warning])
def test_xml_with_entities_is_refused(read):
    data = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Infogempa>&b;</Infogempa>'
    with pytest.raises(reading.NotBmkg):
        read(data)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.bmkg.go.id/alerts/nowcast/id",
        "https://example.org/x",
        "file:///etc/passwd",
        "https://www.bmkg.go.id.example.org/",
        "https://www.bmkg.go.id:8443/",
    ],
)
def test_only_bmkg_is_asked_also_after_a_redirect(url):
    with pytest.raises(OSError, match="not an address"):
        source.fetch(url)
    with pytest.raises(OSError, match="not an address"):
        source._OnlyBmkg().redirect_request(None, None, 302, "", {}, url)


def test_an_answer_too_large_or_too_slow_is_refused(monkeypatch):
    with pytest.raises(OSError, match="2 MB"):
        source.read_all(BytesIO(b"x" * (source.LARGEST_BYTES + 1)))
    monkeypatch.setattr(source, "LONGEST_SECONDS", -1)
    with pytest.raises(OSError, match="too long"):
        source.read_all(BytesIO(b"x"))


@pytest.mark.django_db
def test_a_warning_in_force_is_kept_once_with_its_source(binding):
    now = timezone.now()
    message = in_force(warning(), now)
    assert intake.keep_warning(binding, message, WARNING, now) == 1
    assert intake.keep_warning(binding, message, WARNING, now) == 0
    row = ExternalAlert.objects.get()
    assert (row.source, row.link) == ("BMKG", WARNING)
    assert row.cap_reference == f"{message.sender},{message.identifier},2026-08-23T14:15:00+08:00"


@pytest.mark.django_db
def test_a_warning_that_ran_out_or_was_a_test_is_left(binding):
    now = timezone.now()
    assert intake.keep_warning(binding, warning(), WARNING, now) == 0
    assert intake.keep_warning(binding, in_force(warning(), now, status="Test"), WARNING, now) == 0


@pytest.mark.django_db
def test_an_update_takes_the_place_of_the_first_also_when_it_comes_before_it(binding):
    now = timezone.now()
    first = in_force(warning(), now)
    update = later(first, "Update")
    intake.keep_warning(binding, first, WARNING, now)
    assert intake.keep_warning(binding, update, WARNING, now) == 1
    assert intake.keep_warning(binding, first, WARNING, now) == 0
    assert [row.identifier for row in weather.outside(binding, now)] == ["x.002"]
    ExternalAlert.objects.get(identifier=first.identifier).delete()
    assert intake.keep_warning(binding, first, WARNING, now) == 0


@pytest.mark.django_db
def test_only_the_sender_of_a_warning_takes_it_back(binding):
    now = timezone.now()
    first = in_force(warning(), now)
    intake.keep_warning(binding, first, WARNING, now)
    intake.keep_warning(binding, later(first, "Cancel", sender="lain@example.org", infos=()), WARNING, now)
    assert ExternalAlert.objects.get().ended == ""
    intake.keep_warning(binding, later(first, "Cancel", infos=()), WARNING, now)
    assert (ExternalAlert.objects.get().ended, ExternalAlert.objects.get().expires) == ("cancelled", now)


@pytest.mark.django_db
def test_a_warning_is_shown_to_residents_only_where_it_names_or_covers_a_district(binding):
    now = timezone.now()
    District.objects.create(code="99.99.01", name="Tepi Uji", lat="-1.400000", lon="120.750000")
    District.objects.create(code="99.99.02", name="Uji", lat="5.000000", lon="100.000000")
    outline = "-1.352,120.700 -1.352,120.800 -1.452,120.800 -1.452,120.700 -1.352,120.700"
    assert here.districts("di tempat lain", [outline]) == {"99.99.01": "Tepi Uji"}
    assert here.districts("di UJI, Ujian dan sekitarnya", []) == {"99.99.02": "Uji"}
    message = in_force(warning(), now)
    away = replace(message.infos[0], description="di Ampana.", areas=())
    intake.keep_warning(binding, replace(message, infos=(away,)), WARNING, now)
    assert weather.outside(binding, now)
    assert weather.context(binding, now)["outside"] == []


@pytest.mark.django_db
def test_a_quake_far_away_is_left_unless_a_tsunami_may_come(binding):
    now = timezone.now()
    quake = replace(quakes.read(sample("autogempa.json"))[0], at=now, lat=60.0, lon=10.0, potential="")
    assert intake.keep_quakes(binding, [quake], now) == 0
    assert intake.keep_quakes(binding, [replace(quake, potential="Tidak berpotensi tsunami")], now) == 0
    assert intake.keep_quakes(binding, [replace(quake, potential="Berpotensi tsunami")], now) == 1


@pytest.mark.django_db
def test_a_quake_whose_time_is_corrected_stays_one(binding):
    now = timezone.now()
    quake = replace(quakes.read(sample("autogempa.json"))[0], at=now - timedelta(hours=1))
    quake = replace(quake, lat=REGION.center.lat, lon=REGION.center.lon)
    assert intake.keep_quakes(binding, [quake], now) == 1
    assert intake.keep_quakes(binding, [replace(quake, at=quake.at + timedelta(seconds=7), magnitude="4.3")], now) == 0
    assert "4.3" in ExternalAlert.objects.get().headline
    assert ExternalAlert.objects.get().data["km"] == 0


@pytest.mark.django_db
def test_a_failure_is_said_on_the_page_and_leaves_the_other_feeds_alone(client, binding, monkeypatch):
    monkeypatch.setenv("BMKG_LIVE", "1")
    now = timezone.now()

    def fetch(url):
        if url == source.NOWCAST_LIST:
            raise OSError("down")
        return b'{"Infogempa": {"gempa": []}}'

    monkeypatch.setattr(source, "fetch", fetch)
    cache.clear()
    intake.take_in(binding, now)
    feeds = {feed.name: feed for feed in Feed.objects.all()}
    assert (feeds["nowcast"].came_at, feeds["nowcast"].problem) == (None, "down")
    assert feeds["quakes"].came_at == now
    assert "belum pernah dapat diambil" in client.get(binding.url("warnings")).content.decode()


@pytest.mark.django_db
def test_data_that_grew_old_is_said_to_be_old(binding, monkeypatch):
    monkeypatch.setenv("BMKG_LIVE", "1")
    now = timezone.now()
    for name in FeedName.values:
        Feed.objects.create(app=binding.app, name=name, tried_at=now, came_at=now - timedelta(minutes=31))
    texts = [notice.text for notice in weather.notices(binding, now)]
    assert len(texts) == 2
    assert all("terakhir diambil" in text for text in texts)


@pytest.mark.django_db
def test_samples_are_never_shown_as_the_real_thing(client, binding):
    now = timezone.now()
    quake = replace(quakes.read(sample("autogempa.json"))[0], at=now, lat=REGION.center.lat, lon=REGION.center.lon)
    intake.keep_quakes(binding, [quake], now)
    assert "bukan peringatan sungguhan" in client.get(binding.url("warnings")).content.decode()


@pytest.mark.django_db
def test_the_forecast_of_each_district_is_kept_once_and_shown_for_a_day(binding):
    now = timezone.now()
    district = District.objects.create(code="99.99.01", name="Uji")
    Village.objects.create(code="99.99.01.1001", name="Desa Uji", district=district)
    outlook.take(binding, now)
    outlook.take(binding, now)
    kept = Forecast.objects.get(district=district)
    assert (kept.village, len(kept.slots)) == ("Desa Uji", 24)
    assert weather.outlooks(binding, kept.made_at)[0].steps[0].temperature == 24
    assert weather.outlooks(binding, kept.made_at + timedelta(days=9)) == []
