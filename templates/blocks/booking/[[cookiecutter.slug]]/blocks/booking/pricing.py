"""Prices by class, day and hour from the application's tariff, and what a cancellation pays back."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from blocks.booking import selectors
from core.bound import number_of
from core.workdays import holidays_of

# The days a row of the tariff may be for.
WORKING, FREE = "kerja", "libur"
SATURDAY = 5


def rows_of(binding: Any, record: Any) -> list[Any]:
    """The rows of the tariff for the record's class, the newest first."""
    rows = binding.tariff_entity.rows()
    if binding.tariff_class:
        rows = rows.filter(**{binding.tariff_class: getattr(record, binding.price_class)})
    return list(rows.order_by(f"-{binding.tariff_from}" if binding.tariff_from else "pk", "-pk"))


def total(binding: Any, record: Any, resource_id: int, cells: Any) -> Decimal | None:
    """The price of these slots together; None where one of them has none."""
    resource = binding.resource_entity.rows().filter(pk=resource_id).first()
    return _sum(binding, rows_of(binding, record), resource, cells)


def of_row(binding: Any, record: Any, row: Any) -> Decimal | None:
    """The price of the slots that a reservation holds."""
    if not binding.tariff or row is None or not row.is_placed:
        return None
    cells = list(row.slots.order_by("starts_at"))
    return total(binding, record, row.resource_id, cells) if cells else None


def priced(binding: Any, record: Any, day: selectors.Day) -> selectors.Day:
    """The day with a price on each offer: what the record would pay if it began there."""
    if not binding.tariff:
        return day
    rows, minutes = rows_of(binding, record), binding.minutes_of(record)
    spans = {offer.cell.starts_at: selectors.span_cells(binding, offer.cell.starts_at, minutes) for offer in day.offers}
    prices = [_sum(binding, rows, offer.resource, spans[offer.cell.starts_at]) for offer in day.offers]
    # A beginning too late for the whole span, or without a price, is not offered.
    offers = [
        replace(offer, price=price, closed=offer.closed or price is None)
        for offer, price in zip(day.offers, prices, strict=True)
    ]
    return replace(day, offers=tuple(offers))


def _sum(binding: Any, rows: list[Any], resource: Any, cells: Any) -> Decimal | None:
    prices = [_price(binding, rows, resource, timezone.localtime(cell.starts_at)) for cell in cells]
    return sum(prices, Decimal(0)) if prices and None not in prices else None  # type: ignore[arg-type]


def _price(binding: Any, rows: list[Any], resource: Any, start: datetime) -> Decimal | None:
    """The newest row that fits; one for this kind of day goes before one for every day."""
    fitting = [row for row in rows if _fits(binding, row, resource, start)]
    exact = [row for row in fitting if _get(row, binding.tariff_days) in (WORKING, FREE)]
    found = (exact or fitting)[:1]
    return Decimal(getattr(found[0], binding.tariff_price)) if found else None


def _fits(binding: Any, row: Any, resource: Any, start: datetime) -> bool:
    opens, closes = _get(row, binding.tariff_opens), _get(row, binding.tariff_closes)
    first, last = _get(row, binding.tariff_from), _get(row, binding.tariff_until)
    days, kind = _get(row, binding.tariff_days), _get(row, binding.tariff_kind)
    return (
        (opens is None or start.hour >= opens)
        and (closes is None or start.hour < closes)
        and (first is None or start.date() >= first)
        and (last is None or start.date() <= last)
        and (days not in (WORKING, FREE) or days == (FREE if _is_free(start) else WORKING))
        and (not kind or kind == _get(resource, binding.resource_kind))
    )


def _is_free(start: datetime) -> bool:
    """Say whether it is a weekend or a public holiday."""
    return start.weekday() >= SATURDAY or start.date() in holidays_of(start.year)


def _get(row: Any, name: str) -> Any:
    return getattr(row, name, None) if name and row is not None else None


def refund_percent(binding: Any, record: Any, row: Any, now: datetime) -> int:
    """All back long before, a part later, nothing shortly before; nothing where there is no time to give up."""
    if binding.refund_full_hours is None or row is None or row.state != "held" or row.starts_at is None:
        return 0
    lead = row.starts_at - now
    full = number_of(binding, binding.refund_full_hours, record, 0)
    if lead >= timedelta(hours=full):
        return 100
    part = number_of(binding, binding.refund_part_hours, record, full)
    return number_of(binding, binding.refund_part_percent, record, 0) if lead >= timedelta(hours=part) else 0
