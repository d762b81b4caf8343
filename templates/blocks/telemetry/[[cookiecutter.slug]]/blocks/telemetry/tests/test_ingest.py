"""Readings taken in: once, in their place, and refused with words where they cannot be right."""

from datetime import timedelta

import pytest

from blocks.telemetry import typed
from blocks.telemetry.models import Alert, Device, Reading
from blocks.telemetry.services import ingest, keys
from blocks.telemetry.typed import Sent
from core import access

pytestmark = pytest.mark.django_db


def test_a_reading_sent_twice_is_kept_once(send):
    assert send((-1, 50)) == ingest.Outcome(stored=1, repeated=0)
    assert send((-1, 50), (0, 51)) == ingest.Outcome(stored=1, repeated=1)
    assert sorted(Reading.objects.values_list("value", flat=True)) == [50, 51]


def test_the_first_value_of_a_moment_stays(send):
    send((-1, 50))
    send((-1, 70))
    assert Reading.objects.get().value == 50


def test_twice_in_one_batch_is_once_too(send):
    assert send((-1, 50), (-1, 50)) == ingest.Outcome(stored=1, repeated=1)


def test_two_devices_may_say_the_same_moment(binding, thing, send):
    other, _key = keys.add(binding, access.system(), thing, "Cadangan")
    send((-1, 50))
    send((-1, 52), by=other)
    assert Reading.objects.count() == 2


def test_a_late_reading_fills_the_past_and_does_not_move_the_present(thing, send):
    send((-1, 50))
    send((-30, 250))
    stream = thing.streams.get(quantity="tinggi")
    assert (stream.last_value, stream.severity) == (50, 0)
    assert Reading.objects.count() == 2
    assert not Alert.objects.exists()


def test_disorder_inside_a_batch_is_put_in_order(thing, send):
    send((0, 95), (-2, 50), (-1, 120))
    stream = thing.streams.get(quantity="tinggi")
    assert (stream.last_value, stream.severity) == (95, 1)  # 120 rose to level 1; 95 is not below 90 yet


def test_a_sensor_is_corrected_and_an_eye_is_not(binding, thing, send):
    thing.streams.filter(quantity="tinggi").update(offset=-3)
    eye = Device.objects.create(thing=thing, name="Petugas")
    send((-2, 50))
    send((-1, 50), by=eye)
    assert list(Reading.objects.order_by("at").values_list("value", flat=True)) == [47, 50]


def test_a_revoked_key_writes_nothing(binding, device, send):
    keys.revoke(binding, access.system(), device)
    with pytest.raises(ingest.Closed):
        send((0, 50))
    assert not Reading.objects.exists()


def limits(binding, now, **changed):
    values = {"quantities": binding.all_quantities(), "now": now, "oldest": now - timedelta(days=9)}
    return typed.Limits(**values | {"skew": timedelta(minutes=5)} | changed)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("teks", "shape"),
        ({"values": {"tinggi": 1}}, "time"),
        ({"at": "kemarin", "values": {"tinggi": 1}}, "time"),
        ({"at": "2026-13-45T99:00:00Z", "values": {"tinggi": 1}}, "time"),
        ({"at": "0001-01-01T00:00:00+14:00", "values": {"tinggi": 1}}, "time"),
        ({"at": "{now}", "values": {}}, "empty"),
        ({"at": "{now}", "values": []}, "shape"),
        ({"at": "{now}", "values": {"suhu": 1}}, "quantity"),
        ({"at": "{now}", "values": {"tinggi": "12"}}, "value"),
        ({"at": "{now}", "values": {"tinggi": True}}, "value"),
        ({"at": "{now}", "values": {"tinggi": float("nan")}}, "value"),
        ({"at": "{now}", "values": {"tinggi": 10**400}}, "value"),
        ({"at": "{now}", "values": {"tinggi": 1001}}, "impossible"),
        ({"at": "{now}", "values": {"tinggi": -101}}, "impossible"),
        ({"at": "{now}", "lat": 95, "lon": 120}, "position"),
        ({"at": "{now}", "lat": 0, "lon": 0}, "position"),
        ({"at": "{now}", "lat": -1.4}, "position"),
        ({"at": "{now}", "lat": -1.4, "lon": 120.7, "speed": 900}, "speed"),
        ({"at": "{ahead}", "values": {"tinggi": 1}}, "clock_ahead"),
        ({"at": "{old}", "values": {"tinggi": 1}}, "too_old"),
        ({"at": "{naive}", "values": {"tinggi": 1}}, "zone"),
    ],
)
def test_what_cannot_be_right_is_refused_with_words(binding, now, item, code):
    moments = {
        "{now}": now.isoformat(),
        "{ahead}": (now + timedelta(minutes=6)).isoformat(),
        "{old}": (now - timedelta(days=10)).isoformat(),
        "{naive}": now.replace(tzinfo=None).isoformat(),
    }
    if isinstance(item, dict) and item.get("at") in moments:
        item = item | {"at": moments[item["at"]]}
    taken, refused = typed.read([item], limits(binding, now))
    assert (taken, [one.code for one in refused]) == ([], [code])
    assert refused[0].message.endswith(".")


def test_a_clock_ahead_is_told_the_time_of_the_server(binding, now):
    item = {"at": (now + timedelta(minutes=42)).isoformat(), "values": {"tinggi": 1}}
    _taken, refused = typed.read([item], limits(binding, now))
    assert "42 menit" in refused[0].message


def test_the_good_are_kept_where_others_are_refused(binding, now):
    good, bad = {"at": now.isoformat(), "values": {"tinggi": 1}}, {"at": now.isoformat(), "values": {"x": 1}}
    taken, refused = typed.read([bad, good, bad], limits(binding, now))
    assert taken == [Sent(now, {"tinggi": 1.0})]
    assert [one.index for one in refused] == [0, 2]


@pytest.mark.parametrize("body", [None, 3, [], {"readings": []}, {"readings": {}}, {"readings": [{}] * 2001}])
def test_a_body_that_says_nothing_is_unreadable(body):
    with pytest.raises(typed.Unreadable):
        typed.items_of(body)
