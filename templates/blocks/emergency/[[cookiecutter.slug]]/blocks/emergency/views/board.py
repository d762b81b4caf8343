"""The live board: one page, and its inside for those who ask again every few seconds."""

from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from blocks.emergency.selectors import alerts, reports, weather
from blocks.emergency.selectors import board as selector
from blocks.emergency.services import board, shifts
from blocks.emergency.views import menu
from core.access import actor_of

KEPT_SECONDS = 10


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The board with everything on it."""
    context = menu.context(binding, actor_of(request), "board", **_inside(binding))
    return render(request, "block_emergency/board.html", context)


def live(binding: Any, request: HttpRequest) -> HttpResponse:
    """The inside again, or nothing (204) while it is as the asker has it.

    All boards show the same, so that after a change each process draws it once for all of them.
    """
    version = board.version(binding.app)
    if request.GET.get("v") == str(version):
        return HttpResponse(status=204)
    key = f"emergency-board:{binding.app}:{version}:{get_language()}"
    return HttpResponse(cache.get_or_set(key, lambda: _drawn(binding), KEPT_SECONDS))


def _drawn(binding: Any) -> str:
    return render_to_string("block_emergency/_board.html", {"binding": binding, **_inside(binding)})


def _inside(binding: Any) -> dict[str, Any]:
    # Read first: a change made while we read makes the next poll fetch again, never the other way round.
    version = board.version(binding.app)
    now = timezone.now()
    cards = selector.cards(binding)
    columns = [
        ("waiting", _("Menunggu unit"), cards["waiting"]),
        ("sent", _("Unit di jalan"), cards["sent"]),
        ("scene", _("Di lokasi"), cards["scene"]),
    ]
    return {
        "version": version,
        "now": now,
        "columns": columns,
        "groups": selector.units(binding),
        "alerts": alerts.current(binding, now),
        "outside": [row for row in weather.outside(binding, now) if row.is_here],
        "weather_notices": [notice for notice in weather.notices(binding, now) if notice.is_bad],
        "waiting_reports": reports.waiting(binding),
        "shift": shifts.current(binding),
        "live_url": binding.url("board_live"),
    }
