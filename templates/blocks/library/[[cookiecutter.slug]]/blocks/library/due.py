"""Days of a branch: when it is open, when a loan falls due, and how many open days it is late."""

from datetime import date, timedelta
from typing import Any

from core import opening_hours, workdays

DAY = timedelta(days=1)
LONGEST_SEARCH = 60


def is_open_on(hours: Any, day: date, closed: dict[int, Any] | None = None) -> bool:
    """Say whether a branch is open on a day; without hours it keeps those of the offices."""
    if not hours:
        return workdays.is_workday(day)
    if not opening_hours.spans_on(hours, day.weekday()):
        return False
    years = closed if closed is not None else {}
    if day.year not in years:
        years[day.year] = workdays.holidays_of(day.year)
    return day not in years[day.year]


def open_day(hours: Any, day: date) -> date:
    """The day itself, or the next one on which the branch is open."""
    closed: dict[int, Any] = {}
    for step in range(LONGEST_SEARCH):
        found = day + DAY * step
        if is_open_on(hours, found, closed):
            return found
    return day


def due_day(hours: Any, lent_on: date, days: int) -> date:
    """When a loan of so many days must be back."""
    return open_day(hours, lent_on + DAY * days)


def open_days_after(hours: Any, start: date, count: int) -> date:
    """The n-th open day after a date."""
    day = start
    for _step in range(count):
        day = open_day(hours, day + DAY)
    return day


def late_days(hours: Any, due_on: date, back_on: date) -> int:
    """Open days after the due day up to the day it came back."""
    closed: dict[int, Any] = {}
    return sum(is_open_on(hours, due_on + DAY * step, closed) for step in range(1, (back_on - due_on).days + 1))
