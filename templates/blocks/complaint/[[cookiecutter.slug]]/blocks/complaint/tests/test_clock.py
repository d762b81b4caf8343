"""The clock against the vectors of the national rules (joint leave is no working day)."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from blocks.complaint import clock

RECEIVED = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("allowed", "last"),
    [(3, date(2026, 3, 26)), (14, date(2026, 4, 13)), (60, date(2026, 6, 25))],
)
def test_gives_the_last_day_of_each_class(allowed, last):
    assert clock.due_on(RECEIVED, allowed) == last


def test_has_no_last_day_without_a_class():
    assert clock.due_on(RECEIVED, None) is None


def test_adds_the_days_it_stood_still():
    assert clock.due_on(date(2026, 11, 2), 5, stopped=2) == clock.due_on(date(2026, 11, 2), 7)


def case(**values):
    known = {
        "counted_from": date(2026, 11, 2),
        "stopped_on": None,
        "stopped_workdays": 0,
        "due_on": date(2026, 11, 9),
        "is_answered": False,
        "answered_at": None,
        "on_time": None,
        "workdays_used": None,
    }
    return SimpleNamespace(**(known | values))


def test_stands_while_the_reporter_completes_and_goes_on():
    row = case()
    clock.stop(row, date(2026, 11, 3))
    clock.stop(row, date(2026, 11, 5))
    assert row.stopped_on == date(2026, 11, 3)
    clock.go_on(row, date(2026, 11, 6))
    assert (row.stopped_on, row.stopped_workdays) == (None, 3)


@pytest.mark.parametrize(("day", "in_time"), [(9, True), (10, False)])
def test_says_whether_the_answer_came_in_time(day, in_time):
    row = case()
    clock.answered(row, timezone.make_aware(datetime(2026, 11, day, 23, 30)))
    assert row.on_time is in_time
    assert row.workdays_used == day - 4


def test_counts_late_working_days_only_after_the_last_day():
    assert clock.late_by(date(2026, 11, 6), date(2026, 11, 6)) == 0
    assert clock.late_by(date(2026, 11, 6), date(2026, 11, 8)) == 0
    assert clock.late_by(date(2026, 11, 6), date(2026, 11, 10)) == 2


def test_begins_a_new_round_after_reopening():
    row = case(is_answered=True, on_time=True, workdays_used=3, stopped_workdays=2)
    clock.begin_again(row, date(2026, 11, 20))
    assert (row.counted_from, row.stopped_workdays, row.is_answered) == (date(2026, 11, 20), 0, False)
