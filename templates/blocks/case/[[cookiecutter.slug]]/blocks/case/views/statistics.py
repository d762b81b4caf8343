"""Figures by service and by desk, as page and as spreadsheet."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.case import sheets
from blocks.case.selectors import statistics
from blocks.case.views import menu
from core import audit, charts
from core.access import actor_of
from core.widgets import DateInput

DAYS = 90


class Period(forms.Form):
    """From when to when requests were sent."""

    dari = forms.DateField(label=gettext_lazy("Dari"), required=False, widget=DateInput)
    sampai = forms.DateField(label=gettext_lazy("Sampai"), required=False, widget=DateInput)

    def span(self) -> tuple[date, date]:
        """First and last day; the last ninety days where nothing valid was chosen."""
        chosen = self.cleaned_data if self.is_valid() else {}
        end = chosen.get("sampai") or timezone.localdate()
        start = chosen.get("dari") or end - timedelta(days=DAYS)
        return (start, end) if start <= end else (end, start)


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The page."""
    actor = actor_of(request)
    form = Period(request.GET or None)
    start, end = form.span()
    rows = statistics.rows_of(binding, actor, start, end)
    services, total = statistics.by_service(rows)
    context = menu.context(
        binding,
        actor,
        "statistics",
        form=form,
        start=start,
        end=end,
        services=services,
        total=total,
        desks=statistics.by_desk(rows),
        chart=charts.simple("bar", _("Permohonan masuk"), [(one.name, one.received) for one in services[:12]]),
        query=request.GET.urlencode(),
    )
    return render(request, "block_case/statistics.html", context)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same figures to take away."""
    actor = actor_of(request)
    start, end = Period(request.GET or None).span()
    rows = statistics.rows_of(binding, actor, start, end)
    services, total = statistics.by_service(rows)
    audit.record_export(actor, binding.entity, total.received)
    return sheets.response(f"kinerja-{binding.app}", services, total, statistics.by_desk(rows))
