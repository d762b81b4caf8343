"""When a line is open, and the spans of arrival that a day is cut into."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from blocks.queue.lines import Line
from core.opening_hours import LAST_MOMENT, spans_on
from core.workdays import holidays_of


@dataclass(frozen=True)
class Window:
    """A span in which people with an online ticket are asked to come."""

    starts_at: datetime
    ends_at: datetime


def holiday_on(binding: Any, day: date) -> str:
    """Name the holiday that closes the counters on a day, or nothing."""
    if binding.on_holidays:
        return ""
    found = holidays_of(day.year).get(day)
    return str(found.name) if found is not None else ""


def spans(binding: Any, line: Line, day: date) -> list[tuple[datetime, datetime]]:
    """The spans in which the line is open on a day; its own hours before those of the house."""
    if holiday_on(binding, day):
        return []
    hours = line.hours or binding.setting("hours")
    zone = timezone.get_current_timezone()
    return [
        (datetime.combine(day, first, zone), _closing(day, last, zone))
        for first, last in spans_on(hours, day.weekday())
    ]


def _closing(day: date, last: time, zone: Any) -> datetime:
    if last == LAST_MOMENT:
        return datetime.combine(day + timedelta(days=1), time(0, 0), zone)
    return datetime.combine(day, last, zone)


def is_open(binding: Any, line: Line, now: datetime) -> bool:
    """Say whether numbers are given out now: from a little before the doors open until they close."""
    early = timedelta(minutes=binding.number("early_minutes"))
    day = timezone.localtime(now).date()
    return any(start - early <= now < end for start, end in spans(binding, line, day))


def windows(binding: Any, line: Line, day: date) -> list[Window]:
    """The spans of arrival of a day; a rest too short for a whole one belongs to the one before."""
    step = timedelta(minutes=max(binding.number("window_minutes"), 10))
    found: list[Window] = []
    for start, end in spans(binding, line, day):
        while start + step <= end:
            found.append(Window(start, start + step))
            start += step
    return found


def share(line: Line, day_windows: list[Window]) -> int | None:
    """How many may choose one window, so that the day's online quota is spread over it; None: any number."""
    if line.online is None or not day_windows:
        return None
    return -(-line.online // len(day_windows))


def next_open_day(binding: Any, line: Line, after: date) -> date | None:
    """The next day on which the line is open, within two weeks."""
    days = (after + timedelta(days=step) for step in range(1, 15))
    return next((day for day in days if spans(binding, line, day)), None)
