"""Opening hours cut into slots; nothing here knows of a database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.opening_hours import LAST_MOMENT, Hours, spans_on

ALL_DAY = [(time(0, 0), LAST_MOMENT)]


@dataclass(frozen=True)
class Cell:
    """One slot of a day: where it begins and ends, with the region's zone."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Say whether any moment of the span lies in the slot."""
        return self.starts_at < end and start < self.ends_at


def windows(hours: Hours | None, on: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """The spans open on a day; all day where nothing is said at all. A day open to its end ends at midnight."""
    spans = spans_on(hours, on.weekday()) if hours else ALL_DAY
    return [(datetime.combine(on, first, zone), _end(on, last, zone)) for first, last in spans]


def cells(hours: Hours | None, day: date, minutes: int, zone: ZoneInfo) -> list[Cell]:
    """Cut a day into slots; a rest too short for a whole slot is left out."""
    return [cell for start, end in windows(hours, day, zone) for cell in _cut(start, end, minutes)]


def _end(on: date, last: time, zone: ZoneInfo) -> datetime:
    if last == LAST_MOMENT:
        return datetime.combine(on + timedelta(days=1), time(0, 0), zone)
    return datetime.combine(on, last, zone)


def _cut(start: datetime, end: datetime, minutes: int) -> Iterator[Cell]:
    step = timedelta(minutes=max(int(minutes), 1))
    while start + step <= end:
        yield Cell(start, start + step)
        start += step
