"""The clock counts working days, stands while the applicant has to act, and moves the promised day."""

from datetime import date
from types import SimpleNamespace

import pytest

from blocks.case import clock

pytestmark = pytest.mark.django_db
WEDNESDAY, MONDAY = date(2026, 7, 8), date(2026, 7, 13)


def a_row():
    return SimpleNamespace(
        counted_from=WEDNESDAY,
        allowed=5,
        stopped_on=None,
        stopped_workdays=0,
        due_on=clock.due_on(WEDNESDAY, 5),
        workdays_used=None,
    )


def test_the_last_day_leaves_weekends_out():
    assert clock.due_on(WEDNESDAY, 5) == date(2026, 7, 15)


def test_standing_over_a_weekend_adds_its_working_days_only():
    row = a_row()
    clock.stop(row, date(2026, 7, 10))
    assert clock.go_on(row, date(2026, 7, 14)) == 2
    assert (row.stopped_workdays, row.due_on, row.stopped_on) == (2, date(2026, 7, 17), None)


def test_stopping_twice_keeps_the_first_day():
    row = a_row()
    clock.stop(row, date(2026, 7, 9))
    clock.stop(row, MONDAY)
    assert row.stopped_on == date(2026, 7, 9)


def test_what_was_never_stopped_does_not_go_on():
    row = a_row()
    assert clock.go_on(row, MONDAY) == 0
    assert row.due_on == date(2026, 7, 15)


def test_days_used_stand_still_while_stopped():
    row = a_row()
    clock.stop(row, date(2026, 7, 10))
    assert clock.used_now(row, date(2026, 7, 24)) == 2


@pytest.mark.parametrize(("today", "late"), [(date(2026, 7, 15), 0), (date(2026, 7, 18), 2), (date(2026, 7, 20), 3)])
def test_late_is_counted_in_working_days(today, late):
    assert clock.late_by(date(2026, 7, 15), today) == late
