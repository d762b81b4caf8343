"""Levels with hysteresis: each change once, told once, noted by name."""

from datetime import timedelta

import pytest

from blocks.telemetry.models import Alert, Follower, Level
from blocks.telemetry.services import levels, silence, streams
from core import access
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("severity", "value", "after"),
    [
        (0, 99, 0),
        (0, 100, 1),
        (0, 250, 2),
        (0, 300, 3),
        (1, 95, 1),
        (1, 90, 1),
        (1, 89.9, 0),
        (2, 185, 2),
        (2, 179, 1),
        (2, 95, 1),
        (2, 50, 0),
        (3, 281, 3),
        (3, 250, 2),
        (3, 0, 0),
        (1, 200, 2),
    ],
)
def test_up_at_the_rise_and_down_below_the_fall(severity, value, after):
    pairs = ((1, 100, 90), (2, 200, 180), (3, 300, 280))
    known = [Level(severity=at, rise=rise, fall=fall) for at, rise, fall in pairs]
    assert levels.next_severity(known, severity, value) == after


def test_water_around_a_level_alerts_once(send):
    send((-9, 101), (-8, 99), (-7, 102), (-6, 95), (-5, 103))
    assert list(Alert.objects.values_list("before", "severity")) == [(0, 1)]


def test_each_change_is_a_line_with_its_peak_and_end(send):
    send((-9, 120), (-8, 150), (-7, 210), (-6, 60))
    rows = list(Alert.objects.order_by("at").values_list("before", "severity", "value", "peak"))
    assert rows == [(0, 1, 120, 150), (1, 2, 210, 210), (2, 0, 60, 60)]
    assert not Alert.objects.filter(ended_at=None).exists()


def test_people_are_told_once_of_where_it_ends(world, binding, send, actor, monkeypatch):
    duty = actor(binding, binding.told[0]).user
    monkeypatch.setattr(levels, "told", lambda _binding: {duty.pk})
    send((-9, 120), (-8, 210))
    told = Notification.objects.filter(user=duty).order_by("pk")
    assert [one.title.split(" ke ")[-1] for one in told.all()] == ["Dua"]
    send((-9, 120), (-8, 210))
    send((-1, 215))
    assert told.count() == 1
    send((0, 20))
    assert told.count() == 2
    assert "turun" in told.latest("pk").title


def test_a_flood_that_came_and_went_in_one_batch_is_history_and_no_alarm(binding, send, actor, monkeypatch):
    duty = actor(binding, binding.told[0]).user
    monkeypatch.setattr(levels, "told", lambda _binding: {duty.pk})
    send((-60, 210), (-1, 20))
    assert Alert.objects.count() == 2
    assert not Notification.objects.filter(user=duty).exists()


def test_a_resident_who_follows_is_told_with_advice(world, binding, thing, send):
    if not binding.public:
        pytest.skip("not for residents")
    Follower.objects.create(thing=thing, person=world.owner.person)
    send((-1, 120))
    assert "Menjauh." in Notification.objects.get(person=world.owner.person).text


def test_who_takes_note_is_written_down_and_only_once(binding, send, actor):
    send((-1, 120))
    alert, first, second = Alert.objects.get(), actor(binding, binding.watchers[0]), actor(binding, binding.watchers[0])
    levels.take_note(binding, first, alert, "Lurah dihubungi")
    with pytest.raises(RuleBroken):
        levels.take_note(binding, second, alert, "")
    alert.refresh_from_db()
    assert (alert.noted_by, alert.note) == (first.user, "Lurah dihubungi")


def test_somebody_else_takes_no_note(binding, send, actor):
    send((-1, 120))
    with pytest.raises(access.Forbidden):
        levels.take_note(binding, actor(binding, "auditor"), Alert.objects.get(), "")


def test_levels_out_of_order_are_told_all_at_once(binding, thing):
    stream = thing.streams.get(quantity="tinggi")
    wrong = {"satu": (100.0, 110.0), "dua": (90.0, 80.0), "tiga": None}
    with pytest.raises(RuleBroken) as told:
        streams.set_levels(binding, access.system(), stream, wrong)
    assert len(told.value.messages) == 2
    assert stream.levels.count() == 3


def test_a_station_stands_as_its_worst_quantity(thing, send):
    send((-1, 210))
    send((0, 2), code="hujan")
    thing.refresh_from_db()
    assert thing.severity == 2


def test_silence_is_found_once_and_told_once(world, binding, thing, send, actor, monkeypatch):
    duty = actor(binding, binding.told[0]).user
    monkeypatch.setattr(levels, "told", lambda _binding: {duty.pk})
    send((0, 50))
    record = binding.record_of(thing)
    assert binding.phase_of(record) == "done"
    late = world.clock.now + timedelta(minutes=int(binding.setting("silent_minutes")) + 1)
    assert (silence.find_silent(binding, late), silence.find_silent(binding, late)) == (1, 0)
    record.refresh_from_db()
    assert binding.phase_of(record) == "waiting"
    assert Notification.objects.filter(user=duty).count() == 1
    world.clock.move(late)
    send((0, 51))
    record.refresh_from_db()
    thing.refresh_from_db()
    assert (binding.phase_of(record), thing.is_silent) == ("done", False)


def test_what_still_sends_is_not_silent(world, binding, send):
    send((0, 50))
    assert silence.find_silent(binding, world.clock.now + timedelta(minutes=1)) == 0
