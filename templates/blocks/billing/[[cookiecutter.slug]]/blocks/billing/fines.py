"""Fines for late payment by the month: a part of a month counts whole, up to a limit of months."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal


def months_late(due: date, paid: date) -> int:
    """Months begun after the due day; 0 on or before it."""
    if paid <= due:
        return 0
    months = (paid.year - due.year) * 12 + paid.month - due.month
    return months + (1 if paid.day > due.day else 0)


def fine(
    amount: Decimal,
    due: date,
    paid: date,
    percent_a_month: Decimal,
    max_months: int = 24,
) -> Decimal:
    """The fine in whole rupiah, half up."""
    months = min(months_late(due, paid), max_months)
    exact = amount * percent_a_month * months / 100
    return exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def rate(due: date, paid: date, percent_a_month: Decimal, max_months: int = 24) -> Decimal:
    """The whole rate in percent, for the line that explains the fine."""
    return min(months_late(due, paid), max_months) * percent_a_month
