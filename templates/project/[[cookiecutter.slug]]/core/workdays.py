"""The working-day calendar: which days offices work, and counting by them.

National holidays and joint leave come from the `holidays` package; days the region or a late
decree changes come from the loader that `configure` is given (core.models.Holiday in a replica).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import Literal

Kind = Literal["nasional", "cuti_bersama", "daerah", "kerja"]

MAX_DAYS = 20_000
MONDAY_TO_FRIDAY = frozenset(range(5))
_ONE_DAY = timedelta(days=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Holiday:
    """One day off; `kerja` makes a working day of one that the package calls a holiday."""

    on: date
    name: str
    kind: Kind = "nasional"

    @property
    def is_estimated(self) -> bool:
        """Tell whether the day is an astronomical estimate: an Islamic date that no joint decree has set yet."""
        return "(perkiraan)" in self.name or "(estimated)" in self.name


def _no_overrides(year: int) -> Iterable[Holiday]:
    return ()


@dataclass(frozen=True)
class Calendar:
    """How an office counts: its weekdays (Monday is 0), joint leave, and the days that differ."""

    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    count_joint_leave: bool = False  # true: joint leave is a working day
    load_overrides: Callable[[int], Iterable[Holiday]] = field(default=_no_overrides)


_default = Calendar()


def configure(
    *,
    weekdays: Iterable[int] | None = None,
    count_joint_leave: bool | None = None,
    load_overrides: Callable[[int], Iterable[Holiday]] | None = None,
) -> Calendar:
    """Change the calendar that is used where none is given; what is left out stays."""
    global _default
    if weekdays is not None:
        _default = replace(_default, weekdays=frozenset(weekdays))
    if count_joint_leave is not None:
        _default = replace(_default, count_joint_leave=count_joint_leave)
    if load_overrides is not None:
        _default = replace(_default, load_overrides=load_overrides)
    return _default


def workdays_after(start: date, count: int, calendar: Calendar | None = None) -> date:
    """Return the n-th working day after a date, which itself is day 0; before it if negative."""
    if abs(count) > MAX_DAYS:
        raise ValueError(f"{count} working days are too many to count")
    year_days: dict[int, dict[date, Holiday]] = {}
    step, day = (_ONE_DAY if count >= 0 else -_ONE_DAY), start
    for _ in range(abs(count)):
        day += step
        while not _is_workday(day, _office(calendar), year_days):
            day += step
    return day


def workdays_between(start: date, end: date, calendar: Calendar | None = None) -> int:
    """Return the working days after the first date up to the second; negative if it is earlier."""
    if end < start:
        return -workdays_between(end, start, calendar)
    if (end - start).days > MAX_DAYS:
        raise ValueError(f"{start} to {end} is too long to count")
    year_days: dict[int, dict[date, Holiday]] = {}
    days = (start + _ONE_DAY * n for n in range(1, (end - start).days + 1))
    return sum(_is_workday(day, _office(calendar), year_days) for day in days)


def workdays_in(first: date, last: date, calendar: Calendar | None = None) -> list[date]:
    """Return the working days of a span; both ends count."""
    if (last - first).days > MAX_DAYS:
        raise ValueError(f"{first} to {last} is too long to count")
    year_days: dict[int, dict[date, Holiday]] = {}
    days = (first + _ONE_DAY * n for n in range((last - first).days + 1))
    return [day for day in days if _is_workday(day, _office(calendar), year_days)]


def is_workday(day: date, calendar: Calendar | None = None) -> bool:
    """Tell whether offices work on a day."""
    return _is_workday(day, _office(calendar), {})


def holidays_of(year: int, calendar: Calendar | None = None) -> dict[date, Holiday]:
    """Return the days off of a year; the region's own days take precedence."""
    days = dict(packaged(year))
    for override in _office(calendar).load_overrides(year):
        days[override.on] = override
    return {day: holiday for day, holiday in sorted(days.items()) if holiday.kind != "kerja"}


def _office(calendar: Calendar | None) -> Calendar:
    return _default if calendar is None else calendar


def _is_workday(day: date, office: Calendar, years: dict[int, dict[date, Holiday]]) -> bool:
    if day.year not in years:
        years[day.year] = holidays_of(day.year, office)
    holiday = years[day.year].get(day)
    if day.weekday() not in office.weekdays:
        return False
    if holiday is None:
        return True
    _warn_if_estimated(holiday)
    return holiday.kind == "cuti_bersama" and office.count_joint_leave


@cache
def packaged(year: int) -> dict[date, Holiday]:
    """Return the national holidays and joint leave that the package knows of a year."""
    from holidays import country_holidays

    public = country_holidays("ID", years=year, categories=("public",), language="id")
    leave = country_holidays("ID", years=year, categories=("government",), language="id")
    days = {day: Holiday(day, name, "cuti_bersama") for day, name in leave.items()}
    return days | {day: Holiday(day, name, "nasional") for day, name in public.items()}


@cache
def _warn_if_estimated(holiday: Holiday) -> None:
    if holiday.is_estimated:
        _log.warning("%s is an estimated holiday: %s", holiday.on.isoformat(), holiday.name)
