"""The programme of a channel: a day at a time, for calendars, and for programme guides."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.news import programme, selectors
from blocks.news.feeds import xmltv
from blocks.news.stories import stories_of
from blocks.news.views.issues import base
from live import menus
from region.profile import REGION


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """One day, with what is on now and the newest videos."""
    now = timezone.now()
    today = timezone.localdate(now)
    day = _asked(request, today)
    context = {
        "title": _("Jadwal siaran"),
        "day": day,
        "today": today,
        "days": programme.days_from(today),
        "showings": programme.of_day(binding, day, now),
        "current": programme.current(binding, now),
        "live": programme.live(binding),
        "stories": stories_of(binding, selectors.published(binding)[:3]),
    }
    return render(request, "block_news/programme.html", base(binding) | context)


def _asked(request: HttpRequest, today: date) -> date:
    try:
        return parse_date(request.GET.get("tanggal", "")) or today
    except ValueError:
        return today


def guide(binding: Any, request: HttpRequest) -> HttpResponse:
    """The coming days as XMLTV."""
    channel = f"{binding.app}.{REGION.slug}"
    name = f"{menus.app_name(binding.app)} {REGION.name}"
    body = xmltv.write(channel, name, binding.url("programme"), programme.ahead(binding, timezone.now()))
    response = HttpResponse(body, content_type=xmltv.TYPE)
    response["Cache-Control"] = "public, max-age=300"
    return response
