"""Response time, target, valid rate: the vectors of the 112 service."""

from datetime import datetime
from decimal import Decimal

import pytest

from blocks.emergency import clock


def test_on_scene_after_thirteen_and_a_half_minutes_meets_fifteen():
    start, end = datetime(2026, 1, 5, 10, 0, 0), datetime(2026, 1, 5, 10, 13, 30)
    seconds = clock.seconds_between(start, end)
    assert clock.minutes(seconds) == Decimal("13.5")
    assert clock.meets_target(seconds, 15) is True


@pytest.mark.parametrize(("seconds", "met"), [(900, True), (901, False), (None, None)])
def test_the_target_is_met_up_to_its_last_second(seconds, met):
    assert clock.meets_target(seconds, 15) is met


def test_valid_rate_of_the_published_month_is_1_07_percent():
    counts = {"prank": 1147, "ghost": 1170, "informasi": 455, "kejadian": 30}
    assert sum(counts.values()) == 2802
    assert clock.valid_rate(counts) == Decimal("1.07")


def test_valid_rate_of_no_calls_is_unknown():
    assert clock.valid_rate({}) is None


@pytest.mark.parametrize(("values", "middle"), [([], None), ([5], 5), ([9, 1, 5], 5), ([1, 2, 4, 9], 3), ([1, 2], 2)])
def test_median_takes_the_middle(values, middle):
    assert clock.median(values) == middle
