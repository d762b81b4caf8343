"""Entries on a map with layers, and as GeoJSON."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.models import Result
from blocks.registry.selectors import places as selector
from blocks.registry.views import answer, menu
from core import audit
from core.access import actor_of
from core.models import District, Village


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Marks that gather entries until they can be told apart."""
    actor = actor_of(request)
    layer, result = request.GET.get("lapis", ""), request.GET.get("hasil", "")
    desa, kecamatan = (answer.number(request.GET.get(name, "")) for name in ("desa", "kecamatan"))
    village = get_object_or_404(Village, pk=desa) if desa else None
    district = get_object_or_404(District, pk=kecamatan) if kecamatan else None
    kept = urlencode({key: value for key, value in (("lapis", layer), ("hasil", result)) if value})
    view = selector.view(
        binding, selector.narrowed(binding, actor, layer, result), district, village, f"&{kept}" if kept else ""
    )
    context = menu.context(
        binding,
        actor,
        "map",
        _("Peta pendataan"),
        view=view,
        district=district,
        village=village,
        layers=_options(_layers(binding), layer),
        results=_options([*Result.choices, ("belum", _("Belum dikunjungi"))], result),
        layer_label=binding.entity.field(binding.layer).label if binding.layer else "",
        kept=kept,
    )
    return render(request, "block_registry/map.html", context)


def _layers(binding: Any) -> list[tuple[str, Any]]:
    if not binding.layer:
        return []
    return list(binding.entity.model._meta.get_field(binding.layer).flatchoices)


def _options(choices: Any, chosen: str) -> list[dict[str, Any]]:
    return [{"key": key, "label": label, "is_chosen": key == chosen} for key, label in choices]


def geojson(binding: Any, request: HttpRequest) -> HttpResponse:
    """All points that the actor may read, without personal values; who took them is in the audit trail."""
    actor = actor_of(request)
    rows = selector.narrowed(binding, actor, request.GET.get("lapis", ""), request.GET.get("hasil", ""))
    body = selector.geojson(binding, rows) if binding.place else {"type": "FeatureCollection", "features": []}
    audit.write(actor, "export", app=binding.app, entity=binding.entity_name, changes={"points": len(body["features"])})
    response = JsonResponse(body, content_type="application/geo+json")
    name = f"titik-{binding.app}-{timezone.localdate().isoformat()}.geojson"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
