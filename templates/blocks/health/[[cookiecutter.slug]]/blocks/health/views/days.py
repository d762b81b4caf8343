"""Reads days and months from addresses."""

from datetime import date

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _


def of_address(text: str) -> date:
    """A day of the address; 404 where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404(_("Tanggal itu tidak ada.")) from None


def asked(request: HttpRequest, name: str, otherwise: date) -> date:
    """The day that the query asks for."""
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return otherwise


def month_asked(request: HttpRequest, otherwise: date) -> date:
    """The first day of the month that the query asks for."""
    try:
        return date.fromisoformat(f"{request.GET.get('bulan', '')}-01")
    except ValueError:
        return otherwise.replace(day=1)


def months_back(first: date, count: int) -> list[date]:
    """This month and those before it."""
    at = [first.year * 12 + first.month - 1 - back for back in range(count)]
    return [date(month // 12, month % 12 + 1, 1) for month in at]
