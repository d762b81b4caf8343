"""How pages find an inspection, show a form, and do a deed."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.inspection import gates
from core import pages
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def inside(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The inspection for its team, superiors and planners; page 404 for everybody else."""
    actor, record = actor_of(request), pages.find(binding.main.rows(), pk)
    if not (gates.reads(binding, record, actor) or gates.is_planner(binding, actor)):
        raise Http404(_("Data tidak ditemukan."))
    return record


def papers_of(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The inspection for who reads its working papers; a planner does not."""
    actor, record = actor_of(request), pages.find(binding.main.rows(), pk)
    if not gates.reads(binding, record, actor):
        raise Http404(_("Data tidak ditemukan."))
    return record


def data(request: HttpRequest) -> tuple[Any, Any]:
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def fill(request: HttpRequest, form: Any, deed: Callable[[], Any], done: Any, back: str, **more: Any) -> HttpResponse:
    """Show a form, do what it asks for, and go back."""
    if request.method == "POST" and form.is_valid():
        pages.attempt(form, deed)
        if not form.errors:
            messages.success(request, done)
            return redirect(back)
    context = {"form": form, "back_url": back, **more}
    return render(request, "block_inspection/form.html", context, status=422 if form.errors else 200)


def trail(binding: Any, record: Any, *more: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The way to a page of an inspection's book."""
    title = str(binding.of(record, "title"))
    return pages.trail_of(binding.main, (title, binding.url("book", record.pk)), *more)


def do(request: HttpRequest, deed: Callable[[], Any], done: Any, back: str) -> HttpResponse:
    """Do a deed that asks for nothing more; what refuses it is said above the page."""
    if request.method == "POST":
        try:
            deed()
            messages.success(request, done)
        except RuleBroken as problem:
            for text in problem.messages:
                messages.error(request, text)
        except StaleState as problem:
            messages.error(request, str(problem))
    return redirect(back)


def pdf(letter: Any) -> HttpResponse:
    """The file of a letter as it was issued."""
    name = f"{letter.kind}-{letter.inspection_id}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    with letter.file.content.open() as handle:
        return HttpResponse(handle.read(), content_type="application/pdf", headers=headers)


def letter_of(binding: Any, record: Any, kind: str) -> Any:
    found = binding.row(record).letters.select_related("file").filter(kind=kind).first()
    if found is None:
        raise Http404(_("Data tidak ditemukan."))
    return found
