"""Lists of inspections for inspectors and for who forms teams."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.inspection.selectors import lists
from core import pages
from core.access import actor_of


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """Inspections with the actor in the team, and answers that wait for verification."""
    actor, title = actor_of(request), _("Penugasan saya")
    answers = lists.to_verify(binding, actor) if binding.recommendation else []
    context = {
        "title": title,
        "rows": lists.mine(binding, actor),
        "answers": [(one, binding.advice.url("detail", one.record_id)) for one in answers],
        "trail": pages.trail_of(binding.main, (title, "")),
    }
    return render(request, "block_inspection/list.html", context)


def waiting(binding: Any, request: HttpRequest) -> HttpResponse:
    """Inspections that need a team or a letter, and those whose report may go out."""
    title = _("Tim dan surat tugas")
    context = {
        "title": title,
        "rows": lists.waiting(binding),
        "reportable": lists.reportable(binding) if binding.way == "papers" else [],
        "trail": pages.trail_of(binding.main, (title, "")),
        "is_planning": True,
    }
    return render(request, "block_inspection/list.html", context)
