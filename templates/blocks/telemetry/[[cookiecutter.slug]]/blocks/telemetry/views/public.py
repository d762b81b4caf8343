"""The pages for residents: small, without script, sure to load on a weak line."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry import spark
from blocks.telemetry.models import Follower
from blocks.telemetry.selectors import board, series
from blocks.telemetry.services import followers
from blocks.telemetry.views import answer
from core import pages
from core.access import actor_of


def now(binding: Any, request: HttpRequest) -> HttpResponse:
    """Every station in one list, worst first."""
    lines = [line for line in board.lines(binding) if line.is_active]
    bad = [line for line in lines if line.is_bad]
    silent = sum(line.is_silent for line in lines)
    context = {"lines": lines, "bad": bad, "silent": silent, "heard": len(lines) - silent}
    return _page(binding, request, "block_telemetry/public.html", context)


def station(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One station: value, advice, levels, the last day as a line and a table, its camera."""
    thing = answer.thing(binding, pk)
    line, actor = board.one(binding, thing), actor_of(request)
    if not line.is_active:
        raise Http404
    value = next((one for one in line.values if one.has_levels), line.main)
    context = {
        "line": line,
        "value": value,
        "levels": _levels(binding, value) if value else [],
        "drawing": _drawing(value) if value else None,
        "others": [one for one in line.others if one is not value and one.has_levels],
        "cctv": getattr(line.record, binding.cctv, "") if binding.cctv else "",
        "follows": bool(actor.person_id) and Follower.objects.filter(thing=thing, person=actor.person_id).exists(),
        "may_follow": actor.person_id is not None,
    }
    return _page(binding, request, "block_telemetry/public_one.html", context)


def follow(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Begin or end to be told of a station."""
    thing = answer.thing(binding, pk)
    actor = actor_of(request)
    follows = Follower.objects.filter(thing=thing, person=actor.person_id).exists()
    done = (
        _("Anda tidak lagi menerima pemberitahuan.") if follows else _("Anda akan diberi tahu bila tingkatnya berubah.")
    )
    return answer.attempt(request, lambda: followers.follow(binding, actor, thing), done, binding.url("public_one", pk))


def _levels(binding: Any, value: board.Value) -> list[dict[str, Any]]:
    """The levels with the values from which they hold, worst first."""
    found = []
    for level in sorted(value.stream.levels.all(), key=lambda one: -one.severity):
        tier = binding.tier(value.stream.quantity, level.severity)
        is_now = level.severity == value.stream.severity
        found.append({"tier": tier, "rise": value.quantity.worded(level.rise), "is_now": is_now})
    return found


def _drawing(value: board.Value) -> spark.Drawing:
    choice = series.chosen("1")
    found = series.buckets(value.stream, value.quantity, choice, timezone.now())
    levels = [(level.rise, level.severity) for level in value.stream.levels.all()]
    return spark.draw(found, value.quantity, levels)


def _page(binding: Any, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    more = {
        "binding": binding,
        "name": pages.app_name(binding.app),
        "telephone": binding.setting("telephone"),
        "at": timezone.now(),
        "is_demo": getattr(settings, "DEMO", False),
    }
    response = render(request, template, context | more)
    response["Cache-Control"] = "private, max-age=20"
    return response
