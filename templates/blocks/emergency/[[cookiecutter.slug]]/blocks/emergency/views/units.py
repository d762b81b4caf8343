"""The units of the room: list, form, in and out of service."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.emergency.forms import UnitForm
from blocks.emergency.models import Unit
from blocks.emergency.selectors import board as selector
from blocks.emergency.services import duty, units
from blocks.emergency.views import answer, menu
from core.access import actor_of
from core.maps import Point


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All units by kind with their errand, and those with a position on a map."""
    actor = actor_of(request)
    groups = selector.units(binding)
    context = menu.context(
        binding,
        actor,
        "units",
        groups=groups,
        points=_points(groups),
        may_edit=actor.has_role(binding.app, *duty.SUPERVISORS),
        may_serve=actor.has_role(binding.app, *duty.DISPATCHERS),
    )
    return render(request, "block_emergency/units.html", context)


def _points(groups: list[Any]) -> list[Point]:
    rows = [unit for group in groups for unit in group.units if unit.lat is not None]
    return [
        Point(float(unit.lat), float(unit.lon), str(unit), tone="good" if unit.is_ready else "warn") for unit in rows
    ]


def edit(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add or change a unit."""
    unit = get_object_or_404(Unit, app=binding.app, pk=pk) if pk else None
    form = UnitForm(request.POST or None, instance=unit, binding=binding)
    if request.method == "POST" and form.is_valid():
        saved = units.save(binding, actor_of(request), form.instance)
        messages.success(request, _("Unit %s tersimpan.") % saved)
        return redirect(binding.url("units"))
    context = menu.context(binding, actor_of(request), "units", form=form, unit=unit)
    return render(request, "block_emergency/unit_form.html", context, status=422 if form.errors else 200)


def service(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take a unit out of service, or bring it back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    unit = get_object_or_404(Unit, app=binding.app, pk=pk)
    serves = request.POST.get("serves") == "1"
    reason = request.POST.get("reason", "")
    actor = actor_of(request)
    is_crew = request.POST.get("from") == "crew"
    return answer.attempt(
        request,
        lambda: units.set_service(binding, actor, unit, serves, reason),
        _("Unit %s bertugas.") % unit if serves else _("Unit %s tidak bertugas.") % unit,
        binding.url("crew") if is_crew else binding.url("units"),
    )
