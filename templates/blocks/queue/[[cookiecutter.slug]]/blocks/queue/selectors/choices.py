"""The days and spans of arrival that a resident may choose, with what is free in each."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from blocks.queue import opening
from blocks.queue.lines import Line
from blocks.queue.models import DayLine, DayWindow
from blocks.queue.opening import Window
from blocks.queue.services import online


@dataclass(frozen=True)
class Choice:
    """One span; `free` is None where nothing limits it."""

    window: Window
    free: int | None

    @property
    def is_free(self) -> bool:
        return self.free is None or self.free > 0

    @property
    def key(self) -> str:
        """The span as the form sends it."""
        return self.window.starts_at.isoformat()


@dataclass(frozen=True)
class Day:
    """One day ahead."""

    on: date
    holiday: str
    choices: tuple[Choice, ...]

    @property
    def free(self) -> bool:
        """Say whether any span of it can be had."""
        return any(choice.is_free for choice in self.choices)


def of(binding: Any, line: Line, now: datetime) -> list[Day]:
    """The days on which the line is open, as far ahead as may be booked."""
    days = [_day(binding, line, day, now) for day in online.days_ahead(binding, now)]
    return [day for day in days if day.choices or day.holiday]


def _day(binding: Any, line: Line, day: date, now: datetime) -> Day:
    windows = opening.windows(binding, line, day)
    left = _left(binding, line, day)
    share = opening.share(line, windows)
    starts = [window.starts_at for window in windows]
    rows = DayWindow.objects.filter(app=binding.app, service_id=line.id, starts_at__in=starts)
    taken = dict(rows.values_list("starts_at", "taken"))
    choices = [
        Choice(window, _least(left, None if share is None else share - taken.get(window.starts_at, 0)))
        for window in windows
        if window.ends_at > now
    ]
    return Day(day, opening.holiday_on(binding, day), tuple(choices))


def _left(binding: Any, line: Line, day: date) -> int | None:
    """What is left of the day's quota and of its online part."""
    row = DayLine.objects.filter(app=binding.app, service_id=line.id, day=day).first()
    taken, online_taken = (row.taken, row.online) if row is not None else (0, 0)
    return _least(
        None if line.quota is None else line.quota - taken,
        None if line.online is None else line.online - online_taken,
    )


def _least(*limits: int | None) -> int | None:
    known = [max(0, limit) for limit in limits if limit is not None]
    return min(known) if known else None
