"""The first page of the office: what waits, and the next thing to do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.registry.selectors import desk as selector
from blocks.registry.services import renewals
from blocks.registry.views import menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Figures, and a line for each kind of work that waits."""
    actor = actor_of(request)
    waiting = selector.waiting(binding, actor)
    context = menu.context(
        binding,
        actor,
        "desk",
        _("Meja kerja pendataan"),
        waiting=waiting,
        period=renewals.open_period(binding),
        late=selector.open_tasks(binding, actor)[:5],
        doubles=selector.pairs(binding, actor)[:3],
    )
    return render(request, "block_registry/desk.html", context)
