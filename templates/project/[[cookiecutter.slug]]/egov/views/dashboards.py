"""Dashboards of applications, and the leader's view over all offices."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core import access, charts, escalation
from core.access import actor_of
from core.indicators import MONTHS, period_of
from core.models import WorkItem
from core.templatetags.ui import PHASES
from egov import dashboards, selectors
from egov.rules import LEADER, OFFICER
from egov.views import late
from live import menus


@access.may(OFFICER)
def dashboard(request: HttpRequest, app: str = "") -> HttpResponse:
    """The figures of one application over a period; the first the officer has where none is named."""
    actor = actor_of(request)
    apps = dashboards.apps_of(actor)
    app = app or request.GET.get("app", "")
    if app and app not in apps:
        raise Http404
    app = app or next(iter(apps), "")
    period = period_of(request.GET.get("jenis", "bulan"), request.GET.get("masa", ""))
    context = {
        "apps": [{"id": one, "name": menus.app_name(one), "is_open": one == app} for one in apps],
        "app": app,
        "name": menus.app_name(app) if app else "",
        "period": period,
        "kinds": list(MONTHS),
        "earlier": period.shifted(-1),
        "later": period.shifted(1),
        "panels": dashboards.panels(app, period, actor) if app else [],
    }
    return render(request, "egov/dashboard.html", context)


@access.may(LEADER)
def leader(request: HttpRequest) -> HttpResponse:
    """What is open and late in the whole region, by the office that holds it and by application."""
    rows = WorkItem.objects.all()
    apps = selectors.by_app(rows)
    for load in apps:
        load["name"] = menus.app_name(load["app"])
    phases = [(PHASES[phase][0], count) for phase, count in selectors.by_phase(rows)]
    context = {
        "counts": selectors.counts(rows, actor_of(request)),
        "offices": selectors.by_office(rows),
        "apps": apps,
        "phases": charts.simple("donut", str(_("Pekerjaan menurut keadaan")), phases),
        "notices": late.rows_of(escalation.letters()[:5]),
        "late": selectors.in_order(rows.overdue().select_related("office"))[:10],
    }
    return render(request, "egov/leader.html", context)
