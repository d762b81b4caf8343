"""The officer's desk and the list of what is late."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.case import landing
from blocks.case.selectors import desk
from blocks.case.views import menu
from core import access, positions
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits for the officer, what is to be handed over, what waits for applicants."""
    actor = _officer(binding, request)
    context = menu.context(
        binding,
        actor,
        "desk",
        held=[(positions.name_of(row.position, row), row.position.office) for row in positions.held_by(actor.user)],
        waiting=desk.waiting(binding, actor),
        to_hand_over=desk.to_hand_over(binding, actor),
        with_applicants=desk.with_applicants(binding, actor),
    )
    return render(request, "block_case/desk.html", context)


def late(binding: Any, request: HttpRequest) -> HttpResponse:
    """Requests past a promised day, with who has them."""
    actor = _officer(binding, request)
    context = menu.context(binding, actor, "late", lines=desk.late(binding, actor))
    return render(request, "block_case/late.html", context)


def _officer(binding: Any, request: HttpRequest) -> Any:
    actor = actor_of(request)
    if not landing.is_desk(binding, actor):
        raise access.Forbidden(_("Halaman ini bukan untuk peran Anda."))
    return actor
