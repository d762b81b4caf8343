"""The book of one inspection, and the letters that leave it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.selectors import book
from blocks.inspection.services import ordering
from blocks.inspection.views import asking
from core import pages
from core.access import actor_of


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about one inspection; a planner sees team and letters only."""
    record, actor = asking.inside(binding, request, pk), actor_of(request)
    context = book.whole(binding, record, actor) | {"reads": gates.reads(binding, record, actor)}
    context["trail"] = pages.trail_of(binding.main, (context["title"], context["back_url"]), (_("Buku tugas"), ""))
    return render(request, "block_inspection/book.html", context)


ISSUES = {"spt": ordering.order, "nhp": ordering.send_draft, "lhp": ordering.report}


def issue(binding: Any, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Issue a letter."""
    record, actor = asking.inside(binding, request, pk), actor_of(request)
    if kind not in ISSUES:
        raise Http404(_("Data tidak ditemukan."))
    done = _("Naskah terbit dan bernomor.")
    return asking.do(request, lambda: ISSUES[kind](binding, actor, record), done, binding.url("book", pk))


def pdf(binding: Any, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A letter for the team; the assignment letter for planners too."""
    find = asking.inside if kind == "spt" else asking.papers_of
    return asking.pdf(asking.letter_of(binding, find(binding, request, pk), kind))
