"""What everybody may look at on a phone: the lines now, and one ticket by its secret address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from blocks.queue import opening
from blocks.queue.models import Ticket
from blocks.queue.selectors import place, screen
from blocks.queue.views import sites
from core import access, opening_hours
from core.access import actor_of


def now(binding: Any, request: HttpRequest) -> HttpResponse:
    """Each line: who is served, how many wait, how long it may take."""
    site = sites.chosen(binding, request)
    context = {
        "sites": sites.of(binding),
        "hours": opening_hours.sentence(binding.setting("hours")),
        "holiday": opening.holiday_on(binding, timezone.localdate()),
        "take_url": _take_url(binding, request),
        "live_url": f"{binding.url('now_live')}?tempat={site.id}",
        **_lines(binding, site),
    }
    return render(request, "block_queue/now.html", context)


def now_live(binding: Any, request: HttpRequest) -> HttpResponse:
    """The lines again."""
    return render(request, "block_queue/_now.html", _lines(binding, sites.chosen(binding, request)))


def _lines(binding: Any, site: sites.Site) -> dict[str, Any]:
    moment = timezone.now()
    rows = screen.waiting(binding, site.id, moment)
    return {"binding": binding, "app": binding.app, "site": site, "waiting": rows, "now": moment}


def _take_url(binding: Any, request: HttpRequest) -> str:
    """Where a resident asks for a time; also one who has not signed in yet, and is then asked to."""
    actor = actor_of(request)
    may = access.may_create(actor, binding.entity) or not actor.is_signed_in
    return str(binding.entity.url("create")) if may else ""


def ticket(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """One ticket: its number, how many go before it, and where to go when it is called."""
    context = _ticket(binding, code) | {"live_url": binding.url("ticket_live", code)}
    return render(request, "block_queue/ticket.html", context)


def ticket_live(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The ticket again."""
    return render(request, "block_queue/_ticket.html", _ticket(binding, code))


def _ticket(binding: Any, code: str) -> dict[str, Any]:
    row = get_object_or_404(Ticket, app=binding.app, code=code)
    return {"binding": binding, "app": binding.app, "place": place.of(binding, row), "now": timezone.now()}
