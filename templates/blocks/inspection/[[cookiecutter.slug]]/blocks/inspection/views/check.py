"""The checklist on a phone: what was seen of each item, saved as often as wanted, closed once."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.selectors import checklist
from blocks.inspection.services import checking
from blocks.inspection.views import asking
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Fill in the items; closing the list computes the score."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    row = binding.row(record)
    if row.ordered_on is None or not gates.works(row, actor):
        raise Http404(_("Data tidak ditemukan."))
    problems: list[str] = []
    if request.method == "POST":
        try:
            return _keep(binding, request, record, actor)
        except RuleBroken as problem:
            problems = list(problem.messages)
        except StaleState as problem:
            messages.error(request, str(problem))
            return redirect(binding.url("book", pk))
    context = checklist.of_round(binding, record, request.POST if problems else None)
    context |= {"binding": binding, "record": record, "problems": problems}
    context["trail"] = asking.trail(binding, record, (_("Daftar periksa"), ""))
    return render(request, "block_inspection/check.html", context, status=422 if problems else 200)


def _keep(binding: Any, request: HttpRequest, record: Any, actor: Any) -> HttpResponse:
    said = [
        checking.Said(
            one.pk,
            request.POST.get(f"value-{one.pk}", ""),
            request.POST.get(f"note-{one.pk}", ""),
            request.FILES.getlist(f"photo-{one.pk}"),
        )
        for one in binding.steps_of(record)
        if request.POST.get(f"value-{one.pk}")
    ]
    checking.answer(binding, actor, record, said)
    if "finish" not in request.POST:
        messages.success(request, _("Isian tersimpan."))
        return redirect(binding.url("check", record.pk))
    row = checking.finish(binding, actor, record)
    done = _("Lulus dengan nilai %s.") if row.is_passed else _("Belum lulus, nilai %s.")
    messages.success(request, done % row.score)
    return redirect(binding.url("book", record.pk))
