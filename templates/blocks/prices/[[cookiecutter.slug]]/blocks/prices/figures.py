"""Prices of the region out of prices of markets: averages and changes; pure, without the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from blocks.prices.checks import change_percent


@dataclass(frozen=True)
class Rule:
    """How the region's price is made: rata (mean) or tengah (median), of at least so many markets."""

    average: str
    least_markets: int


@dataclass(frozen=True)
class Change:
    """A change against an earlier day, over the markets that have both prices."""

    percent: Decimal | None
    amount: Decimal | None
    markets: int
    since: date | None  # the day compared with; the latest of them where markets differ


NO_CHANGE = Change(None, None, 0, None)


def average(values: Sequence[Decimal], rule: Rule) -> Decimal | None:
    """The region's price in whole rupiah, halves up; None where too few markets have one."""
    if not values or len(values) < rule.least_markets:
        return None
    return _whole(_median(values) if rule.average == "tengah" else sum(values, Decimal(0)) / len(values))


def _median(values: Sequence[Decimal]) -> Decimal:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def change(
    now: Mapping[int, Decimal],
    before: Mapping[date, Mapping[int, Decimal]],
    target: date,
    looks_back: int,
    rule: Rule,
) -> Change:
    """Compare today's prices by market with those of `target`, or of the nearest day before it.

    Only markets with both prices count: a market that was closed on one of the days moves nothing.
    """
    pairs = {market: found for market in now if (found := _latest(before, target, looks_back, market))}
    if not pairs or len(pairs) < min(rule.least_markets, len(now)):
        return NO_CHANGE
    any_number = Rule(rule.average, 1)
    today = average([now[market] for market in pairs], any_number)
    earlier = average([value for _day, value in pairs.values()], any_number)
    if today is None or earlier is None:
        return NO_CHANGE
    since = max(day for day, _value in pairs.values())
    return Change(change_percent(today, earlier), today - earlier, len(pairs), since)


def _latest(
    before: Mapping[date, Mapping[int, Decimal]], target: date, looks_back: int, market: int
) -> tuple[date, Decimal] | None:
    for back in range(looks_back + 1):
        day = target - timedelta(days=back)
        if market in before.get(day, {}):
            return day, before[day][market]
    return None


def month_before(day: date) -> date:
    """The same day of the month before; its last day where there is none."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
