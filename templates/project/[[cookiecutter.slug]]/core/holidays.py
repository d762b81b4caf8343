"""The region's own days over the calendar that the `holidays` package knows: read, changed, and missed.

A change counts from then on: deadlines that were set stay as they were told; what is counted after it, such as how
many working days are left, goes by the new calendar. Other processes follow within SETTINGS_CACHE_SECONDS.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone

from core import audit, workdays
from core.models import Holiday, HolidayKind, WorkItem
from core.remembered import Remembered

ALL = "all"
DECEMBER = 12  # the decree for the next year is out by then


@dataclass(frozen=True)
class Day:
    """One day of the year's list; `own` is the region's row, `packaged` what the package calls the day."""

    on: date
    name: str
    kind: str
    own: Holiday | None
    packaged: workdays.Holiday | None

    @property
    def kind_label(self) -> str:
        return str(HolidayKind(self.kind).label)

    @property
    def is_estimated(self) -> bool:
        return self.own is None and self.packaged is not None and self.packaged.is_estimated


def overrides(year: int) -> Iterable[workdays.Holiday]:
    """The region's own days of a year, for the working-day calendar."""
    return [one for one in _own.get(ALL) if one.on.year == year]


def of_year(year: int) -> list[Day]:
    """All days of a year's list in their order, also those made working days again."""
    packaged = workdays.packaged(year)
    own = {row.date: row for row in Holiday.objects.filter(date__year=year)}
    return [_day(day, own.get(day), packaged.get(day)) for day in sorted({*packaged, *own})]


def missing(today: date | None = None) -> int | None:
    """The year whose joint leave is not known though it should be: this one, and in December the next; else None."""
    today = today or timezone.localdate()
    years = (today.year, today.year + 1) if today.month == DECEMBER else (today.year,)
    return next((year for year in years if not has_joint_leave(year)), None)


def has_joint_leave(year: int) -> bool:
    """Say whether a year has at least one day of joint leave."""
    return any(one.kind == HolidayKind.CUTI_BERSAMA for one in workdays.holidays_of(year).values())


@transaction.atomic
def put(actor: Any, days: Iterable[tuple[date, str, str]]) -> int:
    """Set days with their name and kind; a day that is there already takes the new words. Gives how many changed."""
    changed = 0
    for day, name, kind in days:
        row = Holiday.objects.filter(date=day).first() or Holiday(date=day)
        before = [row.name, row.kind] if row.pk else None
        if before != [name, kind]:
            row.name, row.kind = name, kind
            row.save()
            audit.record(actor, "holiday", row, {"date": day.isoformat(), "day": [before, [name, kind]]})
            changed += 1
    return changed


@transaction.atomic
def take_out(actor: Any, row: Holiday) -> None:
    """Take an own day out; what the package says of it holds again."""
    audit.record(actor, "holiday", row, {"date": row.date.isoformat(), "day": [[row.name, row.kind], None]})
    row.delete()


def spanning(day: date) -> int:
    """How many open records were given a deadline that runs over a day."""
    rows = WorkItem.objects.open().filter(entered_at__date__lt=day, due_at__date__gte=day)
    return rows.count()


def forget() -> None:
    """Read the rows again when they are next asked for."""
    _own.forget(ALL)


def assume_none() -> None:
    """Take it that there are none until one is saved: tests ask for no table that they do not use."""
    _own.keep(ALL, ())


@receiver([post_save, post_delete], sender=Holiday)
def _changed(**_more: Any) -> None:
    forget()


def _read(_all: str) -> tuple[workdays.Holiday, ...]:
    found = Holiday.objects.values_list("date", "name", "kind")
    return tuple(workdays.Holiday(day, name, kind) for day, name, kind in found)


def _day(on: date, own: Holiday | None, packaged: workdays.Holiday | None) -> Day:
    source: Any = own or packaged
    return Day(on, source.name, source.kind, own, packaged)


_own = Remembered(_read)
