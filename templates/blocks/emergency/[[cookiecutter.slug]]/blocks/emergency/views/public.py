"""What everybody may read: the number to call and what to say, alerts, their CAP XML and feed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency import feeds
from blocks.emergency.models import Alert, AlertArea, AlertState
from blocks.emergency.selectors import alerts, weather
from core import display
from core.maps import Point

CAP_TYPE = "application/cap+xml; charset=utf-8"


def advice(binding: Any, request: HttpRequest) -> HttpResponse:
    """The number, what to say, what to do until help comes, and alerts in force."""
    guides = [
        (display.said(title), [display.said(line) for line in text.splitlines()])
        for title, text in binding.guide_rows()
    ]
    context = _context(
        binding,
        telephone=binding.setting("telephone"),
        guides=guides,
        has_weather=binding.setting("takes_bmkg"),
    )
    return render(request, "block_emergency/advice.html", context)


def warnings(binding: Any, request: HttpRequest) -> HttpResponse:
    """Alerts in force, the last ones, and BMKG's."""
    now = timezone.now()
    past = Alert.objects.filter(app=binding.app, sent__isnull=False).exclude(msg_type="Cancel")
    held = alerts.current(binding, now).values_list("pk", flat=True)
    context = _context(binding, past=past.exclude(pk__in=list(held)).order_by("-sent")[:10])
    return render(request, "block_emergency/warnings.html", context)


def _context(binding: Any, **more: Any) -> dict[str, Any]:
    now = timezone.now()
    return {
        "binding": binding,
        "app": binding.app,
        "alerts": alerts.current(binding, now),
        **weather.context(binding, now),
        **more,
    }


def warning(binding: Any, request: HttpRequest, identifier: str) -> HttpResponse:
    """One message in words, with where it stands now."""
    alert = _published(binding, identifier)
    later = alert.next_messages.exclude(xml="").first()
    is_over = alert.expires <= timezone.now() or alert.state != AlertState.PUBLISHED
    context = {
        "binding": binding,
        "app": binding.app,
        "alert": alert,
        "later": later,
        "is_over": is_over,
        "points": [point for area in alert.areas.all() for point in _points(area)],
    }
    return render(request, "block_emergency/warning.html", context)


def _points(area: AlertArea) -> list[Point]:
    """The middle of a circle, or the corners of a polygon; a published area has the right form."""
    pairs = [area.circle.split()[0]] if area.circle else area.polygon.split()[:-1]
    found = (pair.split(",") for pair in pairs)
    return [Point(float(lat), float(lon), area.description, tone="bad") for lat, lon in found]


def cap(binding: Any, request: HttpRequest, identifier: str) -> HttpResponse:
    """The message as it went out, byte for byte."""
    return HttpResponse(_published(binding, identifier).xml, content_type=CAP_TYPE)


def _published(binding: Any, identifier: str) -> Alert:
    alert = get_object_or_404(Alert, app=binding.app, identifier=identifier)
    if not alert.xml:
        raise Http404(_("Peringatan ini belum terbit."))
    return alert


def feed(binding: Any, request: HttpRequest) -> HttpResponse:
    """The last messages as Atom, each with a link to its CAP XML."""
    rows = list(alerts.feed(binding, timezone.now()))
    return HttpResponse(feeds.atom(binding, request, rows), content_type="application/atom+xml; charset=utf-8")
