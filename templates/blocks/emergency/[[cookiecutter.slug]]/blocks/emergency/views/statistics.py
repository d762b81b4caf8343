"""Figures of a span of days for the room and its leaders."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.emergency.selectors import statistics
from blocks.emergency.views import menu
from core import charts
from core.access import actor_of

LONGEST_DAYS = 366


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The figures of the days asked for; of the last thirty where none are, or where they make no sense."""
    first, last = _span(request)
    figures = statistics.figures(binding, first, last)
    context = menu.context(
        binding,
        actor_of(request),
        "statistics",
        first=first,
        last=last,
        figures=figures,
        target=binding.setting("response_minutes"),
        by_category=charts.simple("bar", _("Kejadian menurut kategori"), figures.by_category),
        by_day=_days(figures),
        by_hour=_hours(figures),
    )
    return render(request, "block_emergency/statistics.html", context)


def _span(request: HttpRequest) -> tuple[date, date]:
    today = timezone.localdate()
    first, last = _day(request, "dari"), _day(request, "sampai")
    last = last or today
    first = first or last - timedelta(days=29)
    if first > last:
        first, last = last, first
    return max(first, last - timedelta(days=LONGEST_DAYS - 1)), last


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return parse_date(request.GET.get(name, ""))
    except ValueError:
        return None


def _hours(figures: statistics.Figures) -> charts.Chart:
    pairs = [(f"{hour:02}.00", count) for hour, count in figures.by_hour]
    return charts.simple("line", _("Panggilan menurut jam"), pairs)


def _days(figures: statistics.Figures) -> charts.Chart:
    return charts.Chart(
        kind="line",
        title=_("Panggilan tiap hari"),
        labels=tuple(f"{day:%d-%m}" for day, _all, _valid in figures.by_day),
        series=(
            charts.Series(_("Semua panggilan"), tuple(total for _day, total, _valid in figures.by_day)),
            charts.Series(_("Kejadian"), tuple(valid for _day, _all, valid in figures.by_day)),
        ),
    )
