"""The control page of one incident: units, calls, timeline, and what can be done."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency import distance
from blocks.emergency.models import Dispatch, Incident
from blocks.emergency.selectors import board as selector
from blocks.emergency.services import board, dispatching, duty, incidents, timeline
from blocks.emergency.views import answer, menu
from core import pages, workflow
from core.access import Actor, actor_of
from core.whole_numbers import whole_number


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; one that was joined leads on to the incident that is worked on."""
    row = get_object_or_404(Incident, app=binding.app, pk=pk, record_id__isnull=False)
    if row.joined_into_id is not None:
        return redirect(binding.url("incident", incidents.final_of(row).pk))
    actor = actor_of(request)
    record = binding.record_of(row)
    context = menu.context(binding, actor, "board") | context_of(binding, record, actor)
    context["closing"] = [pages.step_form(binding.entity, record, step, actor) for step in context["steps"]]
    return render(request, "block_emergency/incident.html", context)


def live(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Units and timeline again, or nothing (204) while the board is as the asker has it."""
    if request.GET.get("v") == str(board.version(binding.app)):
        return HttpResponse(status=204)
    row = get_object_or_404(Incident, app=binding.app, pk=pk, record_id__isnull=False)
    context = context_of(binding, binding.record_of(row), actor_of(request))
    return render(request, "block_emergency/_incident.html", context)


def context_of(binding: Any, record: Any, actor: Actor) -> dict[str, Any]:
    """What the page and the record's panel show."""
    version = board.version(binding.app)
    row = binding.row(record)
    dispatches = row.dispatches.select_related("unit", "unit__office").order_by("sent_at")
    return {
        "binding": binding,
        "version": version,
        "now": timezone.now(),
        "row": row,
        "record": record,
        "card": _card(binding, record, row, dispatches),
        "state": binding.entity.workflow.state(record.state),
        "record_url": binding.entity.url("detail", record.pk),
        "chronology": getattr(record, binding.chronology, "") if binding.chronology else "",
        "dispatches": dispatches,
        "calls": row.calls.select_related("taken_by").order_by("received_at"),
        "log": row.log.select_related("by").order_by("-at", "-id"),
        "groups": _offered(binding, record) if row.is_open else [],
        "others": _others(binding, row) if row.is_open else [],
        "may_send": row.is_open and actor.has_role(binding.app, *duty.DISPATCHERS),
        "may_note": actor.has_role(binding.app, *duty.OPERATORS),
        "steps": workflow.steps_for(binding.entity, record, actor),
        "response": selector.clock_words(row),
        "live_url": binding.url("incident_live", row.pk),
    }


def _card(binding: Any, record: Any, row: Any, dispatches: Any) -> selector.Card:
    row.sent_units = list(dispatches)
    row.call_count = row.calls.count()
    return selector.card(binding, record, row)


def _offered(binding: Any, record: Any) -> list[Any]:
    """Units to choose from: kinds this category usually takes first, then ready ones, then the nearer."""
    usual = binding.handling_of(getattr(record, binding.category))["units"]
    scene = binding.point_of(record)
    groups = selector.units(binding)
    for group in groups:
        group.is_usual = group.units[0].kind in usual
        for unit in group.units:
            unit.km = _km(unit, scene)
        group.units.sort(key=lambda unit: (not unit.is_ready, unit.km is None, unit.km or 0, unit.call_sign))
    return sorted(groups, key=lambda group: not group.is_usual)


def _km(unit: Any, scene: tuple[float, float] | None) -> float | None:
    """Kilometres as the crow flies from where the unit was last seen."""
    if scene is None or unit.lat is None or unit.lon is None:
        return None
    return round(distance.km(float(unit.lat), float(unit.lon), *scene), 1)


def _others(binding: Any, row: Any) -> list[selector.Card]:
    cards = [card for column in selector.cards(binding).values() for card in column]
    return [card for card in cards if card.row.pk != row.pk]


def _posted(binding: Any, request: HttpRequest, pk: int) -> Incident | None:
    return get_object_or_404(Incident, app=binding.app, pk=pk) if request.method == "POST" else None


def _key(text: str) -> int:
    """A primary key as posted; 0, which no row has, where it is none."""
    return whole_number(text) or 0


def send(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Send the ticked units."""
    row = _posted(binding, request, pk)
    if row is None:
        return HttpResponseNotAllowed(["POST"])
    chosen = [key for value in request.POST.getlist("unit") if (key := _key(value))]
    actor = actor_of(request)
    done = _("Unit dikirim.")
    return answer.attempt(
        request,
        lambda: dispatching.send(binding, actor, row, chosen),
        done,
        binding.url("incident", pk),
    )


def note(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Add a line to the timeline."""
    row = _posted(binding, request, pk)
    if row is None:
        return HttpResponseNotAllowed(["POST"])
    text = request.POST.get("text", "")
    actor = actor_of(request)
    return answer.attempt(
        request,
        lambda: timeline.note(binding, actor, row, text),
        _("Catatan tersimpan."),
        binding.url("incident", pk),
    )


def join(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Make this incident a part of another."""
    row = _posted(binding, request, pk)
    if row is None:
        return HttpResponseNotAllowed(["POST"])
    chosen = request.POST.get("target", "")
    target = get_object_or_404(Incident, app=binding.app, pk=_key(chosen))
    actor = actor_of(request)
    return answer.attempt(
        request,
        lambda: incidents.join(binding, actor, row, target),
        _("Kejadian digabung."),
        binding.url("incident", target.pk),
    )


def step(binding: Any, request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Make one step of a unit; dispatchers come back to the incident, crews to their own page."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = get_object_or_404(Dispatch.objects.select_related("unit"), unit__app=binding.app, pk=pk)
    actor = actor_of(request)
    reason = request.POST.get("reason", "")
    is_crew = request.POST.get("from") == "crew"
    return answer.attempt(
        request,
        lambda: dispatching.step(binding, actor, found, name, reason=reason),
        _("%s: langkah tercatat.") % found.unit,
        binding.url("crew") if is_crew else binding.url("incident", found.incident_id),
    )
