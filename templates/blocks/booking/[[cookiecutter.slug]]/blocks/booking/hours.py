"""Opening hours as an entry writes them, cut into slots; nothing here knows of a database.

`{"mon-thu": "08:00-12:00,13:00-15:00", "fri": [["08:00", "11:00"]], "sun": "closed"}`: a later
key overrides an earlier one for the days it names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL_DAY = ((time(0, 0), time(23, 59, 59)),)


class BadHours(ValueError):
    """The text is not opening hours."""


@dataclass(frozen=True)
class Cell:
    """One slot of a day: where it begins and ends, with the region's zone."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Say whether any moment of the span lies in the slot."""
        return self.starts_at < end and start < self.ends_at


def windows(hours: dict[str, Any] | None, weekday: int) -> tuple[tuple[time, time], ...]:
    """Spans open on a weekday (Monday is 0); open all day where nothing is said at all."""
    if not hours:
        return ALL_DAY
    found: tuple[tuple[time, time], ...] = ()
    for key, text in hours.items():
        if weekday in days_of(key):
            found = _spans(text)
    return found


def days_of(key: str) -> tuple[int, ...]:
    """Turn `mon-thu`, `fri` or `sat,sun` into weekday numbers; a span may run over Sunday."""
    numbers: list[int] = []
    for part in key.lower().split(","):
        first, _dash, last = part.strip().partition("-")
        try:
            start, end = DAYS.index(first[:3]), DAYS.index((last or first)[:3])
        except ValueError:
            raise BadHours(f"{part!r} is not a day") from None
        numbers += [(start + n) % 7 for n in range((end - start) % 7 + 1)]
    return tuple(numbers)


def _spans(value: Any) -> tuple[tuple[time, time], ...]:
    """Read "08:00-12:00,13:00-15:00", or the same spread out as [["08:00", "12:00"], …]."""
    if isinstance(value, list | tuple):
        return tuple(_span(f"{first}-{last}") for first, last in value)
    if not value or value.strip().lower() in ("closed", "tutup", "-"):
        return ()
    return tuple(_span(part) for part in value.replace(";", ",").split(","))


def _span(part: str) -> tuple[time, time]:
    first, _dash, last = part.strip().partition("-")
    try:
        start, end = time.fromisoformat(first.strip()), time.fromisoformat(last.strip())
    except ValueError:
        raise BadHours(f"{part!r} is not a span such as 08:00-14:00") from None
    if end <= start:
        raise BadHours(f"{part!r} ends before it begins")
    return start, end


def cells(hours: dict[str, Any] | None, day: date, minutes: int, zone: ZoneInfo) -> list[Cell]:
    """Cut a day into slots; a rest too short for a whole slot is left out."""
    return [
        cell
        for start, end in windows(hours, day.weekday())
        for cell in _cut(datetime.combine(day, start, zone), datetime.combine(day, end, zone), minutes)
    ]


def _cut(start: datetime, end: datetime, minutes: int) -> Iterator[Cell]:
    step = timedelta(minutes=max(int(minutes), 1))
    # 23:59:59 stands for midnight: a day open to its end has its last slot too.
    last = end + timedelta(seconds=1) if end.time() == time(23, 59, 59) else end
    while start + step <= last:
        yield Cell(start, start + step)
        start += step
