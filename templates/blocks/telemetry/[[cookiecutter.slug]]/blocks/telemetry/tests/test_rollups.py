"""Minutes, hours and days from raw readings, and what is let go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.telemetry.models import Reading, Rollup, Span, StaleMinute
from blocks.telemetry.selectors import series
from blocks.telemetry.services import rollups

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def pieces(span):
    return [
        (one.count, one.minimum, one.mean, one.maximum) for one in Rollup.objects.filter(span=span).order_by("start")
    ]


def test_least_mean_and_most_of_minute_hour_and_day(world, binding, send):
    send((-62, 10), (-62.5, 30), (-2, 50))
    rollups.run(binding, world.clock.now)
    assert pieces(Span.MINUTE) == [(1, 30, 30, 30), (1, 10, 10, 10), (1, 50, 50, 50)]
    assert pieces(Span.HOUR) == [(2, 10, 20, 30), (1, 50, 50, 50)]
    assert pieces(Span.DAY) == [(3, 10, 30, 50)]
    assert not StaleMinute.objects.exists()


def test_a_late_reading_is_rolled_up_into_its_own_hour(world, binding, send):
    send((-2, 50))
    rollups.run(binding, world.clock.now)
    send((-2.2, 70), (-200, 5))
    rollups.run(binding, world.clock.now)
    assert pieces(Span.HOUR) == [(1, 5, 5, 5), (2, 50, 60, 70)]
    assert pieces(Span.DAY) == [(3, 5, 125 / 3, 70)]


def test_running_again_changes_nothing(world, binding, send):
    send((-2, 50))
    assert rollups.run(binding, world.clock.now) == 1
    assert rollups.run(binding, world.clock.now) == 0


def test_a_day_begins_at_the_regions_midnight(world, binding, send):
    midnight = timezone.localtime(world.clock.now).replace(hour=0, minute=0)
    minutes = (midnight - world.clock.now) / timedelta(minutes=1)
    send((minutes - 1, 10), (minutes, 20))
    rollups.run(binding, world.clock.now)
    assert pieces(Span.DAY) == [(1, 10, 10, 10), (1, 20, 20, 20)]


def test_raw_readings_go_when_their_time_is_over_and_hours_stay(world, binding, send):
    send((-2, 50))
    rollups.run(binding, world.clock.now)
    later = world.clock.now + timedelta(days=int(binding.setting("raw_days")) + 2)
    assert rollups.let_go(binding, world.clock.now) == 0
    assert rollups.let_go(binding, later) >= 1
    assert not Reading.objects.exists()
    assert len(pieces(Span.HOUR)) == 1
    rollups.run(binding, later)
    assert len(pieces(Span.DAY)) == 1


def test_the_change_over_an_hour_stands_beside_the_newest(world, binding, thing, send):
    send((-70, 40), (-5, 62.5))
    assert thing.streams.get(quantity="tinggi").change == 22.5
    rollups.trends(binding, world.clock.now + timedelta(hours=3))
    assert thing.streams.get(quantity="tinggi").change is None


def test_a_chart_has_gaps_where_nothing_came_and_rain_adds_up(world, binding, thing, send):
    send((-40, 1), (-38, 2), (-2, 4), code="hujan")
    quantity = binding.quantity("hujan")
    stream = thing.streams.get(quantity="hujan")
    found = series.buckets(stream, quantity, series.chosen("1"), world.clock.now)
    assert [one.middle for one in found if one.middle is not None] == [3, 4]
    assert any(one.middle is None for one in found)
    rollups.run(binding, world.clock.now)
    week = series.buckets(stream, quantity, series.chosen("7"), world.clock.now)
    assert sum(one.middle or 0 for one in week) == 7
