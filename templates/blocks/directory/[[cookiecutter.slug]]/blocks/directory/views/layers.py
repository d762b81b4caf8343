"""The map with its layers, and each layer as GeoJSON."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.selectors import layers as selector
from blocks.directory.selectors import transit
from blocks.directory.views import menu
from core import maps
from core.access import actor_of
from core.documents.parts import address


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """All places on one map; categories and lines are turned on and off."""
    chosen = tuple(request.GET.getlist("lapis"))
    layers = selector.layers(binding, chosen)
    has_lines = bool(binding.route) and (not chosen or "rute" in chosen)
    context = menu.context(
        binding,
        actor_of(request),
        "map",
        _("Peta"),
        layers=layers,
        points=selector.marks(binding, layers),
        ways=lines_of(binding, transit.routes(binding)) if has_lines else [],
        has_lines=has_lines,
        total=sum(layer.count for layer in layers if layer.is_on),
        most=selector.MOST_POINTS,
    )
    return render(request, "block_directory/map.html", context)


def lines_of(binding: Any, routes: list[Any]) -> list[maps.Line]:
    """The directions of lines as the map draws them."""
    return [
        maps.Line(way.path, route.title, binding.url("route", route.record.pk), f"#{route.colour}")
        for route in routes
        for way in route.ways
    ]


def geojson(binding: Any, request: HttpRequest) -> HttpResponse:
    """Published places of one layer (`lapis`), or of all."""
    layer = request.GET.get("lapis", "")
    body = selector.geojson(binding, layer, address)
    response = JsonResponse(body, content_type="application/geo+json")
    known = {key for key, _label in binding.categories()}
    part = f"-{layer}" if layer in known else ""
    name = f"{binding.app}{part}-{timezone.localdate().isoformat()}.geojson"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Access-Control-Allow-Origin"] = "*"
    return response
