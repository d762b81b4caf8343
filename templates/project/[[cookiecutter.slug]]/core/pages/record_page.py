"""The page of one record: values, state and holder, steps, parts, blocks, history."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core import access, blocks, disclosure, hindrances, rules, workflow, workitems
from core.access import Actor, actor_of
from core.blocks import Card
from core.casework import panels as casework
from core.casework import replies
from core.documents import printed
from core.entities import Entity, get
from core.models import Transition
from core.pages.lists import row_of
from core.pages.titles import trail_of


def detail(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, template: str) -> HttpResponse:
    """Show one record: values, state and holder, steps to make, parts, blocks, history."""
    actor = actor_of(request)
    record = find(rows, pk)
    context = detail_context(request, entity, record, actor)
    disclosure.read(actor, entity, record, _shown_unmasked(entity, record, context))
    return render(request, template, context)


def _shown_unmasked(entity: Entity, record: Any, context: dict[str, Any]) -> list[str]:
    """Name the personal values that the page shows whole: the record's own and those of its parts."""
    found = disclosure.unmasked(entity, record) if context["personal"] else []
    cells = [(part["entity"], cell) for part in context["parts"] for row in part["rows"] for cell in row["filled"]]
    return found + sorted(
        {
            f"{part.name}.{cell['info'].name}"
            for part, cell in cells
            if cell["info"].personal and not cell["hidden"] and cell["info"].kind not in disclosure.MASKED
        }
    )


def find(rows: QuerySet, pk: int) -> Any:
    """The row with this key, or page 404: what may not be read is not said to exist."""
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Data tidak ditemukan."))
    return record


def detail_context(request: HttpRequest, entity: Entity, record: Any, actor: Actor) -> dict[str, Any]:
    personal = access.sees_personal(actor, entity, record)
    item = workitems.of_record(entity, record) if entity.workflow is not None else None
    history = Transition.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    panels = [panel for binding in entity.binding_objects() for panel in binding.panels(record, actor)]
    covered = {name for binding in entity.binding_objects() for name in binding.shown_parts()} if panels else set()
    panels += casework.of_record(entity, record, actor)
    ready = replies.for_record(entity, record, actor)
    reply = replies.chosen(ready, request.GET.get("balasan", ""))
    steps = steps_shown(entity, record, actor)
    return {
        "entity": entity,
        "record": record,
        "title": row_of(entity, record, actor)["title"],
        "trail": trail_of(entity, (row_of(entity, record, actor)["title"], "")),
        "state": entity.workflow.state(record.state) if entity.workflow is not None else None,
        "item": item,
        "personal": personal,
        "history": [_event(entity, row, personal) for row in history.select_related("office").order_by("at", "pk")],
        "steps": with_reply(steps, reply, entity, record, actor),
        "ready": ready,
        "reply": reply,
        "asked": asked(entity, record, actor, history),
        "only_endings": all(step["ends_badly"] for step in steps),
        "may_edit": access.may_edit(actor, entity, record),
        "parts": [
            _parts(part, record, actor)
            for part in (get(entity.app, name) for name in entity.children if name not in covered)
            if _tells_of(part, record, actor)
        ],
        "panels": panels,
        "documents": [(one, one.url(record)) for one in printed.available(entity, record, actor)],
        "actor": actor,
        "pin": request.session.pop(f"pin:{access.guest_key(entity, record)}", ""),
    }


def with_reply(
    steps: list[dict[str, Any]], reply: Any, entity: Entity, record: Any, actor: Actor
) -> list[dict[str, Any]]:
    """Put the ready reply that was asked for into the forms that have room for it, and open these."""
    if reply is None:
        return steps
    text = replies.filled(reply, entity, record, actor)
    places = [replies.place_in(one["form"], entity, one["step"]) if one["form"] else "" for one in steps]
    has_answer = any(place not in ("", "note") for place in places)
    for one, place in zip(steps, places, strict=True):
        if place and not (has_answer and place == "note"):
            one["form"].initial[place], one["is_filled"] = text, True
    return steps


def asked(entity: Entity, record: Any, actor: Actor, history: QuerySet) -> list[Card]:
    """What the last step asks of the record's owner, such as their answers to the office's survey."""
    if not access.owns(actor, entity, record):
        return []
    last = history.order_by("at", "pk").last()
    block = entity.workflow.transition(last.name).asks if last is not None and last.name else ""
    return [card for binding in blocks.of_block(block) if (card := binding.asked(entity, record)) is not None]


def _event(entity: Entity, row: Transition, personal: bool) -> dict[str, Any]:
    label = entity.workflow.transition(row.name).label if row.name else _("Dibuat")
    return {
        "label": label,
        "state": entity.workflow.state(row.to_state),
        "at": row.at,
        "office": row.office,
        "note": row.note if personal else "",
    }


def _tells_of(part: Entity, record: Any, actor: Actor) -> bool:
    """Say whether the page has this kind of part for the actor: not where they read none of it and enter none."""
    if access.reads_as_whole(part) or access.may_enter(actor, part, record):
        return True
    return access.visible(part.rows().filter(**{part.parent: record.pk}), actor, part).exists()


def _parts(part: Entity, record: Any, actor: Actor) -> dict[str, Any]:
    """The parts that the actor reads; most are read by whoever reads the whole, some say themselves by whom."""
    rows = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    if not access.reads_as_whole(part):
        rows = access.visible(rows, actor, part)
    states = part.access.edit_states
    open_now = not states or getattr(record, "state", "") in states
    return {
        "entity": part,
        "rows": [row_of(part, row, actor) | {"filled": _filled(part, row, actor)} for row in rows],
        "may_add": open_now and access.may_enter(actor, part, record),
    }


def _filled(part: Entity, row: Any, actor: Actor) -> list[dict[str, Any]]:
    """The values that a part holds, its title left out; pictures and long texts are on its own page."""
    personal = access.sees_personal(actor, part, row)
    shown = [info for info in part.fields if info.kind not in ("file", "image", "shape", "longtext")]
    return [
        {"info": info, "record": row, "hidden": bool(info.personal) and not personal}
        for info in shown
        if info.name not in (part.title_field, part.parent) and rules.has_value(row, info.name)
    ]


def steps_shown(entity: Entity, record: Any, actor: Actor) -> list[dict[str, Any]]:
    """The steps as a page shows them: what can be done first, then what waits and why, then what ends it badly."""
    steps = [step_form(entity, record, step, actor) for step in workflow.steps_for(entity, record, actor)]
    steps.sort(key=lambda one: (one["ends_badly"], bool(one["hindrance"])))
    onward = [one for one in steps if not one["ends_badly"]]
    nearest = min((one["detour"] for one in onward), default=0)  # a way back never stands out for a way on that waits
    first = next((one for one in onward if one["detour"] == nearest and not one["hindrance"]), None)
    if first is not None:
        first["is_primary"] = True
    return steps


def step_form(entity: Entity, record: Any, step: Any, actor: Actor) -> dict[str, Any]:
    """A step with its form where it asks for something, and with what stands in its way now."""
    form_class = getattr(entity.forms, "MOVES", {}).get(step.name)
    form = form_class(instance=record, actor=actor, prefix=step.name) if form_class else None
    return {
        "step": step,
        "form": form,
        "url": entity.url("move", record.pk, step.name),
        "ends_badly": entity.workflow.state(step.target).phase == "rejected",
        "detour": workflow.detour(entity.workflow, record.state, step),
        "hindrance": hindrances.of_step(entity, record, step),
    }
