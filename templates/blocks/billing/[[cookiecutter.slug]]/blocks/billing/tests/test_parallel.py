"""Money that comes in by several ways at once is booked once, and sums are exact."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db.models import Sum

from blocks.billing import services
from blocks.billing.models import Channel, Invoice, Payment
from core.tests import on_disk

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
AT = datetime(2030, 1, 7, 1, 0, tzinfo=UTC)


def test_the_same_notice_eight_times_at_once_books_once(binding, make):
    record = make(75000)
    with on_disk.database():
        payments = on_disk.in_threads(
            lambda _number: services.pay(binding, record, Channel.VA, "ACUAN-1", 75000, AT).pk, 8
        )
        paid = on_disk.aside(lambda: Invoice.objects.get(pk=record.billing_id).paid)
    assert len(set(payments)) == 1
    assert paid == 75000


def test_two_payers_at_once_close_the_bill_and_flag_what_is_too_much(binding, make):
    record = make(75000)
    with on_disk.database():
        on_disk.in_threads(
            lambda number: services.pay(binding, record, Channel.VA, f"ACUAN-{number}", 75000, AT), 2, at_once=2
        )
        row = on_disk.aside(lambda: Invoice.objects.get(pk=record.billing_id))
        surplus = on_disk.aside(lambda: sorted(Payment.objects.values_list("surplus", flat=True)))
    assert (row.paid, surplus) == (150000, [False, True])
    assert row.receipt_number
    assert "melebihi tagihan" in row.attention


def test_sums_are_exact_to_the_rupiah_up_to_fifteen_digits(make):
    # SQLite's sums have no more digits; a regency's whole budget has thirteen.
    record = make(75000)
    for number, amount in enumerate((333_333_333_333_331, 333_333_333_333_335, 333_333_333_333_333)):
        Payment.objects.create(
            invoice=record.billing, channel=Channel.CASH, reference=f"{number}", amount=amount, paid_at=AT
        )
    total = Payment.objects.aggregate(total=Sum("amount"))["total"]
    assert (total, type(total)) == (Decimal(999_999_999_999_999), Decimal)
