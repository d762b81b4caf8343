"""The desk: what waits, places to look at again, and figures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.selectors import desk, visits
from blocks.directory.selectors import statistics as figures
from blocks.directory.services import listings
from blocks.directory.views import menu
from core import display, pages
from core.access import actor_of
from core.answers import attempt

FEW = 6


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits for the office, and the oldest proposals."""
    actor, today = actor_of(request), timezone.localdate()
    waiting = desk.waiting(binding, actor, today)
    rows = [{"record": row, "name": binding.of(row, "name")} for row in desk.proposals(binding, actor)[:FEW]]
    context = menu.context(
        binding, actor, "desk", _("Meja kerja direktori"), is_office=True, waiting=waiting, proposals=rows
    )
    context["list_url"] = binding.entity.url("list")
    if binding.visits:
        context |= {"untold": visits.untold(binding, actor, today).count(), "month": visits.month_before(today)}
        context["visits_url"] = binding.entity_of("visits").url("create")
    return render(request, "block_directory/desk.html", context)


def stale(binding: Any, request: HttpRequest) -> HttpResponse:
    """Places whose facts are to be looked at again."""
    actor, today = actor_of(request), timezone.localdate()
    page = Paginator(desk.stale(binding, actor, today), 20).get_page(request.GET.get("page"))
    rows = [
        {"record": row, "name": binding.of(row, "name"), "listing": row.directory, "phone": binding.of(row, "phone")}
        for row in page.object_list
    ]
    context = menu.context(binding, actor, "stale", _("Periksa ulang"), is_office=True, page=page, rows=rows)
    context |= {"is_manager": binding.is_manager(actor), "months": binding.number("recheck_months")}
    return render(request, "block_directory/stale.html", context)


def confirm(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """State that the facts of one place are right."""
    actor = actor_of(request)
    record = pages.find(binding.managed(actor), pk)
    back = binding.entity.url("detail", pk) if request.POST.get("kembali") == "tempat" else binding.url("stale")
    return attempt(
        request,
        lambda: listings.confirm(binding, actor, record),
        lambda day: _("Dinyatakan benar. Diperiksa lagi %s.") % display.long_date(day),
        back,
    )


def statistics(binding: Any, request: HttpRequest) -> HttpResponse:
    """What is sought and opened."""
    actor = actor_of(request)
    charts = figures.of_directory(binding, timezone.localdate())
    context = menu.context(binding, actor, "statistics", _("Statistik direktori"), is_office=True, charts=charts)
    context |= {"weeks": figures.WEEKS, "least": figures.LEAST}
    return render(request, "block_directory/statistics.html", context)
