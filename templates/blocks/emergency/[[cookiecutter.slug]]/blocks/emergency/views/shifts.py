"""Shifts: who is on duty, handing over, accepting, and the hand-overs before."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import CallClass, Shift
from blocks.emergency.selectors import handover
from blocks.emergency.services import duty, shifts
from blocks.emergency.views import answer, menu
from core.access import actor_of

SHOWN = 20


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The shift on duty with what it would hand over now, and the last hand-overs."""
    actor = actor_of(request)
    shift = shifts.current(binding)
    before = Shift.objects.filter(app=binding.app, ended_at__isnull=False)
    before = list(before.select_related("led_by", "accepted_by")[:SHOWN])
    for past in before:
        past.counted = _counted(past.summary.get("calls", {}))
    now = handover.summary(binding, shift, timezone.now()) if shift else {}
    context = menu.context(
        binding,
        actor,
        "shifts",
        shift=shift,
        summary=now,
        counted=_counted(now.get("calls", {})),
        before=before,
        may_lead=actor.has_role(binding.app, *duty.DISPATCHERS),
    )
    return render(request, "block_emergency/shifts.html", context)


def _counted(calls: dict[str, int]) -> list[tuple[Any, int]]:
    return [(label, calls[value]) for value, label in CallClass.choices if calls.get(value)]


def begin(binding: Any, request: HttpRequest) -> HttpResponse:
    """Begin the first shift."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor, name = actor_of(request), request.POST.get("name", "")
    return answer.attempt(
        request,
        lambda: shifts.begin(binding, actor, name),
        _("Regu mulai berjaga."),
        binding.url("shifts"),
    )


def hand_over(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """End the shift and begin the next."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    shift = get_object_or_404(Shift, app=binding.app, pk=pk)
    actor = actor_of(request)
    name, note = request.POST.get("next_name", ""), request.POST.get("note", "")
    return answer.attempt(
        request,
        lambda: shifts.hand_over(binding, actor, shift, name, note),
        _("Jaga diserahkan; regu berikutnya perlu menerimanya."),
        binding.url("shifts"),
    )


def accept(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take over."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    shift = get_object_or_404(Shift, app=binding.app, pk=pk)
    actor = actor_of(request)
    return answer.attempt(
        request,
        lambda: shifts.accept(binding, actor, shift),
        _("Jaga diterima."),
        binding.url("shifts"),
    )
