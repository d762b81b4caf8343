"""Events by month, and as a calendar that phones subscribe to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory import ical
from blocks.directory.selectors import events
from blocks.directory.views import menu
from core import pages
from core.access import actor_of
from core.documents.parts import address
from region.profile import REGION


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """What is to come."""
    rows = [events.row(binding, row) for row in events.coming(binding, timezone.now())]
    months = events.by_month(rows, timezone.localtime)
    context = menu.context(binding, actor_of(request), "events", _("Kalender acara"), months=months)
    context["feed"] = address(binding.url("calendar"))
    return render(request, "block_directory/events.html", context)


def calendar(binding: Any, request: HttpRequest) -> HttpResponse:
    """All events, to subscribe to."""
    found = events.happenings(binding, timezone.now(), address)
    return _sent(ical.calendar(f"{_('Kalender acara')} {REGION.name}", found), f"acara-{binding.app}")


def one(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One event, to put into one's calendar."""
    rows = binding.entity_of("event").rows().filter(state__in=[*binding.event_live, *binding.event_off])
    record = pages.find(rows, pk)
    found = events.happenings(binding, timezone.now(), address, record)
    return _sent(ical.calendar(found[0].title, found), f"acara-{pk}")


def _sent(body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response
