"""When the holder of an AK1 card reports: every so many months after the day of issue, month ends clamped.

Each date is counted from the day of issue, so that a card of 31 August reports on 28 February and
then on 31 August again. Tried against the vectors of the law's two years with four reports.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.expression_time import shift_months


@dataclass(frozen=True)
class Due:
    """One report: its number, its day, and the day it was made or that it was left out."""

    number: int
    due_on: date
    reported_on: date | None = None
    is_missed: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether it is still owed."""
        return self.reported_on is None and not self.is_missed


def dates(issued_on: date, valid_months: int, every_months: int) -> list[date]:
    """The days to report, the last one on the day the card ends where the months divide."""
    if every_months < 1:
        return []
    count = valid_months // every_months
    return [shift_months(issued_on, every_months * number) for number in range(1, count + 1)]


def due_now(reports: Sequence[Due], on: date, days_before: int) -> Due | None:
    """The report that would be made today: the last open one whose window is open, else None."""
    ready = [one for one in reports if one.is_open and one.due_on - timedelta(days=days_before) <= on]
    return ready[-1] if ready else None


def left_out(reports: Sequence[Due], made: Due) -> list[Due]:
    """Open reports before the one that is made now: they are not made up for."""
    return [one for one in reports if one.is_open and one.due_on < made.due_on]


def following(reports: Sequence[Due], made: Due | None) -> date | None:
    """The next day to report once this one is made; None after the last."""
    after = made.due_on if made is not None else date.min
    return next((one.due_on for one in reports if one.is_open and one.due_on > after), None)
