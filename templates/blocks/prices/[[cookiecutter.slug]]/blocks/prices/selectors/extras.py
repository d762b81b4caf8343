"""What stands beside prices: alerts, stock notes, other regions."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from blocks.prices.commodity import Commodity, shown
from blocks.prices.models import Alert, OutsidePrice
from core.entities import get

STOCK_DAYS = 45
OUTSIDE_DAYS = 14


@dataclass(frozen=True)
class AlertLine:
    """An alert with its commodity."""

    alert: Alert
    commodity: Commodity


def alerts(binding: Any, *, public_only: bool, is_open: bool | None = True, count: int = 200) -> list[AlertLine]:
    """Alerts, newest first; open ones, ended ones, or all of them (None)."""
    rows = Alert.objects.filter(app=binding.app).select_related("market", "handled_by")
    if public_only:
        rows = rows.filter(is_public=True)
    if is_open is not None:
        rows = rows.filter(closed_on__isnull=is_open)
    by_key = {one.pk: one for one in binding.commodities(all_of_them=True)}
    return [AlertLine(row, by_key[row.commodity_id]) for row in rows[:count] if row.commodity_id in by_key]


def by_commodity(lines: list[AlertLine]) -> list[tuple[Commodity, list[AlertLine]]]:
    """Alerts under their commodities, in the order of the first of each."""
    found: dict[int, tuple[Commodity, list[AlertLine]]] = {}
    for line in lines:
        found.setdefault(line.commodity.pk, (line.commodity, []))[1].append(line)
    return list(found.values())


@dataclass(frozen=True)
class StockNote:
    """How much of a commodity the region has, as last written down."""

    commodity_id: int
    day: date
    lasts: int | None
    state: str
    tone: str
    note: str


TONES = {"aman": "good", "waspada": "warn", "rawan": "bad"}


def stock(binding: Any, day: date) -> dict[int, StockNote]:
    """The latest stock note of each commodity up to a day, none older than six weeks."""
    if not (binding.stock and binding.stock_commodity and binding.stock_day):
        return {}
    rows = get(binding.app, binding.stock).model._default_manager.filter(
        **{f"{binding.stock_day}__lte": day, f"{binding.stock_day}__gte": day - timedelta(days=STOCK_DAYS)}
    )
    return {note.commodity_id: note for note in (_note(binding, row) for row in rows.order_by(binding.stock_day, "pk"))}


def _note(binding: Any, row: Any) -> StockNote:
    state = getattr(row, binding.stock_state) if binding.stock_state else ""
    return StockNote(
        commodity_id=getattr(row, f"{binding.stock_commodity}_id"),
        day=getattr(row, binding.stock_day),
        lasts=getattr(row, binding.stock_lasts) if binding.stock_lasts else None,
        state=shown(row, binding.stock_state) if state else "",
        tone=TONES.get(state, "neutral"),
        note=getattr(row, binding.stock_note) if binding.stock_note else "",
    )


def outside(binding: Any, day: date) -> tuple[list[str], dict[str, dict[str, OutsidePrice]]]:
    """Other regions, and by commodity code their newest price of the last two weeks."""
    rows = OutsidePrice.objects.filter(app=binding.app, day__lte=day, day__gte=day - timedelta(days=OUTSIDE_DAYS))
    found: dict[str, dict[str, OutsidePrice]] = {}
    for row in rows.order_by("day"):
        found.setdefault(row.code, {})[row.region] = row
    return sorted({row.region for row in rows}), found
