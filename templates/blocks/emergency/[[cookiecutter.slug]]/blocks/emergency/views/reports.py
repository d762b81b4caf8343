"""Reports of other channels: list, one report, writing one down, and the three decisions."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.emergency.forms import ReportForm
from blocks.emergency.models import Incident, Report, ReportState
from blocks.emergency.selectors import board as board_selector
from blocks.emergency.selectors import reports as selector
from blocks.emergency.services import duty, reports
from blocks.emergency.views import answer, menu
from core.access import actor_of
from core.whole_numbers import whole_number

PAGE_SIZE = 50


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits for a decision, and what was decided."""
    actor = actor_of(request)
    context = menu.context(
        binding,
        actor,
        "reports",
        waiting=selector.waiting(binding),
        page=Paginator(selector.decided(binding), PAGE_SIZE).get_page(request.GET.get("page")),
        may_write=actor.has_role(binding.app, *duty.OPERATORS),
    )
    return render(request, "block_emergency/reports.html", context)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One report with what a dispatcher may make of it."""
    report = get_object_or_404(Report.objects.select_related("district"), app=binding.app, pk=pk)
    actor = actor_of(request)
    is_waiting = report.state == ReportState.WAITING
    cards = board_selector.cards(binding) if is_waiting else {}
    context = menu.context(
        binding,
        actor,
        "reports",
        report=report,
        categories=binding.choices_of(binding.category),
        priorities=binding.choices_of(binding.priority),
        others=[card for column in cards.values() for card in column],
        may_decide=is_waiting and actor.has_role(binding.app, *duty.DISPATCHERS),
    )
    return render(request, "block_emergency/report.html", context)


def write_down(binding: Any, request: HttpRequest) -> HttpResponse:
    """Write down what came over another channel."""
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = reports.write_down(binding, actor_of(request), form.instance)
        messages.success(request, _("Laporan tercatat dan menunggu keputusan dispatcher."))
        return redirect(binding.url("report", made.pk))
    context = menu.context(binding, actor_of(request), "reports", form=form)
    return render(request, "block_emergency/report_form.html", context, status=422 if form.errors else 200)


def open_incident(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Make an incident of it."""
    said = {name: request.POST.get(name, "")[:200] for name in ("category", "priority", "place")}
    opening = reports.Opening(**said)
    done = _("Kejadian dibuka dari laporan ini. Kirim unit bila perlu.")
    return _decide(binding, request, pk, lambda actor, row: reports.open_incident(binding, actor, row, opening), done)


def join(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Add it to an open incident."""
    chosen = request.POST.get("target", "")
    key = whole_number(chosen) or 0
    target = get_object_or_404(Incident, app=binding.app, pk=key) if request.method == "POST" else None
    done = _("Laporan digabung ke kejadian.")
    return _decide(binding, request, pk, lambda actor, row: reports.join(binding, actor, row, target), done)


def dismiss(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Set it aside with a reason."""
    reason = request.POST.get("reason", "")
    done = _("Laporan dikesampingkan.")
    return _decide(binding, request, pk, lambda actor, row: reports.dismiss(binding, actor, row, reason), done)


def _decide(binding: Any, request: HttpRequest, pk: int, deed: Any, done: str) -> HttpResponse:
    report = get_object_or_404(Report, app=binding.app, pk=pk)
    actor = actor_of(request)
    return answer.attempt(request, lambda: deed(actor, report), done, binding.url("report", pk))
