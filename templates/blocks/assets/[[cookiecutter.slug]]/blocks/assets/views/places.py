"""Assets on a map that stays quick with a hundred thousand points, and as GeoJSON."""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.assets.selectors import places as selector
from blocks.assets.views import menu
from core import maps
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Marks for what the map shows; each mark that gathers assets leads nearer, also without script."""
    actor = actor_of(request)
    kind, state = request.GET.get("golongan", ""), request.GET.get("keadaan", "")
    rows = selector.narrowed(binding, selector.shown_to(binding, actor), kind, state)
    all_of_it = selector.whole(binding, rows)
    box = selector.box_of(request.GET.get("kotak", "")) or all_of_it
    kept = urlencode({key: value for key, value in (("golongan", kind), ("keadaan", state)) if value})
    query = f"&{kept}" if kept else ""
    states = {one.name: one.label for one in binding.entity_of("asset").workflow.states if one.name in binding.live}
    context = menu.context(
        binding,
        actor,
        "map",
        _("Peta aset"),
        marks=selector.points(binding, rows, box, links=binding.is_reader(actor), query=query) if box else [],
        total=rows.count(),
        is_near=box is not None and box != all_of_it,
        kinds=_options(binding.words_of("kind"), kind),
        states=_options(states, state),
        kept=kept,
    )
    return render(request, "block_assets/map.html", context)


def _options(words: dict[str, Any], chosen: str) -> list[dict[str, Any]]:
    return [{"key": key, "label": label, "is_chosen": key == chosen} for key, label in words.items()]


def points(binding: Any, request: HttpRequest) -> HttpResponse:
    """The marks of one box, for the map that is moved."""
    actor = actor_of(request)
    box = selector.box_of(request.GET.get("kotak", ""))
    if box is None:
        return JsonResponse({"message": _("Kotak peta tidak dikenal.")}, status=400)
    rows = selector.shown_to(binding, actor)
    rows = selector.narrowed(binding, rows, request.GET.get("golongan", ""), request.GET.get("keadaan", ""))
    marks = maps.as_data(selector.points(binding, rows, box, links=binding.is_reader(actor)))
    return JsonResponse({"points": json.loads(marks)})


def geojson(binding: Any, request: HttpRequest) -> HttpResponse:
    """All points as everybody may see them, without personal values."""
    rows = selector.public(binding)
    rows = selector.narrowed(binding, rows, request.GET.get("golongan", ""), request.GET.get("keadaan", ""))
    response = JsonResponse(selector.geojson(binding, rows), content_type="application/geo+json")
    response["Content-Disposition"] = f'attachment; filename="aset-{binding.app}.geojson"'
    return response
