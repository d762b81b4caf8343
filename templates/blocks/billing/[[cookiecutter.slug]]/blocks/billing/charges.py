"""What a bill comes to on a day: reduction by decision, discount for early payment, fine by the month.

Worked out when it is shown and when it is paid; stored with the payment.
"""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone

from blocks.billing import fines
from blocks.billing.models import Invoice, InvoiceStatus
from core.bound import number_of, value_of
from core.expressions import fixed_clock

OWED = (InvoiceStatus.OPEN, InvoiceStatus.EXPIRED)


def put(binding: Any, record: Any, row: Invoice, on: date | None = None) -> Invoice:
    """Set what is taken off and added on a day (today if none is given); nothing is saved, a closed bill stays."""
    if row.status not in OWED or row.amount is None:
        return row
    day = on or timezone.localdate()
    row.reduction = min(_decimal(getattr(record, binding.reduction)) if binding.reduction else 0, row.amount)
    if not row.paid:  # who began to pay keeps the discount of the first day
        row.discount = min(_discount(binding, record, day), row.amount - row.reduction)
    row.fine, row.fined_on = row.fine + _fine(binding, record, row, day), day
    return row


def percent(binding: Any, record: Any) -> Decimal:
    """The fine a month, in percent."""
    return _decimal(value_of(binding, binding.fine_percent, record))


def _discount(binding: Any, record: Any, day: date) -> Decimal:
    if binding.discount is None:
        return Decimal(0)
    with fixed_clock(day, timezone.make_aware(datetime.combine(day, time(12)))):
        return max(_whole(_decimal(value_of(binding, binding.discount, record))), Decimal(0))


def _fine(binding: Any, record: Any, row: Invoice, day: date) -> Decimal:
    """What is added for the months begun since the bill was fined last, on what is still unpaid."""
    rate = percent(binding, record)
    if not rate or row.due_at is None:
        return Decimal(0)
    due, most = timezone.localdate(row.due_at), number_of(binding, binding.fine_months, record, 24)
    counted = min(fines.months_late(due, row.fined_on), most) if row.fined_on else 0
    months = min(fines.months_late(due, day), most) - counted
    settled = max(Decimal(row.paid) - row.fine, Decimal(0))  # money goes to the fine first
    unpaid = max(row.amount - row.reduction - row.discount - settled, Decimal(0))
    return _whole(unpaid * rate * max(months, 0) / 100)


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value)) if value is not None else Decimal(0)


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)
