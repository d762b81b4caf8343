"""Blocked numbers: the list, the same as plain text for the telephone exchange, and lifting a block."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import BlockedNumber
from blocks.emergency.services import duty, numbers
from blocks.emergency.views import answer, menu
from core.access import actor_of


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Numbers blocked now."""
    actor = actor_of(request)
    rows = BlockedNumber.objects.filter(app=binding.app).on(timezone.now())
    may_lift = actor.has_role(binding.app, *duty.SUPERVISORS)
    context = menu.context(binding, actor, "numbers", rows=rows, may_lift=may_lift)
    return render(request, "block_emergency/numbers.html", context)


def plain(binding: Any, request: HttpRequest) -> HttpResponse:
    """One number a line, as exchanges import them."""
    rows = BlockedNumber.objects.filter(app=binding.app).on(timezone.now())
    lines = sorted(set(rows.values_list("number", flat=True)))
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def lift(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Let a number through before its time."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    block = get_object_or_404(BlockedNumber, app=binding.app, pk=pk)
    actor = actor_of(request)
    return answer.attempt(
        request,
        lambda: numbers.lift(binding, actor, block),
        _("Nomor %s dibuka.") % block.number,
        binding.url("numbers"),
    )
