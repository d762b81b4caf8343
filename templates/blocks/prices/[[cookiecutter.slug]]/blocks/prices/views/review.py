"""The officer's pages: sheets that wait, approving or giving back, and which markets report."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import days
from blocks.prices.selectors import sheets
from blocks.prices.services import entry
from blocks.prices.views import menu
from core import workflow
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState

GRID_DAYS = 14


def waiting(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits, with what to look at first."""
    found = sheets.waiting(binding)
    context = menu.context(
        binding,
        actor_of(request),
        "review",
        waiting=found,
        plain=sum(1 for one in found if one.is_plain),
        list_url=binding.entity.url("list"),
    )
    return render(request, "block_prices/review.html", context)


def approve_plain(binding: Any, request: HttpRequest) -> HttpResponse:
    """Approve all sheets on which there is nothing to ask."""
    if request.method == "POST":
        done, refused = entry.approve_plain(binding, actor_of(request))
        if done:
            messages.success(request, _("%d lembar disetujui dan diumumkan.") % done)
        for text in refused:
            messages.error(request, text)
        if not done and not refused:
            messages.info(request, _("Tidak ada lembar tanpa tanda."))
    return redirect(binding.url("review"))


def decide(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Approve one sheet, or give it back with a note."""
    steps = {"setujui": binding.approve, "kembalikan": binding.give_back}
    if deed not in steps:
        raise Http404
    record = binding.entity.model._default_manager.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Lembar tidak ditemukan."))
    if request.method == "POST":
        _decide(binding, request, record, steps[deed])
    return redirect(binding.url("review"))


def _decide(binding: Any, request: HttpRequest, record: Any, step: str) -> None:
    note = " ".join(request.POST.get("note", "").split())[:1000]
    if step == binding.give_back and len(note) < 5:
        messages.error(request, _("Tulis apa yang harus diperbaiki petugas."))
        return
    try:
        workflow.move(binding.entity, record, step, actor_of(request), note=note)
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
        return
    name = binding.row(record).market.name
    text = _("%s disetujui dan diumumkan.") if step == binding.approve else _("%s dikembalikan kepada petugas.")
    messages.success(request, text % name)


def coverage(binding: Any, request: HttpRequest) -> HttpResponse:
    """Two weeks by market: what was approved, what waits, what is missing."""
    last = min(days.asked(request, "tanggal", timezone.localdate()), timezone.localdate())
    span, rows = sheets.grid(binding, last, GRID_DAYS)
    counted = [(market, cells, sum(1 for cell in cells if cell and cell[0].phase == "done")) for market, cells in rows]
    context = menu.context(
        binding,
        actor_of(request),
        "coverage",
        span=span,
        rows=counted,
        last=last,
        count=GRID_DAYS,
        max_day=timezone.localdate(),
    )
    return render(request, "block_prices/coverage.html", context)
