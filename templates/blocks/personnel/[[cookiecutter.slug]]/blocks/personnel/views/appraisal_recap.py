"""The appraisals of a year over the offices one reads: a list, its figures, and the spreadsheet."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import sheets
from blocks.personnel.models import Appraisal
from blocks.personnel.selectors import appraisals, people
from blocks.personnel.views import menu
from core import audit, charts
from core.access import Actor, actor_of
from core.whole_numbers import whole_number

PAGE_SIZE = 40


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """A year of all members one may read, or of one office."""
    actor, year, office = actor_of(request), _year(request), _office(request)
    rows = _rows(binding, actor, year, office)
    page = Paginator(appraisals.with_reviews(rows), PAGE_SIZE).get_page(request.GET.get("page"))
    members = people.readable(binding, actor).filter(is_active=True)
    members = members.filter(office=office) if office else members
    chart = charts.simple("bar", _("Predikat setahun"), appraisals.figures(rows), _("orang"))
    this_year = timezone.localdate().year
    context = menu.context(
        binding,
        actor,
        "appraisal_recap",
        year=year,
        years=list(range(this_year, this_year - 5, -1)),
        page=page,
        office=office,
        offices=people.offices(binding, actor),
        chart=chart,
        total=members.count(),
        begun=rows.count(),
    )
    return render(request, "block_personnel/appraisal_recap.html", context)


def _rows(binding: Any, actor: Actor, year: int, office: int | None) -> Any:
    members = people.readable(binding, actor)
    rows = Appraisal.objects.filter(app=binding.app, year=year, staff__in=members).exclude(
        state="disusun", submitted_at=None
    )
    rows = rows.filter(staff__office=office) if office else rows
    return rows.select_related("staff__office").order_by("staff__office__name", "staff__name", "pk")


def _year(request: HttpRequest) -> int:
    given = request.GET.get("tahun", "")
    return whole_number(given, digits=4) or timezone.localdate().year


def _office(request: HttpRequest) -> int | None:
    given = request.GET.get("kantor", "")
    return whole_number(given)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The year as a spreadsheet; who took it is in the audit trail."""
    actor, year = actor_of(request), _year(request)
    rows = list(appraisals.with_reviews(_rows(binding, actor, year, _office(request))))
    audit.write(actor, "export", app=binding.app, entity=binding.staff, changes={"rows": len(rows), "year": year})
    return sheets.response(f"kinerja-{year}", _("Kinerja %s") % year, sheets.appraisals(rows))
