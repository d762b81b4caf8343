"""Invented numbers: near what the form offers, within the field's limits, rounded as people write them."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

SPREAD = Decimal("0.25")  # how far from what is offered, as a share of it
OF_LIMITS = 4  # and of the way between two limits one part in so many
SMALL = 12
LEFT_SMALL, LEFT = 0.5, 0.15  # of the people leave what is offered: a count of few more often than a measure
MOSTLY = 0.75  # a number that begins at nothing mostly stays there
FIGURES = 3  # that people write of a large number
Limit = Decimal | None


def near(chance: Random, offered: Decimal, low: Limit, high: Limit, *, is_whole: bool, wider: int = 0) -> Decimal:
    """A number about as large as the one offered, or that itself; further from it the wider it is asked for."""
    is_small = is_whole and abs(offered) <= SMALL
    if not wider and chance.random() < (LEFT_SMALL if is_small else LEFT):
        return within(offered, low, high)
    step = _step(offered, is_whole)
    reach = max(abs(offered) * SPREAD, Decimal(1) if is_whole else step)
    if low is not None and high is not None:
        reach = max(min(reach, (high - low) / OF_LIMITS), step)
    reach *= 1 + wider
    least = max(offered - reach, _least(offered, low, step))
    most = offered + reach if high is None else min(offered + reach, high)
    drawn = Decimal(str(chance.triangular(float(least), float(max(least, most)), float(offered))))
    return within(rounded(drawn, step), low, high)


def from_nothing(chance: Random, most: Decimal, low: Limit, high: Limit, *, is_whole: bool, wider: int = 0) -> Decimal:
    """Mostly the nothing that the form offers; else some, up to the most given."""
    if chance.random() < MOSTLY and not wider:
        return within(Decimal(0), low, high)
    drawn = Decimal(str(chance.uniform(0, float(most))))
    return within(rounded(drawn, _step(drawn, is_whole)), low, high)


def between(chance: Random, first: Decimal, last: Decimal, low: Limit, high: Limit, *, is_whole: bool) -> Decimal:
    """A number of a usual range, as far as the field's limits let it."""
    if (high is not None and first > high) or (low is not None and last < low):  # the usual range is not this one's
        first, last = low if low is not None else min(high or first, Decimal(0)), high if high is not None else last
    first, last = within(first, low, high), within(last, low, high)
    drawn = Decimal(str(chance.uniform(float(first), float(max(first, last)))))
    return within(rounded(drawn, _step(drawn, is_whole)), low, high)


def year(chance: Random, offered: int, now: int, *, wider: int = 0) -> int:
    """The year that is offered or one of the last; of one long ago also those around it, none that is to come."""
    if offered >= now:
        return offered - (chance.choice((0, 0, 0, 1, 2)) if not wider else chance.randrange(3 + wider))
    return min(offered + chance.randrange(-3 - wider, 4 + wider), now)


def smaller(value: Decimal, least: Any) -> Decimal:
    """About half of a sum, rounded, and not below the least that is allowed."""
    half = Decimal(value) / 2
    return within(rounded(half, _step(half, is_whole=True)), least if isinstance(least, int | Decimal) else None, None)


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """The nearest multiple of a step."""
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def within(value: Decimal, low: Limit, high: Limit) -> Decimal:
    """The value, or the limit that it passes."""
    value = value if low is None else max(value, low)
    return value if high is None else min(value, high)


def _step(value: Decimal, is_whole: bool) -> Decimal:
    """What people round a number of this size to: as finely as it is written itself, within two to three figures."""
    if not value:
        return Decimal(1) if is_whole else Decimal("0.1")
    size = value.adjusted()
    last = value.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(max(size - FIGURES + 1, min(int(last), size - 1)))
    return max(step, Decimal(1)) if is_whole else step


def _least(offered: Decimal, low: Limit, step: Decimal) -> Decimal:
    """The lowest that is drawn: what is more than nothing does not come to nothing."""
    if low is not None and (low > 0 or offered <= 0):
        return low
    return min(step, offered) if offered > 0 else offered * 2
