"""What a bill comes to on a day: discounts that end, reductions by decision, fines by the month."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.billing import charges, services
from blocks.billing.models import Channel, Invoice
from core.expressions import today

pytestmark = pytest.mark.db
DUE = datetime(2026, 9, 30, 12, tzinfo=UTC)
IN_TIME, EARLY, LATE = date(2026, 9, 30), date(2026, 6, 30), date(2026, 12, 3)


@pytest.fixture
def bill(binding, make):
    """A bill of Rp266,464 due on 30 September, with the tax binding's own rules left aside."""

    def one(**bound):
        plain = {"discount": None, "reduction": "", "fine_percent": None, "fine_months": 24}
        record = make(266_464)
        Invoice.objects.filter(pk=record.billing_id).update(due_at=DUE, fine=0, fined_on=None)
        record.billing.refresh_from_db()
        return replace(binding, **plain | bound), record

    return one


def half_until_june(record, settings, names):
    """A discount of ten percent that ends with June."""
    return Decimal(26_646) if today() <= EARLY else 0


def test_two_months_and_three_days_late_cost_three_percent(bill):
    taxes, record = bill(fine_percent=1)
    assert charges.put(taxes, record, record.billing, LATE).fine == 7994


def test_in_time_there_is_no_fine(bill):
    taxes, record = bill(fine_percent=2)
    assert charges.put(taxes, record, record.billing, IN_TIME).rest == 266_464


def test_working_a_bill_out_twice_fines_once(bill):
    taxes, record = bill(fine_percent=1)
    charges.put(taxes, record, record.billing, LATE)
    assert charges.put(taxes, record, record.billing, LATE).fine == 7994


def test_fines_end_with_the_most_months(bill):
    taxes, record = bill(fine_percent=1, fine_months=24)
    assert charges.put(taxes, record, record.billing, date(2033, 1, 1)).fine == 63_951


@pytest.mark.parametrize(("day", "owed"), [(EARLY, 239_818), (date(2026, 7, 1), 266_464)])
def test_a_discount_holds_up_to_its_last_day(bill, day, owed):
    taxes, record = bill(discount=half_until_june)
    assert charges.put(taxes, record, record.billing, day).rest == owed


def test_a_discount_never_makes_a_bill_negative(bill):
    taxes, record = bill(discount=lambda record, settings, names: 999_999)
    assert charges.put(taxes, record, record.billing, EARLY).rest == 0


def test_who_pays_by_the_discount_closes_the_bill(bill):
    taxes, record = bill(discount=half_until_june)
    services.pay(taxes, record, Channel.VA, "AWAL-1", 239_818, datetime(2026, 6, 1, tzinfo=UTC))
    row = Invoice.objects.get(pk=record.billing_id)
    assert (row.status, int(row.discount), row.rest) == ("paid", 26_646, 0)


def test_a_fine_is_kept_with_the_payment(bill):
    taxes, record = bill(fine_percent=1)
    services.pay(taxes, record, Channel.VA, "TELAT-1", 274_458, datetime(2026, 12, 3, tzinfo=UTC))
    row = Invoice.objects.get(pk=record.billing_id)
    assert (row.status, int(row.fine), int(row.paid)) == ("paid", 7994, 274_458)


def test_after_a_part_only_the_rest_is_fined(bill):
    taxes, record = bill(fine_percent=1)
    services.pay(taxes, record, Channel.VA, "SEBAGIAN", 102_665, datetime(2026, 10, 5, tzinfo=UTC))
    row = charges.put(taxes, record, Invoice.objects.get(pk=record.billing_id), date(2026, 11, 5))
    # One month on 266,464 is 2,665; the other 100,000 went to the principal, and 166,464 are fined once more.
    assert (int(row.fine), row.rest) == (2665 + 1665, 266_464 + 4330 - 102_665)


def test_an_overdue_bill_with_fines_stays_open(bill):
    taxes, _record = bill(fine_percent=1)
    assert services.expire(taxes, timezone.now()) == 0


def test_a_reduction_granted_later_is_taken_off(bill, binding):
    name = binding.reduction or binding.amount
    taxes, record = bill(reduction=name)
    setattr(record, name, 66_464)
    assert charges.put(taxes, record, record.billing, IN_TIME).rest == 200_000


def test_a_paid_bill_never_changes(bill):
    taxes, record = bill(fine_percent=1)
    services.pay(taxes, record, Channel.VA, "LUNAS", 266_464, datetime(2026, 9, 1, tzinfo=UTC))
    row = Invoice.objects.get(pk=record.billing_id)
    assert charges.put(taxes, record, row, LATE).fine == 0


def test_giving_a_claim_up_is_no_cancelling(bill):
    taxes, record = bill(written_off=(getattr(bill(), "state", ""),))
    taxes = replace(taxes, written_off=(record.state,))
    services.void(taxes, record, None, "kedaluwarsa")
    assert Invoice.objects.get(pk=record.billing_id).status == "written"
