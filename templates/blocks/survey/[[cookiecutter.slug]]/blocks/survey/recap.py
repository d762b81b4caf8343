"""All offices in one year: index, sample, and the region's average."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils import timezone

from blocks.survey import index as ikm
from blocks.survey import sample
from blocks.survey.selectors import results, rounds
from core.access import Actor
from core.whole_numbers import whole_number


@dataclass(frozen=True)
class Line:
    """One period of one office."""

    period: results.Period
    progress: results.Progress


@dataclass(frozen=True)
class Year:
    """The lines of a year."""

    year: int
    years: tuple[int, ...]
    lines: tuple[Line, ...]

    @property
    def scored(self) -> list[Line]:
        return [one for one in self.lines if one.period.index is not None and one.period.row.is_public]

    @property
    def average(self) -> Decimal | None:
        """The mean of the published indexes; every period counts the same."""
        values = [Fraction(one.period.index.value) for one in self.scored]
        return ikm.rounded(sum(values, Fraction()) / len(values), 2) if values else None

    @property
    def band(self) -> ikm.Band | None:
        return ikm.band_of(self.average) if self.average is not None else None

    @property
    def respondents(self) -> int:
        return sum(one.period.answered for one in self.lines)

    @property
    def enough(self) -> int:
        return sum(one.progress.is_enough for one in self.lines)


def year(binding: Any, actor: Actor, asked: str) -> Year:
    """The periods that end in a year, of the offices that the officer reads."""
    rows = rounds.readable(binding, actor)
    today = timezone.localdate().year
    known = {day.year for day in rows.dates("closes_on", "year")} | {today}
    wanted = whole_number(asked)
    chosen = wanted if wanted in known else today
    found = results.periods(binding, rows.filter(closes_on__year=chosen).order_by("office__name", "opens_on"))
    lines = tuple(Line(one, results.Progress(one.answered, sample.required(one.row.population))) for one in found)
    return Year(chosen, tuple(sorted(known, reverse=True)), lines)
