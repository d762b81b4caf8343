"""Reads a series of weekly dates: its members, who pays for whom, and what the bill of a date comes to."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from blocks.booking import pricing
from blocks.booking.models import Reservation, ReservationState
from core import access, blocks
from core.bound import number_of, value_of

WEEK = timedelta(days=7)


def is_offered(binding: Any, record: Any) -> bool:
    """Say whether this record's time may be taken every week."""
    if binding.series_weeks is None or binding.chosen:
        return False
    return binding.series_for is None or value_of(binding, binding.series_for, record) is True


def may_begin(binding: Any, record: Any, actor: Any) -> bool:
    """Say whether the actor may make a series of the record now: its own time is chosen and it is not one yet."""
    row = binding.row(record)
    is_fit = row is not None and row.series_id is None and row.state == ReservationState.HELD
    may = is_fit and is_offered(binding, record)
    return may and (binding.may_choose(record, actor) or _may_begin_free(binding, record, actor))


def is_free(binding: Any, record: Any) -> bool:
    """Say whether the record's time costs nothing: each date is then settled at once, and bears no other's bill."""
    return bool(binding.tariff) and pricing.of_row(binding, record, binding.row(record)) == 0


def _may_begin_free(binding: Any, record: Any, actor: Any) -> bool:
    """What costs nothing is settled as soon as its time is chosen, so it is repeated afterwards."""
    mine = access.owns(actor, binding.entity, record) or binding.is_staff(actor)
    is_over = binding.entity.workflow.state(record.state).phase in ("done", "rejected")
    return mine and not is_over and is_free(binding, record)


def last_day(binding: Any, record: Any) -> date:
    """The last day to which a series from this record may run."""
    weeks = number_of(binding, binding.series_weeks, record, 1)
    return timezone.localtime(binding.row(record).starts_at).date() + WEEK * weeks


def members(binding: Any, row: Reservation) -> list[tuple[Reservation, Any]]:
    """The reservations of a series with their records, in the order of time."""
    if row.series_id is None:
        return []
    rows = list(Reservation.objects.filter(series_id=row.series_id).order_by("starts_at", "pk"))
    return _with_records(binding, rows)


def paid_along(binding: Any, row: Reservation | None) -> list[tuple[Reservation, Any]]:
    """The dates whose price is on this reservation's bill besides its own."""
    if row is None or row.series_id is None:
        return []
    return _with_records(binding, list(row.paid_along.order_by("starts_at", "pk")))


def _with_records(binding: Any, rows: list[Reservation]) -> list[tuple[Reservation, Any]]:
    records = {one.booking_id: one for one in binding.entity.rows().filter(booking__in=[row.pk for row in rows])}
    return [(row, records[row.pk]) for row in rows if row.pk in records]


def bill(binding: Any, record: Any) -> Decimal | None:
    """What the record's bill comes to: its own price and that of the dates it pays for; None where another pays."""
    row = binding.row(record)
    if row is None or row.payer_id is not None:
        return None
    own = pricing.of_row(binding, record, row)
    if own is None:
        return None
    others = (pricing.of_row(binding, other, kept) for kept, other in paid_along(binding, row))
    return own + sum((price for price in others if price is not None), Decimal(0))


def pay_by(binding: Any, record: Any) -> date | None:
    """The last day to pay a later month of a series: the day before that month; None leaves it to the usual days."""
    row = binding.row(record)
    if row is None or row.series is None or not row.series.monthly or row.starts_at is None:
        return None
    eve = timezone.localtime(row.starts_at).date().replace(day=1) - timedelta(days=1)
    return eve if row.payer_id is None and eve > timezone.localdate() else None


def refresh(binding: Any, row: Reservation, actor: Any) -> None:
    """Let the record that pays work its bill out again after one of its dates changed."""
    for _kept, payer in _with_records(binding, list(Reservation.objects.filter(pk=row.payer_id))):
        blocks.tell(binding.entity, payer, "booking.booked", actor)


def hand_on(binding: Any, row: Reservation, actor: Any) -> None:
    """Give the bill of a date that fell away to the next date it paid for."""
    left = [kept for kept, _record in paid_along(binding, row) if kept.state == ReservationState.HELD]
    if not left:
        return
    heir, rest = left[0], left[1:]
    Reservation.objects.filter(pk=heir.pk).update(payer=None)
    Reservation.objects.filter(pk__in=[one.pk for one in rest]).update(payer=heir)
    for _kept, record in _with_records(binding, [heir]):
        blocks.tell(binding.entity, record, "booking.booked", actor)
