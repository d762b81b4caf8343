"""Attendance as shares and days: what counts, who is to be warned, who may be sent away, what allowances come to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from blocks.training.models import ABSENT, PRESENT, Attendance, Standing, Trainee

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


@dataclass
class Figures:
    """What the sheets say of one trainee."""

    hours: int = 0
    attended: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)
    missed: set[date] = field(default_factory=set)

    def add(self, row: Attendance) -> None:
        """Count one session."""
        self.hours += row.hours
        self.counts[row.presence] = self.counts.get(row.presence, 0) + 1
        if row.presence in PRESENT:
            self.attended += row.hours
            self.days.add(row.on)
        elif row.presence in ABSENT:
            self.missed.add(row.on)

    @property
    def share(self) -> Decimal | None:
        """Hours attended in percent of those noted; None before the first sheet."""
        return percent(self.attended, self.hours) if self.hours else None

    @property
    def whole_days_missed(self) -> int:
        """Days without word at which the trainee was at no session."""
        return len(self.missed - self.days)


def percent(part: int, whole: int) -> Decimal:
    """A share in percent, to two places, half up."""
    return (Decimal(part) * HUNDRED / Decimal(whole)).quantize(CENT, ROUND_HALF_UP)


def of_rows(rows: Iterable[Attendance]) -> Figures:
    """Sum up the sheets of one trainee."""
    found = Figures()
    for row in rows:
        found.add(row)
    return found


def of_trainee(row: Trainee) -> Figures:
    return of_rows(row.attendances.all())


def share(row: Trainee) -> Decimal | None:
    return of_trainee(row).share


def of_cohort(cohort: Any) -> dict[int, Figures]:
    """The figures of everybody in a cohort, by the key of their row."""
    found: dict[int, Figures] = {}
    for one in Attendance.objects.filter(trainee__cohort_id=cohort.training_id):
        found.setdefault(one.trainee_id, Figures()).add(one)
    return found


def best_share(figures: Figures, planned: int) -> Decimal:
    """The share that is still within reach when nothing more is missed."""
    whole = max(planned, figures.hours, 1)
    return percent(whole - (figures.hours - figures.attended), whole)


def planned_hours(binding: Any, cohort: Any) -> int:
    """Hours of the whole timetable."""
    return sum(binding.sessions_of(cohort).values_list(binding.session_hours, flat=True))


def needs_warning(binding: Any, row: Trainee, figures: Figures) -> bool:
    """Say whether days were missed without word for which no warning was given yet."""
    each = max(binding.number("warn_days"), 1)
    return row.standing == Standing.TRAINING and figures.whole_days_missed // each > row.reprimands.count()


def may_expel(binding: Any, record: Any) -> bool:
    """Say whether a trainee was warned and missed too many days, or cannot reach the least attendance any more."""
    row = binding.row(record)
    if row is None or row.standing != Standing.TRAINING or not row.reprimands.exists():
        return False
    figures = of_trainee(row)
    if figures.whole_days_missed >= binding.number("expel_days"):
        return True
    planned = planned_hours(binding, binding.cohort_of(record))
    return best_share(figures, planned) < binding.decimal("attendance_percent")


@dataclass(frozen=True)
class Allowance:
    """What one trainee is paid for the days attended."""

    days: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        return self.rate * self.days


def allowance(binding: Any, figures: Figures) -> Allowance:
    return Allowance(len(figures.days), binding.decimal("allowance"))
