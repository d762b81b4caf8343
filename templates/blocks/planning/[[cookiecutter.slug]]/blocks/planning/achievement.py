"""How far a result agrees with its target, and the band it falls into (Permendagri 86/2017)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.planning.models.indicator import Direction

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Band:
    """A step of the scale: its word and its colour; the word always stands beside the colour."""

    label: Any
    tone: str


@dataclass(frozen=True)
class Limits:
    """Percent from which each band begins."""

    very_high: Decimal
    high: Decimal
    medium: Decimal
    low: Decimal


VERY_HIGH = Band(_("Sangat tinggi"), "good")
HIGH = Band(_("Tinggi"), "good")
MEDIUM = Band(_("Sedang"), "warn")
LOW = Band(_("Rendah"), "warn")
VERY_LOW = Band(_("Sangat rendah"), "bad")


def percent(direction: str, target: Decimal | None, value: Decimal | None) -> Decimal | None:
    """Achievement in percent to two places; None where there is no target or no result yet."""
    if target is None or value is None:
        return None
    if target == 0:
        reached = value <= 0 if direction == Direction.LOWER else value >= 0
        return HUNDRED if reached else Decimal(0)
    gone = (2 * target - value) if direction == Direction.LOWER else value
    return max(rounded(gone / target * HUNDRED), Decimal(0))


def share(part: Any, whole: Any) -> Decimal | None:
    """Part of a whole in percent; None where the whole is nothing."""
    return rounded(Decimal(part) / Decimal(whole) * HUNDRED) if whole else None


def average(values: list[Decimal]) -> Decimal | None:
    """The mean, each value counted to a hundred at most: what went far beyond does not hide what fell short."""
    return rounded(sum((min(one, HUNDRED) for one in values), Decimal(0)) / len(values)) if values else None


def band(value: Decimal | None, limits: Limits) -> Band | None:
    """The band of an achievement."""
    if value is None:
        return None
    # The regulation's intervals are whole percents (…–90, 91–…); what lies between them counts to the lower one.
    steps = ((limits.very_high, VERY_HIGH), (limits.high, HIGH), (limits.medium, MEDIUM), (limits.low, LOW))
    return next((found for least, found in steps if value >= least), VERY_LOW)


def rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
