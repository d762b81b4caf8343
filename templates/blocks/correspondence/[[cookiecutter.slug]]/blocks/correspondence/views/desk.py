"""What waits for an officer's positions, and the search over letters."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from blocks.correspondence.selectors import desk
from blocks.correspondence.views import menu
from core import audit, positions
from core.access import actor_of

PAGE_SIZE = 25


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Dispositions, letters to pass on, letters to initial, and what one waits for."""
    actor = actor_of(request)
    context = menu.context(
        binding,
        actor,
        "desk",
        dispositions=desk.dispositions(binding, actor),
        to_dispose=desk.to_dispose(binding, actor),
        to_initial=desk.to_initial(binding, actor),
        given=desk.given(binding, actor),
        held=[(positions.name_of(row.position, row), row.position.office) for row in positions.held_by(actor.user)],
    )
    return render(request, "block_correspondence/desk.html", context)


def search(binding: Any, request: HttpRequest) -> HttpResponse:
    """Letters one may read by words; the search is in the audit trail."""
    actor, words = actor_of(request), request.GET.get("q", "").strip()[:120]
    rows = desk.found(binding, actor, words) if words else desk.readable(binding, actor).order_by("-entered_on", "-pk")
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    if words:
        audit.record_search(actor, binding.app, words, page.paginator.count)
    context = menu.context(binding, actor, "search", page=page, words=words)
    return render(request, "block_correspondence/search.html", context)
