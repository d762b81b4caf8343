"""Reads days, months and numbered fields of requests."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from core.whole_numbers import whole_number


def day_of(text: str) -> date:
    """A day of the address; 404 where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404(_("Tanggal itu tidak ada.")) from None


def day(request: HttpRequest, name: str) -> date | None:
    """The day that a field holds; None where it holds none."""
    try:
        return date.fromisoformat(request.POST.get(name, "") or request.GET.get(name, ""))
    except ValueError:
        return None


def month(request: HttpRequest) -> date:
    """The first day of the month that the query asks for, else this month's."""
    try:
        return date.fromisoformat(f"{request.GET.get('bulan', '')}-01")
    except ValueError:
        return timezone.localdate().replace(day=1)


def months(count: int) -> list[date]:
    """This month and those before it."""
    today = timezone.localdate()
    at = [today.year * 12 + today.month - 1 - back for back in range(count)]
    return [date(one // 12, one % 12 + 1, 1) for one in at]


def number(text: Any) -> int:
    """A key that was sent; 0 where it is none."""
    return whole_number(str(text)) or 0


def numbered(request: HttpRequest, names: dict[str, str]) -> dict[int, dict[str, str]]:
    """`s-12=h` as {12: {"presence": "h"}} for the marks given as {"s": "presence"}."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for field, text in request.POST.items():
        mark, _dash, key = field.partition("-")
        if mark in names and number(key):
            found[number(key)][names[mark]] = str(text)
    return dict(found)


def record(rows: Any, pk: int) -> Any:
    """The record with a key; 404 where there is none."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404(_("Data itu tidak ada."))
    return found


def texts(problem: Exception) -> list[str]:
    """What a refusal says."""
    return list(getattr(problem, "messages", [str(problem)]))
