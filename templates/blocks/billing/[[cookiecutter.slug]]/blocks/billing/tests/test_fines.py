"""Fines by the month, against the vectors of facts on local taxes."""

from datetime import date
from decimal import Decimal

import pytest

from blocks.billing.fines import fine, months_late, rate

DUE = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("paid", "months"),
    [
        (date(2026, 9, 30), 0),
        (date(2026, 10, 1), 1),
        (date(2026, 10, 30), 1),
        (date(2026, 10, 31), 2),
        (date(2026, 12, 3), 3),
        (date(2027, 9, 30), 12),
    ],
)
def test_a_part_of_a_month_counts_whole(paid, months):
    assert months_late(DUE, paid) == months


def test_property_tax_two_months_and_three_days_late():
    assert fine(Decimal(266464), DUE, date(2026, 12, 3), Decimal(1)) == Decimal(7994)


def test_the_limit_of_months_holds():
    assert rate(DUE, date(2030, 1, 1), Decimal(1)) == Decimal(24)
    assert fine(Decimal(100000), DUE, date(2030, 1, 1), Decimal(2), 24) == Decimal(48000)


def test_in_time_there_is_no_fine():
    assert fine(Decimal(266464), DUE, DUE, Decimal(2)) == 0
