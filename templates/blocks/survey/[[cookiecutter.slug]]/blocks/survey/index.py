"""The community satisfaction index (IKM) of PermenPANRB 14/2017, computed exactly and rounded half up at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.survey.elements import BY_SLUG, ELEMENTS

EQUAL = "sama"
# The words of the setting: equal shares are exact, the others are what many offices print and use.
WEIGHTS = {"nol_sebelas": Fraction(11, 100), "nol_satu_satu_satu": Fraction(111, 1000)}
LOWEST = 3


@dataclass(frozen=True)
class Band:
    """One grade: from which index on, and what it is called."""

    from_index: Decimal
    grade: str
    performance: Any
    tone: str


BANDS = (
    Band(Decimal("88.31"), "A", _("Sangat baik"), "good"),
    Band(Decimal("76.61"), "B", _("Baik"), "info"),
    Band(Decimal("65.00"), "C", _("Kurang baik"), "warn"),
    Band(Decimal("25.00"), "D", _("Tidak baik"), "bad"),
)


@dataclass(frozen=True)
class Scored:
    """One element: the sum and number of its answers, their average, and the average with its weight."""

    slug: str
    total: int
    count: int
    average: Decimal
    weighted: Decimal
    index: Decimal

    @property
    def label(self) -> Any:
        return BY_SLUG[self.slug].label

    @property
    def band(self) -> Band:
        return band_of(self.index)


@dataclass(frozen=True)
class Index:
    """The index with what it is made of."""

    value: Decimal
    elements: tuple[Scored, ...]

    @property
    def band(self) -> Band:
        return band_of(self.value)

    @property
    def lowest(self) -> tuple[Scored, ...]:
        """The elements to begin with, the lowest first."""
        return tuple(sorted(self.elements, key=lambda one: Fraction(one.total, one.count))[:LOWEST])


def compute(answers: Mapping[str, tuple[int, int]], weight: str = EQUAL) -> Index | None:
    """Work out the index from the sum and number of answers of each element; None where nobody answered."""
    asked = [(element.slug, *answers.get(element.slug, (0, 0))) for element in ELEMENTS]
    answered = [(slug, total, count) for slug, total, count in asked if count]
    if not answered:
        return None
    return of_averages({slug: Fraction(total, count) for slug, total, count in answered}, weight, answered)


def of_averages(
    averages: Mapping[str, Fraction], weight: str = EQUAL, answered: list[tuple[str, int, int]] | None = None
) -> Index:
    """Work out the index from the average of each element."""
    share = WEIGHTS.get(weight, Fraction(1, len(averages)))
    counted = {slug: (total, count) for slug, total, count in answered or ()}
    elements = tuple(
        Scored(
            slug=slug,
            total=counted.get(slug, (average.numerator, 0))[0],
            count=counted.get(slug, (0, average.denominator))[1],
            average=rounded(average, 4),
            weighted=rounded(average * share, 4),
            index=rounded(average * 25, 2),
        )
        for slug, average in averages.items()
    )
    return Index(rounded(sum(averages.values(), Fraction()) * share * 25, 2), elements)


def rounded(value: Fraction | Decimal, places: int) -> Decimal:
    """Round half up, from the exact value."""
    return Decimal(floor(Fraction(value) * 10**places + Fraction(1, 2))).scaleb(-places)


def band_of(index: Decimal) -> Band:
    """The grade of an index, rounded to two places first so that no value falls between two grades."""
    exact = rounded(index, 2)
    return next((band for band in BANDS if exact >= band.from_index), BANDS[-1])
