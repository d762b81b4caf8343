"""BMKG's form read back from samples; what is in another form is refused, and nothing is taken in twice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.emergency.bmkg import intake, reading, source
from blocks.emergency.models import ExternalAlert
from region.profile import REGION

WARNING = "https://www.bmkg.go.id/alerts/nowcast/id/CST20260823001_alert.xml"


def warning():
    return reading.warning(source.fetch(WARNING))


def in_force(message, now):
    info = replace(message.infos[0], effective=now, expires=now + timedelta(hours=2))
    return replace(message, infos=(info,))


def test_the_list_names_the_warnings_of_the_provinces():
    titles = [line.title for line in reading.listed(source.fetch(source.NOWCAST_LIST))]
    assert titles == ["Hujan Lebat disertai Petir di Sulawesi Tengah", "Hujan Lebat disertai Petir di Papua"]


def test_a_warning_is_cap_with_polygon_and_local_zone():
    message = warning()
    assert message.sender == "cuaca.ekstrem@bmkg.go.id"
    assert message.infos[0].expires.utcoffset() == timedelta(hours=8)
    assert message.infos[0].areas[0].polygons[0].startswith("-1.352,120.700 ")


def test_the_quake_is_read_with_place_and_magnitude():
    quake = reading.quake(source.fetch(source.LATEST_QUAKE))
    assert (quake.magnitude, quake.lat, quake.lon) == ("4.1", -1.17, 120.06)
    assert quake.at.utcoffset() == timedelta(0)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"Infogempa": {"gempa": {"Coordinates": "x"}}}', b"null"])
def test_another_form_is_refused(data):
    with pytest.raises(reading.NotBmkg):
        reading.quake(data)
    with pytest.raises(reading.NotBmkg):
        reading.listed(data)


@pytest.mark.parametrize(
    "url", ["http://www.bmkg.go.id/alerts/nowcast/id", "https://example.org/x", "file:///etc/passwd"]
)
def test_only_bmkg_is_asked(url):
    with pytest.raises(OSError, match="not an address"):
        source.fetch(url)


@pytest.mark.django_db
def test_a_warning_in_force_is_kept_once_with_its_source(binding):
    now = timezone.now()
    message = in_force(warning(), now)
    assert intake.keep_warning(binding, message, WARNING, now) == 1
    assert intake.keep_warning(binding, message, WARNING, now) == 0
    row = ExternalAlert.objects.get()
    assert (row.source, row.link) == ("BMKG", WARNING)


@pytest.mark.django_db
def test_a_warning_that_ran_out_or_was_a_test_is_left(binding):
    now = timezone.now()
    assert intake.keep_warning(binding, warning(), WARNING, now) == 0
    assert intake.keep_warning(binding, replace(in_force(warning(), now), status="Test"), WARNING, now) == 0


@pytest.mark.django_db
def test_a_cancelled_warning_is_no_longer_in_force(binding):
    now = timezone.now()
    message = in_force(warning(), now)
    intake.keep_warning(binding, message, WARNING, now)
    gone = f"{message.sender},{message.identifier},2026-08-23T14:15:00+08:00"
    intake.keep_warning(binding, replace(message, msg_type="Cancel", references=gone), WARNING, now)
    assert ExternalAlert.objects.get().expires == now


@pytest.mark.django_db
def test_a_quake_far_away_is_left_unless_a_tsunami_may_come(binding):
    now = timezone.now()
    quake = replace(reading.quake(source.fetch(source.LATEST_QUAKE)), at=now, lat=60.0, lon=10.0)
    assert intake.keep_quake(binding, quake, now) == 0
    assert intake.keep_quake(binding, replace(quake, potential="Berpotensi tsunami"), now) == 1
    near = replace(quake, at=now - timedelta(hours=1), lat=REGION.center.lat, lon=REGION.center.lon)
    assert intake.keep_quake(binding, near, now) == 1
