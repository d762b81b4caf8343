"""How far results agree with targets: the formulas, the bands and the mean."""

from decimal import Decimal

import pytest

from blocks.planning import achievement
from blocks.planning.achievement import Limits

LIMITS = Limits(Decimal(91), Decimal(76), Decimal(66), Decimal(51))


@pytest.mark.parametrize(
    ("direction", "target", "value", "percent"),
    [
        ("naik", 40, 30, "75.00"),
        ("naik", 3, 2, "66.67"),
        ("naik", 40, 50, "125.00"),
        ("turun", 20, 20, "100.00"),
        ("turun", 20, 18, "110.00"),
        ("turun", 20, 30, "50.00"),
        ("turun", 20, 50, "0.00"),
        ("turun", 0, 0, "100"),
        ("turun", 0, 2, "0"),
    ],
)
def test_achievement_follows_the_direction(direction, target, value, percent):
    assert achievement.percent(direction, Decimal(target), Decimal(value)) == Decimal(percent)


def test_nothing_is_said_without_target_or_result():
    assert achievement.percent("naik", None, Decimal(3)) is None
    assert achievement.percent("naik", Decimal(3), None) is None
    assert achievement.band(None, LIMITS) is None


@pytest.mark.parametrize(
    ("percent", "band"),
    [
        ("91", achievement.VERY_HIGH),
        ("90.99", achievement.HIGH),
        ("75.99", achievement.MEDIUM),
        ("65.99", achievement.LOW),
        ("51", achievement.LOW),
        ("50.99", achievement.VERY_LOW),
    ],
)
def test_bands_begin_at_their_limits(percent, band):
    assert achievement.band(Decimal(percent), LIMITS) is band


def test_what_went_far_beyond_does_not_hide_what_fell_short():
    assert achievement.average([Decimal(200), Decimal(50)]) == Decimal("75.00")
