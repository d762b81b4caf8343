"""The month a page is asked for: `?bulan=2026-11`."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format

from core.whole_numbers import whole_number


@dataclass(frozen=True)
class Month:
    """One month with its neighbours as the address says them."""

    year: int
    month: int
    label: str
    value: str
    before: str
    after: str


def chosen(request: HttpRequest) -> Month:
    """The month named in the address, else this one; never one to come."""
    today = timezone.localdate()
    year, number = _read(request.GET.get("bulan", "")) or (today.year, today.month)
    if (year, number) > (today.year, today.month):
        year, number = today.year, today.month
    before = (year, number - 1) if number > 1 else (year - 1, 12)
    after = (year, number + 1) if number < 12 else (year + 1, 1)
    return Month(
        year,
        number,
        date_format(today.replace(year=year, month=number, day=1), "F Y"),
        _write(year, number),
        _write(*before),
        _write(*after) if after <= (today.year, today.month) else "",
    )


def _read(text: str) -> tuple[int, int] | None:
    year, _dash, month = (whole_number(part, digits=4) for part in text.partition("-"))
    return (year, month) if year and month and year >= 2000 and month <= 12 else None


def _write(year: int, month: int) -> str:
    return f"{year}-{month:02}"
