"""Lays out a timetable on plain data: units one after the other over working days, morning and afternoon."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

BREAK = timedelta(minutes=60)


@dataclass(frozen=True)
class Unit:
    """A unit of competence with its hours."""

    id: int
    hours: int


@dataclass(frozen=True)
class Day:
    """How one day is divided."""

    begins: time
    hours: int
    minutes: int  # of one training hour

    @property
    def halves(self) -> tuple[int, int]:
        """Hours before and after the break; a short day has no break."""
        return (self.hours, 0) if self.hours <= 4 else ((self.hours + 1) // 2, self.hours // 2)


@dataclass(frozen=True)
class Meeting:
    """One session: a unit on a day from one time to another."""

    on: date
    begins: time
    ends: time
    hours: int
    unit: int


def days_needed(units: Iterable[Unit], day: Day) -> int:
    """How many training days the units take."""
    return -(-sum(unit.hours for unit in units) // day.hours)


def lay_out(units: Iterable[Unit], days: Iterable[date], day: Day) -> list[Meeting]:
    """One meeting for each unit in each half of a day; what the days do not hold is left out."""
    found = []
    slots = _slots(days, day)
    slot = next(slots, None)
    for unit in units:
        left = unit.hours
        while left and slot is not None:
            on, begins, free = slot
            taken = min(left, free)
            ends = begins + timedelta(minutes=taken * day.minutes)
            found.append(Meeting(on, begins.time(), ends.time(), taken, unit.id))
            left -= taken
            slot = (on, ends, free - taken) if free > taken else next(slots, None)
    return found


def _slots(days: Iterable[date], day: Day) -> Iterator[tuple[date, datetime, int]]:
    """Each half of each day: when it begins and how many hours it has."""
    morning, afternoon = day.halves
    for on in days:
        begins = datetime.combine(on, day.begins)
        yield on, begins, morning
        if afternoon:
            yield on, begins + timedelta(minutes=morning * day.minutes) + BREAK, afternoon
