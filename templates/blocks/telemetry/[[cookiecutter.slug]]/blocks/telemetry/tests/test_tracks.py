"""What positions come to: way, stops, fences, days."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from blocks.telemetry import tracks
from blocks.telemetry.distance import metres
from blocks.telemetry.models import Fence, FenceVisit, TrackDay
from blocks.telemetry.services import days, ingest, keys
from blocks.telemetry.tracks import Spot
from blocks.telemetry.typed import Sent
from blocks.telemetry.typed import Spot as SentSpot
from core import access
from core.models import Notification

BEGIN = datetime(2026, 7, 8, 1, tzinfo=UTC)
DEGREE_M = 111_195


def at(minutes, east_m=0.0, speed=None):
    """A position so many metres east of a point on the equator."""
    return Spot(BEGIN + timedelta(minutes=minutes), 0.0, 120 + east_m / DEGREE_M, speed)


def minute(moment):
    """Minutes since the begin."""
    return (moment - BEGIN).seconds // 60


def test_a_degree_on_the_equator():
    assert metres(0, 120, 0, 121) == pytest.approx(DEGREE_M, rel=0.001)


def test_the_way_is_the_sum_of_its_steps_and_standing_is_none():
    figures = tracks.summary([at(0), at(1, 500, 30.0), at(2, 505), at(3, 495), at(4, 1000)])
    assert (figures.metres, figures.top_kmh) == (1000, 30.0)
    assert figures.moving == timedelta(minutes=4)


def test_over_a_gap_the_way_counts_and_the_time_does_not():
    figures = tracks.summary([at(0), at(60, 5000)])
    assert (figures.metres, figures.moving) == (5000, timedelta())


def test_a_jump_that_no_truck_makes_is_left_out_and_disorder_is_put_right():
    kept = tracks.cleaned([at(2, 200), at(1, 90_000), at(0), at(2, 300)])
    assert [(spot.at - BEGIN).seconds // 60 for spot in kept] == [0, 2]


def test_a_stop_is_a_while_in_one_place():
    spots = [at(0), at(1, 10), at(6, 20), at(7, 500), at(8, 1000), at(9, 1010), at(12, 1005)]
    found = tracks.stops(spots, 60, timedelta(minutes=5))
    assert [(stop.begin - BEGIN, stop.length) for stop in found] == [(timedelta(), timedelta(minutes=6))]


def test_a_fence_is_entered_and_left_once_though_the_edge_is_blurred():
    fence = SimpleNamespace(pk=1, lat=0.0, lon=120.0, radius_m=100)
    spots = [at(0, 500), at(1, 99), at(2, 105), at(3, 98), at(4, 126), at(5, 50)]
    stays = tracks.stays(spots, [fence])
    minutes = [
        ((stay.entered_at - BEGIN).seconds // 60, stay.left_at and (stay.left_at - BEGIN).seconds // 60)
        for stay in stays
    ]
    assert minutes == [(1, 4), (5, None)]


def test_nothing_comes_to_nothing():
    assert (tracks.summary([]), tracks.stops([], 60, timedelta(minutes=5)), tracks.cleaned([])) == (
        tracks.Summary(),
        [],
        [],
    )


@pytest.fixture
def drive(db, world, vehicles, truck):
    """Send positions so many metres east of a point, at minutes from now."""
    device, _key = keys.add(vehicles, access.system(), truck, "GPS")

    def give(*points):
        sent = [
            Sent(world.clock.now + timedelta(minutes=when), {}, SentSpot(0.0001, 120 + east / DEGREE_M, 20.0))
            for when, east in points
        ]
        return ingest.take(vehicles, device, sent, world.clock.now)

    return give


def test_a_day_is_worked_out_and_again_when_positions_come_late(world, vehicles, truck, drive):
    Fence.objects.create(app=vehicles.app, name="TPA uji", lat=0.0001, lon=120.0, radius_m=100)
    drive((-9, 0), (-5, 2000))
    days.run(vehicles, world.clock.now)
    day = TrackDay.objects.get()
    assert (day.metres, day.is_stale, day.visits.count()) == (2000, False, 1)
    drive((-7, 3000))
    assert TrackDay.objects.get().is_stale
    days.run(vehicles, world.clock.now)
    assert TrackDay.objects.get().metres == 4000
    assert FenceVisit.objects.count() == 1
    truck.refresh_from_db()
    assert truck.lon == pytest.approx(120 + 2000 / DEGREE_M)  # the late one is not where it is now


def test_entry_into_a_fence_that_tells_is_told_once(world, vehicles, drive, actor, monkeypatch):
    from blocks.telemetry.services import levels

    duty = actor(vehicles, vehicles.told[0]).user
    monkeypatch.setattr(levels, "told", lambda _binding: {duty.pk})
    Fence.objects.create(app=vehicles.app, name="TPA uji", lat=0.0001, lon=120.0, radius_m=100, tells=True)
    drive((-9, 0), (-5, 2000))
    days.run(vehicles, world.clock.now)
    drive((-4, 2100))
    days.run(vehicles, world.clock.now)
    assert Notification.objects.filter(user=duty).count() == 1
