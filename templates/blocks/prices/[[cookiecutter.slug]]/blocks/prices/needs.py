"""How long stock lasts: need out of people and consumption, days, and what to call them; pure, without the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

DAYS_A_YEAR = 365
SAFE, WATCH, SHORT = "aman", "waspada", "rawan"


@dataclass(frozen=True)
class Need:
    """What the region needs of one commodity a day, and the days of stock at which it is short and safe again."""

    daily: Decimal
    short_under: int
    safe_from: int


def needs(table: Mapping[str, Mapping[str, Any]], population: int) -> dict[str, Need]:
    """The needs by commodity code; nothing where the population is not known."""
    if not population:
        return {}
    found = {}
    for code, row in table.items():
        yearly = Decimal(str(row.get("per_kapita") or 0))
        if yearly > 0:
            short = int(row.get("waspada") or 0)
            daily = (yearly * population / DAYS_A_YEAR).quantize(Decimal("0.1"), ROUND_HALF_UP)
            found[code] = Need(max(daily, Decimal("0.1")), short, max(short, int(row.get("aman") or 0)))
    return found


def days_of(amount: Decimal, need: Need) -> int:
    """Whole days the stock lasts, never rounded up."""
    return int((amount / need.daily).to_integral_value(ROUND_FLOOR))


def state_of(days: int, need: Need) -> str:
    """Short under the lower limit, safe from the upper; between them an alert that is open stays open."""
    if days < need.short_under:
        return SHORT
    return WATCH if days < need.safe_from else SAFE


def expected(opening: Decimal | None, incoming: Decimal | None, outgoing: Decimal | None) -> Decimal | None:
    """What should be there; None where nothing was reported before."""
    if opening is None:
        return None
    return opening + (incoming or 0) - (outgoing or 0)


def gap_percent(amount: Decimal, should: Decimal) -> Decimal:
    """How far the stock is from the balance, in percent of the greater of both."""
    most = max(abs(amount), abs(should))
    if most == 0:
        return Decimal(0)
    return (abs(amount - should) / most * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
