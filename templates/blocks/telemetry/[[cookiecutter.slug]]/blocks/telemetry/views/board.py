"""The board of the office: every station or vehicle, worst first, on a map and in a list."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Alert
from blocks.telemetry.selectors import board
from blocks.telemetry.views import menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The whole page."""
    lines = board.lines(binding, binding.seen_by(actor_of(request)))
    points = [point for line in lines if (point := line.on_map(binding.url("station", line.thing.pk)))]
    context = _context(binding, request, lines) | {"points": points}
    return render(request, "block_telemetry/board.html", context)


def live(binding: Any, request: HttpRequest) -> HttpResponse:
    """The list alone, which the page asks for again and again."""
    lines = board.lines(binding, binding.seen_by(actor_of(request)))
    return render(request, "block_telemetry/_board.html", _context(binding, request, lines))


def _context(binding: Any, request: HttpRequest, lines: list[board.Line]) -> dict[str, Any]:
    active = [line for line in lines if line.is_active]
    waiting = Alert.objects.filter(stream__thing__in=[line.thing for line in lines], noted_at=None, ended_at=None)
    return menu.context(
        binding,
        actor_of(request),
        "board",
        _("Pantauan"),
        lines=lines,
        now=timezone.now(),
        bad=sum(line.is_bad for line in active),
        silent=sum(line.is_silent for line in active),
        heard=sum(not line.is_silent and line.thing.seen_at is not None for line in active),
        due=sum(line.is_care_due for line in active),
        moving=sum(line.status == str(_("Bergerak")) for line in active),
        kilometres=round(sum(line.kilometres or 0 for line in active), 1),
        waiting=waiting.filter(severity__gt=0).count(),
        live_url=binding.url("board_live"),
    )
