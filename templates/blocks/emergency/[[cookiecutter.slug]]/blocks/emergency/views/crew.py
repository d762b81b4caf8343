"""The page of a unit's crew on a phone: the errand, one big button for the next step, the position."""

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from blocks.emergency.models import Dispatch, DispatchState, Unit
from blocks.emergency.models.dispatch import BUSY
from blocks.emergency.services import duty, units
from blocks.emergency.views import answer, menu
from core.access import actor_of
from core.rules import RuleBroken


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Units of the actor's offices, each with its errand."""
    actor = actor_of(request)
    rows = list(duty.crewed(binding, actor).select_related("base"))
    errands = Dispatch.objects.filter(unit__in=rows, state__in=[*BUSY, DispatchState.SELESAI])
    for errand in errands.select_related("incident").order_by("sent_at"):
        errand.record = binding.record_of(errand.incident)
        errand.place = binding.place_of(errand.record)
        errand.category = binding.words(errand.record, binding.category)
        errand.note = getattr(errand.record, binding.chronology, "") if binding.chronology else ""
        unit = next(unit for unit in rows if unit.pk == errand.unit_id)
        unit.errand = errand
    rows.sort(key=lambda unit: not hasattr(unit, "errand"))
    context = menu.context(binding, actor, "crew", units=rows)
    return render(request, "block_emergency/crew.html", context)


def position(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Keep where the unit's telephone is; an older reading than the one kept changes nothing."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    unit = get_object_or_404(Unit, app=binding.app, pk=pk)
    try:
        lat, lon = Decimal(request.POST.get("lat", "")), Decimal(request.POST.get("lon", ""))
        if not (lat.is_finite() and lon.is_finite()):
            raise InvalidOperation
    except InvalidOperation:
        return answer.refused({}, [_("Koordinat tidak terbaca.")])
    try:
        kept = units.seen_at(binding, actor_of(request), unit, lat, lon, _at(request))
    except RuleBroken as problem:
        return answer.refused(problem.fields, problem.messages)
    return JsonResponse({"kept": kept})


def _at(request: HttpRequest) -> datetime | None:
    """The device's own time of the reading, where it says one with a zone."""
    try:
        found = parse_datetime(request.POST.get("at", ""))
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
