"""Pages of working papers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.inspection.forms import PaperForm, ReviewForm
from blocks.inspection.selectors import book
from blocks.inspection.services import papers
from blocks.inspection.views import asking
from core import pages
from core.access import actor_of
from core.entities import get


def write(binding: Any, request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Write the paper of a step, or change it."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    found = pages.find(get(binding.app, binding.steps).rows(), step)
    known = binding.row(record).papers.filter(step_id=step).first()
    initial = {"work": known.work, "result": known.result} if known is not None else None
    form = PaperForm(*asking.data(request), initial=initial)

    def deed() -> None:
        data = form.cleaned_data
        papers.write(binding, actor, record, found, (data["work"], data["result"]), data["files"])

    code, text = getattr(found, binding.step_code), getattr(found, binding.step_text)
    title = _("Kertas kerja langkah %s") % code
    trail = asking.trail(binding, record, (title, ""))
    return asking.fill(
        request, form, deed, _("Kertas kerja disimpan."), binding.url("book", pk), title=title, trail=trail, lead=text
    )


def show(binding: Any, request: HttpRequest, pk: int, paper: int) -> HttpResponse:
    """One paper; who may, reviews it here."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    found = pages.find(binding.row(record).papers.select_related("prepared_by", "reviewed_by"), paper)
    context = book.paper(binding, record, found, actor)
    form = ReviewForm(asking.data(request)[0]) if context["may_review"] or request.method == "POST" else None
    if request.method == "POST" and form.is_valid():
        pages.attempt(form, lambda: papers.review(binding, actor, record, paper, form.cleaned_data["note"]))
        if not form.errors:
            return redirect(binding.url("paper", pk, paper))
    context |= {"binding": binding, "record": record, "form": form}
    context["trail"] = asking.trail(binding, record, (found.number, ""))
    return render(request, "block_inspection/paper.html", context, status=422 if form and form.errors else 200)


def submit(binding: Any, request: HttpRequest, pk: int, paper: int) -> HttpResponse:
    """Hand a paper in for review."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    return asking.do(
        request,
        lambda: papers.submit(binding, actor, record, paper),
        _("Kertas kerja diserahkan untuk direviu."),
        binding.url("paper", pk, paper),
    )


def answer(binding: Any, request: HttpRequest, pk: int, paper: int, note: int) -> HttpResponse:
    """Answer a note of the reviewer."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    text = request.POST.get("answer", "")[:2000]
    return asking.do(
        request,
        lambda: papers.answer(binding, actor, record, paper, note, text),
        _("Catatan dijawab."),
        binding.url("paper", pk, paper),
    )
