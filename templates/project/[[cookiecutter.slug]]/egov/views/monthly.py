"""Monthly reports: the list, one report on the page, as PDF and as XLSX, and the day on which months are closed."""

from datetime import date
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core import access
from core.access import Actor, actor_of
from core.exports import XLSX
from core.indicators import Period, period_of
from core.models import MonthlyReport
from core.monthly import closing, message, notes, paper, reading, tables, workbook
from core.monthly.reading import Report
from egov import dashboards
from egov.monthly_forms import ClosingForm
from egov.rules import OFFICER
from egov.selectors import is_leader
from live import menus

WHATSAPP = "https://wa.me/?text="


@access.may(OFFICER)
def index(request: HttpRequest) -> HttpResponse:
    """The applications of the officer with their last month; the administrator sets the closing day."""
    actor = actor_of(request)
    form = ClosingForm(request.POST or None) if actor.has_role("core", "administrator") else None
    if request.method == "POST":
        if form is None:
            raise access.Forbidden(_("Hanya administrator yang mengubah hari penutupan."))
        if form.is_valid():
            closing.choose(actor, form.cleaned_data["day"], form.cleaned_data["paper"])
            messages.success(request, _("Hari penutupan tersimpan."))
            return redirect("egov:monthly_index")
    last = reading.last()
    context = {
        "month": last,
        "closes_on": closing.closes_on(last),
        "rows": _rows(actor, last),
        "form": form,
        "chosen": closing.chosen(),
    }
    return render(request, "egov/monthly_index.html", context, status=422 if form is not None and form.errors else 200)


def _rows(actor: Actor, month: Period) -> list[dict[str, object]]:
    found = MonthlyReport.objects.filter(starts_on=month.start).only("app", "changed_at")
    closed = {one.app: one for one in found}
    rows = ({"app": app, "name": menus.app_name(app), "row": closed.get(app)} for app in dashboards.apps_of(actor))
    return sorted(rows, key=lambda one: str(one["name"]).lower())


@require_GET
@access.may(OFFICER)
def show(request: HttpRequest, app: str, month: str) -> HttpResponse:
    """One report on the page."""
    report = _report(request, app, month)
    text = message.text(report)
    this_month = period_of("bulan").start
    context = {
        "report": report,
        "name": menus.app_name(app),
        "months": [tables.month(one) for one in report.months],
        "tables": [*tables.places(report), *tables.details(report)],
        "status": notes.status(report),
        "meanings": notes.meanings(report),
        "definitions": notes.definitions(report),
        "text": text,
        "whatsapp": WHATSAPP + quote(text),
        "earlier": report.months[1],
        "later": report.period.shifted(1) if report.period.start < this_month else None,
    }
    return render(request, "egov/monthly.html", context)


@require_GET
@access.may(OFFICER)
def printed(request: HttpRequest, app: str, month: str) -> HttpResponse:
    """The two pages."""
    return _file(paper.pdf(_report(request, app, month)), "application/pdf", f"laporan-{app}-{month}.pdf", "inline")


@require_GET
@access.may(OFFICER)
def exported(request: HttpRequest, app: str, month: str) -> HttpResponse:
    """All numbers as XLSX."""
    return _file(workbook.xlsx(_report(request, app, month)), XLSX, f"laporan-{app}-{month}.xlsx", "attachment")


def _report(request: HttpRequest, app: str, month: str) -> Report:
    """The report of a month that has begun, with the figures the reader may see; page 404 else."""
    actor = actor_of(request)
    if app not in dashboards.apps_of(actor):
        raise Http404
    try:
        start = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise Http404 from None
    if start > timezone.localdate() or start.year < reading.FIRST_YEAR:
        raise Http404

    def may_read(roles: list[str]) -> bool:
        return not roles or is_leader(actor) or actor.has_role(app, *roles)

    return reading.report(app, period_of("bulan", month), may_read)


def _file(data: bytes, kind: str, name: str, how: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=kind)
    answer["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer
