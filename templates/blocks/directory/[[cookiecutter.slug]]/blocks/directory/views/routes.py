"""All lines, one line with its stops both ways, and the data others build on."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory import gtfs as format
from blocks.directory.models import What
from blocks.directory.selectors import feed, fleets, layers, notices, route_page, transit
from blocks.directory.services import tallies
from blocks.directory.views import menu
from blocks.directory.views.layers import lines_of
from core import maps, pages
from core.access import actor_of
from core.documents.parts import address


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Every published line, and what disturbs them now."""
    now, found = timezone.localtime(), transit.routes(binding)
    context = menu.context(
        binding,
        actor_of(request),
        "routes",
        _("Semua rute"),
        rows=[route_page.row(binding, one, now) for one in found],
        notices=notices.running(binding, now),
        ways=lines_of(binding, found),
    )
    return render(request, "block_directory/routes.html", context)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One line: stops there and back, hours, fare, notices."""
    rows = binding.entity_of("route").rows().filter(state__in=binding.route_live)
    record, actor, now = pages.find(rows, pk), actor_of(request), timezone.localtime()
    if not actor.is_officer and request.method == "GET":
        tallies.count(binding, What.ROUTE, pk)
    one = transit.of_record(binding, record)
    stops = transit.stops_of([one]).values()
    context = menu.context(
        binding,
        actor,
        "routes",
        one.title,
        row=route_page.row(binding, one, now),
        ways=route_page.ways(binding, one),
        notices=notices.running(binding, now, [record]),
        lines=lines_of(binding, [one]),
        fleet=fleets.licensed(binding, record),
        points=[_mark(binding, call) for call in stops],
        detail_url=binding.entity_of("route").url("detail", pk) if binding.is_reader(actor) else "",
    )
    return render(request, "block_directory/route.html", context)


def _mark(binding: Any, call: transit.Call) -> maps.Point:
    name, url = str(binding.of(call.stop, "name")), binding.url("place", call.stop.pk)
    return maps.Point(*call.point, name, url, layers.tone_of(binding, binding.of(call.stop, "category") or ""))


def geojson(binding: Any, request: HttpRequest) -> HttpResponse:
    """Lines and stops for maps of others."""
    response = JsonResponse(feed.geojson(binding, address), content_type="application/geo+json")
    name = f"rute-{timezone.localdate().isoformat()}.geojson"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Access-Control-Allow-Origin"] = "*"
    return response


def gtfs(binding: Any, request: HttpRequest) -> HttpResponse:
    """The feed that journey planners read."""
    body = format.as_zip(feed.of_lines(binding, timezone.localdate(), address))
    tallies.count(binding, What.FEED)
    response = HttpResponse(body, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="gtfs-{binding.app}.zip"'
    response["Access-Control-Allow-Origin"] = "*"
    return response
