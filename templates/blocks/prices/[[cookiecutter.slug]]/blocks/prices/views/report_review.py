"""The officer's pages of stock: reports that wait, counting them or giving them back, and who has not reported."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.selectors import reports
from blocks.prices.views import menu
from core import answers, workflow
from core.access import actor_of

LEAST_NOTE = 5


def waiting(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits, with what to look at first, and the stores that are due."""
    today = timezone.localdate()
    actor = actor_of(request)
    rows = reports.board(binding, actor, today)
    context = menu.context(
        binding,
        actor,
        "report_review",
        waiting=reports.waiting(binding),
        due=[one for one in rows if one.is_due],
        list_url=binding.report_entity.url("list"),
    )
    return render(request, "block_prices/report_review.html", context)


def decide(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Approve one report, or give it back with a note."""
    steps = {"setujui": binding.report_approve, "kembalikan": binding.report_give_back}
    if deed not in steps:
        raise Http404
    record = answers.find(binding.report_entity.model._default_manager.all(), pk=pk)
    note = " ".join(request.POST.get("note", "").split())[:1000]
    if request.method == "POST" and deed == "kembalikan" and len(note) < LEAST_NOTE:
        messages.error(request, _("Tulis apa yang harus diperbaiki petugas."))
        return redirect(binding.url("report_review"))
    name = binding.store_label(getattr(record, binding.report_store))
    words = _("Stok %s disetujui dan dihitung.") if deed == "setujui" else _("Laporan %s dikembalikan kepada petugas.")
    return answers.attempt(
        request,
        lambda: workflow.move(binding.report_entity, record, steps[deed], actor_of(request), note=note),
        words % name,
        binding.url("report_review"),
    )
