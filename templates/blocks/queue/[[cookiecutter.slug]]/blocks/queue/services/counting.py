"""Gives out numbers and places of a day: the only module that writes DayLine and DayWindow.

Each change is one conditional UPDATE of one row, so that parallel askers get different numbers and no more than the
quota. Rows are touched in one order, the day before its window, so that nobody waits in a ring.
"""

from datetime import date, datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from blocks.queue.lines import Line
from blocks.queue.models import DayLine, DayWindow
from blocks.queue.opening import Window
from core.rules import RuleBroken


class DayFull(RuleBroken):
    """The quota of the day, or of the span, is used up."""


def take_number(binding: Any, line: Line, day: date) -> int:
    """Count one walk-in ticket against the day's quota and give its number."""
    rows = _day(binding, line, day)
    limited = rows.filter(taken__lt=line.quota) if line.quota is not None else rows
    if limited.update(taken=F("taken") + 1, last_number=F("last_number") + 1) != 1:
        raise DayFull([_("Kuota %s hari ini sudah habis.") % line.title])
    return rows.values_list("last_number", flat=True).get()


def number_of_arrival(binding: Any, line: Line, day: date) -> int:
    """Give a number to somebody who was counted when they booked."""
    rows = _day(binding, line, day)
    rows.update(last_number=F("last_number") + 1)
    return rows.values_list("last_number", flat=True).get()


def book(binding: Any, line: Line, window: Window, day: date, share: int | None) -> None:
    """Count an online ticket against the day's quota, its online part, and the span chosen."""
    rows = _day(binding, line, day)
    free = rows.filter(online__lt=line.online) if line.online is not None else rows
    free = free.filter(taken__lt=line.quota) if line.quota is not None else free
    if free.update(taken=F("taken") + 1, online=F("online") + 1) != 1:
        raise DayFull([_("Kuota daring hari itu sudah habis. Pilih hari lain.")])
    spans = _window(binding, line, window.starts_at)
    open_spans = spans.filter(taken__lt=share) if share is not None else spans
    if open_spans.update(taken=F("taken") + 1) != 1:
        raise DayFull([_("Waktu itu baru saja penuh. Pilih waktu lain.")])


def give_back(binding: Any, service_id: int, day: date, starts_at: datetime | None) -> None:
    """Give an online place back; somebody else may have it."""
    key = {"app": binding.app, "service_id": service_id}
    DayLine.objects.filter(day=day, taken__gt=0, online__gt=0, **key).update(
        taken=F("taken") - 1,
        online=F("online") - 1,
    )
    if starts_at is not None:
        DayWindow.objects.filter(starts_at=starts_at, taken__gt=0, **key).update(taken=F("taken") - 1)


def _day(binding: Any, line: Line, day: date) -> Any:
    key = {"app": binding.app, "service_id": line.id, "day": day}
    rows = DayLine.objects.filter(**key)
    if not rows.exists():
        DayLine.objects.bulk_create([DayLine(**key)], ignore_conflicts=True)
    return rows


def _window(binding: Any, line: Line, starts_at: datetime) -> Any:
    key = {"app": binding.app, "service_id": line.id, "starts_at": starts_at}
    rows = DayWindow.objects.filter(**key)
    if not rows.exists():
        DayWindow.objects.bulk_create([DayWindow(**key)], ignore_conflicts=True)
    return rows
