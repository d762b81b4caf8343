"""The page of a crew: today's orders on a map and by nearness, each with its form; it works without network."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.assets.forms import SendingForm
from blocks.assets.selectors import orders
from blocks.assets.services import fieldwork
from blocks.assets.views import menu
from core import maps
from core.access import Forbidden, actor_of
from core.answers import find
from core.rules import RuleBroken
from core.workflow import StaleState


def show(binding: Any, request: HttpRequest, refused: Any = None) -> HttpResponse:
    """All orders of the crew."""
    actor = actor_of(request)
    at = _point(request.GET.get("di", ""))
    stops = orders.stops(binding, actor, at)
    context = menu.context(
        binding,
        actor,
        "field",
        _("Pekerjaan lapangan"),
        stops=[_row(binding, stop, refused or {}) for stop in stops],
        marks=[_mark(at_place, stop) for at_place, stop in enumerate(stops, 1) if stop.place is not None],
        is_sorted=at is not None,
        orders=binding.entity_of("order"),
    )
    response = render(request, "block_assets/field.html", context, status=422 if refused else 200)
    response["Permissions-Policy"] = "geolocation=(self)"
    return response


def _point(text: str) -> tuple[Decimal, Decimal] | None:
    """Where the phone says it is; None where it does not, or cannot be."""
    try:
        lat, lon = (Decimal(part) for part in text.split(","))
    except (ValueError, InvalidOperation):
        return None
    if not (lat.is_finite() and lon.is_finite() and abs(lat) <= 90 and abs(lon) <= 180):
        return None
    return round(lat, 6), round(lon, 6)


def _mark(number: int, stop: Any) -> maps.Point:
    label = f"{number}. {stop.title or stop.order}"
    tone = "bad" if stop.is_late else "info"
    return maps.Point(float(stop.place.lat), float(stop.place.lon), label, f"#pk-{stop.order.pk}", tone, number)


def _row(binding: Any, stop: Any, refused: dict[int, Any]) -> dict[str, Any]:
    order = stop.order
    deed = "selesai" if stop.is_begun else "mulai"
    said, problems = refused.get(order.pk, ({}, ()))
    return {
        "stop": stop,
        "deed": deed,
        "kind": binding.words_of("order_kind").get(getattr(order, binding.order_kind), ""),
        "text": getattr(order, binding.order_text),
        "url": binding.url("field_send", order.pk, deed),
        "asks_meter": bool(binding.order_meter) and stop.is_begun,
        "said": said,
        "problems": problems,
        "room": binding.of(stop.asset, "room") if stop.asset is not None else "",
    }


def send(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Take one sending; 422 with words where it is refused, so that the phone does not send it again."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    record = find(binding.entity_of("order").rows(), pk=pk)
    is_script = "application/json" in request.headers.get("Accept", "")
    form = SendingForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise RuleBroken([text for texts in form.errors.values() for text in texts])
        fieldwork.take(binding, actor, record, deed, form.sent())
    except (RuleBroken, StaleState) as problem:
        words = [str(word) for word in getattr(problem, "messages", [str(problem)])]
        if is_script:
            return JsonResponse({"message": " ".join(words)}, status=422)
        return show(binding, request, {record.pk: (form.said(), words)})
    except Forbidden as problem:
        if not is_script:
            raise
        return JsonResponse({"message": str(problem)}, status=422)
    words = {
        "mulai": _("Tercatat: pekerjaan dimulai."),
        "selesai": _("Tercatat: pekerjaan selesai, menunggu diperiksa."),
    }
    if is_script:
        return JsonResponse({"message": words[deed], "again": deed == "mulai"})
    messages.success(request, words[deed])
    return redirect(binding.url("field"))
