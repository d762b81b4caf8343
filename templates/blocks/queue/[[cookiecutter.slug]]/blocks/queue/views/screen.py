"""The screen on the wall: who is called where, said aloud; numbers only."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone

from blocks.queue.selectors import screen
from blocks.queue.services import board
from blocks.queue.views import sites
from core.whole_numbers import whole_number


def first(binding: Any, request: HttpRequest) -> HttpResponse:
    """The only screen, or the list of those of all places."""
    found = sites.of(binding)
    if len(found) == 1:
        return redirect(binding.url("screen", found[0].id))
    return render(request, "block_queue/screens.html", {"binding": binding, "app": binding.app, "sites": found})


def show(binding: Any, request: HttpRequest, site: int) -> HttpResponse:
    """The whole screen."""
    place = sites.find(binding, site)
    context = {
        "binding": binding,
        "app": binding.app,
        "site": place,
        "live_url": binding.url("screen_live", site),
        "last": screen.last_call(binding, site),
        "offset": offset_minutes(timezone.now()),
        **_inside(binding, site),
    }
    return render(request, "block_queue/screen.html", context)


def live(binding: Any, request: HttpRequest, site: int) -> HttpResponse:
    """What changed and what is to be said; nothing (204) while nothing did."""
    sites.find(binding, site)
    if request.GET.get("v") == str(board.version(binding.app, site)):
        return HttpResponse(status=204)
    after = request.GET.get("sesudah", "")
    inside = _inside(binding, site)
    return JsonResponse(
        {
            "version": inside["version"],
            "html": render_to_string("block_queue/_screen.html", inside),
            "calls": screen.calls(binding, site, whole_number(after) or 0),
        }
    )


def offset_minutes(now: datetime) -> int:
    """How far the region's clock is ahead of the world's; a device in the hall may be set to another zone."""
    offset = timezone.localtime(now).utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0


def _inside(binding: Any, site: int) -> dict[str, Any]:
    # Read first: a change made while we read makes the next poll fetch again, never the other way round.
    version = board.version(binding.app, site)
    now = timezone.now()
    latest = screen.recent(binding, site)
    return {
        "version": version,
        "binding": binding,
        "latest": latest[0] if latest else None,
        "earlier": latest[1:],
        "desks": screen.desks(binding, site),
        "waiting": screen.waiting(binding, site, now),
        "now": now,
    }
