"""Prices of the region out of prices of markets."""

from datetime import date
from decimal import Decimal

import pytest

from blocks.prices import figures

MEAN, MEDIAN = figures.Rule("rata", 2), figures.Rule("tengah", 2)
DAY, BEFORE, EARLIER = date(2026, 11, 24), date(2026, 11, 23), date(2026, 11, 22)


def prices(**markets):
    return {int(key[1:]): Decimal(value) for key, value in markets.items()}


def test_the_mean_is_whole_rupiah_with_halves_up():
    assert figures.average([Decimal(10000), Decimal(10001)], MEAN) == 10001


def test_the_median_forgets_the_outlier():
    assert figures.average([Decimal(10), Decimal(12), Decimal(900)], MEDIAN) == 12
    assert figures.average([Decimal(10), Decimal(12), Decimal(14), Decimal(900)], MEDIAN) == 13


def test_too_few_markets_give_no_price():
    assert figures.average([Decimal(10000)], MEAN) is None
    assert figures.average([], figures.Rule("rata", 1)) is None


def test_a_closed_market_moves_nothing():
    # The dear market 3 did not report today: without matching, the price would seem to fall by 17 %.
    now = prices(m1=100, m2=100)
    before = {BEFORE: prices(m1=100, m2=100, m3=160)}
    found = figures.change(now, before, BEFORE, 0, MEAN)
    assert (found.percent, found.markets) == (Decimal(0), 2)


def test_looks_back_no_further_than_allowed():
    now, before = prices(m1=110, m2=110), {EARLIER: prices(m1=100, m2=100)}
    assert figures.change(now, before, BEFORE, 0, MEAN) == figures.NO_CHANGE
    found = figures.change(now, before, BEFORE, 1, MEAN)
    assert (found.percent, found.amount, found.since) == (Decimal("10.0"), Decimal(10), EARLIER)


def test_one_common_market_of_many_is_no_comparison():
    now, before = prices(m1=110, m2=100, m3=100), {BEFORE: prices(m1=100)}
    assert figures.change(now, before, BEFORE, 0, MEAN) == figures.NO_CHANGE


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 11, 24), date(2026, 10, 24)),
        (date(2026, 3, 31), date(2026, 2, 28)),
        (date(2026, 1, 15), date(2025, 12, 15)),
    ],
)
def test_a_month_before(day, month):
    assert figures.month_before(day) == month
