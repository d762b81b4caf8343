"""Figures of a span of days for those who lead the house."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.queue import sheets
from blocks.queue.selectors import statistics
from blocks.queue.views import menu, sites
from core import charts, exports
from core.access import actor_of

LONGEST_DAYS = 366


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The figures of the days asked for; of today where none are."""
    first, last = span(request)
    site = sites.chosen(binding, request)
    figures = statistics.figures(binding, first, last, site.id)
    context = menu.context(
        binding,
        actor_of(request),
        "statistics",
        first=first,
        last=last,
        today=timezone.localdate(),
        week=timezone.localdate() - timedelta(days=6),
        month=timezone.localdate() - timedelta(days=29),
        site=site,
        sites=sites.of(binding),
        figures=figures,
        target=binding.number("target_minutes"),
        tables=[
            (_("Per layanan"), _("Layanan"), figures.by_service),
            (_("Per loket"), _("Loket"), figures.by_counter),
            (_("Per jam"), _("Jam datang"), figures.by_hour),
        ],
        by_hour=charts.simple("bar", _("Datang per jam"), [(row.label, row.came) for row in figures.by_hour]),
        by_day=_days(figures) if first != last else None,
        by_source=charts.simple("bar", _("Asal nomor"), figures.by_source),
    )
    return render(request, "block_queue/statistics.html", context)


def workbook(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same figures as a workbook."""
    first, last = span(request)
    site = sites.chosen(binding, request)
    figures = statistics.figures(binding, first, last, site.id)
    response = HttpResponse(content_type=exports.XLSX)
    name = f"antrean-{binding.app}-{first.isoformat()}-{last.isoformat()}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response.write(sheets.workbook(site.name or _("Statistik antrean"), first, last, figures))
    return response


def span(request: HttpRequest) -> tuple[date, date]:
    """The days of the form, put right where they make no sense."""
    today = timezone.localdate()
    last = _day(request, "sampai") or today
    first = _day(request, "dari") or last
    if first > last:
        first, last = last, first
    return max(first, last - timedelta(days=LONGEST_DAYS - 1)), last


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return parse_date(request.GET.get(name, ""))
    except ValueError:
        return None


def _days(figures: statistics.Figures) -> charts.Chart:
    return charts.Chart(
        kind="line",
        title=_("Per hari"),
        labels=tuple(f"{day:%d-%m}" for day, _came, _served in figures.by_day),
        series=(
            charts.Series(_("Datang"), tuple(came for _day, came, _served in figures.by_day)),
            charts.Series(_("Dilayani"), tuple(served for _day, _came, served in figures.by_day)),
        ),
    )
