"""Time in compiled rules and formulas: the clock, parts of dates, spans, working days, ages.

Local days are days of the clock's own zone. Plain Python; Django is asked only for the clock, and
only where nobody has set one.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from . import workdays as working

_ERRORS = (OverflowError, TypeError, ValueError)


@dataclass(frozen=True)
class Months:
    """A span of calendar months, which has no fixed number of days."""

    count: int


@dataclass(frozen=True)
class _Clock:
    today: date
    now: datetime


_clock: ContextVar[_Clock | None] = ContextVar("expressions_clock", default=None)


@contextmanager
def fixed_clock(today: date, now: datetime) -> Iterator[None]:
    """Make today() and now() give these values inside the block."""
    token = _clock.set(_Clock(today, now))
    try:
        yield
    finally:
        _clock.reset(token)


def today() -> date:
    """Return the local calendar day."""
    clock = _clock.get()
    if clock is not None:
        return clock.today
    from django.utils import timezone

    local: date = timezone.localdate()
    return local


def now() -> datetime:
    """Return the moment."""
    clock = _clock.get()
    if clock is not None:
        return clock.now
    from django.utils import timezone

    moment: datetime = timezone.now()
    return moment


def date_of(moment: Any) -> date | None:
    """Return the local calendar day of a moment."""
    if not isinstance(moment, datetime):
        return moment if isinstance(moment, date) else None
    return (moment.astimezone(_zone()) if moment.tzinfo else moment).date()


def _zone() -> tzinfo | None:
    clock = _clock.get()
    if clock is not None:
        return clock.now.tzinfo
    from django.utils import timezone

    zone: tzinfo = timezone.get_current_timezone()
    return zone


def alike_moments(left: datetime, right: datetime) -> tuple[datetime, datetime]:
    """Give a moment without a zone the local one, so that both can be compared."""
    return _aware(left, right), _aware(right, left)


def _aware(moment: datetime, other: datetime) -> datetime:
    if moment.tzinfo is None and other.tzinfo is not None:
        return moment.replace(tzinfo=_zone() or other.tzinfo)
    return moment


def year(day: Any) -> int | None:
    """Return the year of a date."""
    local = date_of(day)
    return None if local is None else local.year


def month(day: Any) -> int | None:
    """Return the month of a date."""
    local = date_of(day)
    return None if local is None else local.month


def day(day: Any) -> int | None:
    """Return the day of the month of a date."""
    local = date_of(day)
    return None if local is None else local.day


def days(count: Any) -> timedelta | None:
    """Return a span of days."""
    return span(None if count is None else count * 86400)


def hours(count: Any) -> timedelta | None:
    """Return a span of hours."""
    return span(None if count is None else Decimal(str(count)) * 3600)


def minutes(count: Any) -> timedelta | None:
    """Return a span of minutes."""
    return span(None if count is None else Decimal(str(count)) * 60)


def span(seconds: Any) -> timedelta | None:
    """Return a span of seconds; null where it is longer than time itself."""
    try:
        return None if seconds is None else timedelta(microseconds=int(seconds * 1_000_000))
    except _ERRORS:
        return None


def months(count: Any) -> Months | None:
    """Return a span of calendar months."""
    return None if count is None else Months(int(count))


def years(count: Any) -> Months | None:
    """Return a span of calendar years."""
    return None if count is None else Months(12 * int(count))


def shift_months(day: Any, count: int) -> Any:
    """Return a date so many months later; the last day of a shorter month stands in."""
    if not isinstance(day, date):
        return None
    index = day.year * 12 + day.month - 1 + count
    at_year, at_month = index // 12, index % 12 + 1
    if not 1 <= at_year <= 9999:
        return None
    last = calendar.monthrange(at_year, at_month)[1]
    return day.replace(year=at_year, month=at_month, day=min(day.day, last))


def duration(start: Any, end: Any) -> timedelta | None:
    """Return the time between two dates or two moments."""
    if start is None or end is None:
        return None
    if isinstance(start, datetime) and isinstance(end, datetime):
        start, end = alike_moments(start, end)
    try:
        gap: timedelta = end - start
    except _ERRORS:
        return None
    return gap


def age_years(birth: Any, on: Any = None) -> int | None:
    """Return the completed years from a date to today or to another date."""
    born, until = date_of(birth), today() if on is None else date_of(on)
    if born is None or until is None:
        return None
    return until.year - born.year - ((until.month, until.day) < (born.month, born.day))


def workdays_after(start: Any, count: Any) -> date | None:
    """Return the n-th working day after a date."""
    local = date_of(start)
    if local is None or count is None:
        return None
    try:
        return working.workdays_after(local, int(count))
    except _ERRORS:
        return None


def workdays(start: Any, end: Any) -> int | None:
    """Return the working days after the first date up to the second."""
    first, last = date_of(start), date_of(end)
    if first is None or last is None:
        return None
    try:
        return working.workdays_between(first, last)
    except _ERRORS:
        return None
