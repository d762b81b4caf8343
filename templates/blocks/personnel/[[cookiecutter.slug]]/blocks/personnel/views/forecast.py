"""Who retires in one, three and five years."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import sheets
from blocks.personnel.selectors import people
from blocks.personnel.views import menu
from core import audit, charts
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The list for the years chosen, a figure for each span, a bar a year."""
    actor, years = actor_of(request), _years(request)
    all_of_them = people.retiring(binding, actor, max(people.YEARS))
    today = timezone.localdate()
    counts = [
        (span, sum(1 for one in all_of_them if one.retires_on <= people.plus_years(today, span)))
        for span in people.YEARS
    ]
    members = [one for one in all_of_them if one.retires_on <= people.plus_years(today, years)]
    for one in members:
        one.job_kind_words = binding.job_kind_label(one.job_kind)
        one.is_past = one.retires_on <= today
    chart = charts.simple("bar", _("Pensiun menurut tahun"), people.by_year(all_of_them), _("orang"))
    context = menu.context(binding, actor, "forecast", years=years, counts=counts, members=members, chart=chart)
    return render(request, "block_personnel/forecast.html", context)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The list as a spreadsheet."""
    actor, years = actor_of(request), _years(request)
    members = people.retiring(binding, actor, years)
    audit.write(actor, "export", app=binding.app, entity=binding.staff, changes={"rows": len(members)})
    return sheets.response(f"pensiun-{years}-tahun", _("Pensiun"), sheets.forecast(members, binding))


def _years(request: HttpRequest) -> int:
    given = request.GET.get("tahun", "")
    return int(given) if given in {str(one) for one in people.YEARS} else people.YEARS[0]
