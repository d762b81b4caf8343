"""Days of leave, carrying over and distances, with the calendar's own vectors."""

from datetime import date

import pytest

from blocks.personnel import counting
from core.workdays import workdays_in


@pytest.mark.parametrize(
    ("first", "last", "counts", "days"),
    [
        (date(2026, 11, 23), date(2026, 11, 25), "kerja", 3),
        (date(2026, 11, 27), date(2026, 11, 30), "kerja", 2),
        (date(2026, 11, 28), date(2026, 11, 29), "kerja", 0),
        (date(2026, 11, 27), date(2026, 11, 30), "kalender", 4),
        (date(2026, 12, 24), date(2026, 12, 28), "kerja", 1),
        (date(2026, 11, 25), date(2026, 11, 24), "kerja", 0),
    ],
)
def test_counts_both_ends_by_the_rule_of_the_kind(first, last, counts, days):
    assert counting.leave_days(first, last, counts, lambda a, b: _plain(a, b)) == days


def _plain(first, last):
    """Working days with Christmas and its joint leave as the only days off."""
    off = {date(2026, 12, 24), date(2026, 12, 25)}
    return [day for day in workdays_in(first, last) if day not in off]


@pytest.mark.parametrize(
    ("total", "used", "most", "left"), [(12, 3, 6, 6), (12, 10, 6, 2), (12, 12, 6, 0), (12, 14, 6, 0)]
)
def test_carries_at_most_what_the_setting_allows(total, used, most, left):
    assert counting.carried(total, used, most) == left


def test_spans_that_share_one_day_overlap():
    first = (date(2026, 1, 5), date(2026, 1, 7))
    assert counting.overlap(*first, date(2026, 1, 7), date(2026, 1, 9))
    assert not counting.overlap(*first, date(2026, 1, 8), date(2026, 1, 9))


def test_months_are_completed_months():
    assert counting.months_between(date(2025, 1, 15), date(2026, 1, 14)) == 11
    assert counting.months_between(date(2025, 1, 15), date(2026, 1, 15)) == 12


def test_a_thousandth_of_a_degree_is_a_hundred_and_eleven_metres():
    assert counting.metres(-1.395, 120.752, -1.396, 120.752) == 111
