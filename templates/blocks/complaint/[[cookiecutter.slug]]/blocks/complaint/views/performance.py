"""The page a head reports from: in, done, late, median working days and satisfaction by office."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.complaint import panels, performance, selectors
from blocks.complaint.views import trail
from core import access, charts
from core.access import actor_of, may, roles
from core.widgets import DateInput

DAYS = 90


class Period(forms.Form):
    """From when to when reports were received."""

    dari = forms.DateField(label=gettext_lazy("Dari"), required=False, widget=DateInput)
    sampai = forms.DateField(label=gettext_lazy("Sampai"), required=False, widget=DateInput)

    def span(self) -> tuple[date, date]:
        """First and last day; the last ninety days where nothing valid was chosen."""
        chosen = self.cleaned_data if self.is_valid() else {}
        end = chosen.get("sampai") or timezone.localdate()
        start = chosen.get("dari") or end - timedelta(days=DAYS)
        return (start, end) if start <= end else (end, start)


def show(binding: Any) -> Callable[..., HttpResponse]:
    """Figures over the reports this officer may read."""

    @may(roles(binding.app, *panels.reader_roles(binding)))
    def view(request: HttpRequest) -> HttpResponse:
        form = Period(request.GET or None)
        start, end = form.span()
        rows = access.visible(selectors.rows(binding), actor_of(request), binding.entity)
        lines, total = performance.of_period(binding, rows, start, end)
        context = {
            "trail": trail.to(binding, (_("Kinerja"), "")),
            "form": form,
            "start": start,
            "end": end,
            "lines": lines,
            "total": total,
            "chart": charts.simple("bar", _("Laporan masuk"), [(one.office, one.received) for one in lines[:12]]),
        }
        return render(request, "block_complaint/performance.html", context)

    return view
