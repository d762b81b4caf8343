"""Moves records between states: one transaction for state, transition row, work item, audit and notices."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, blocks, consents, descriptors, leaning, notify, rules, turns, wholes, workitems
from core.access import Actor
from core.blocks import Binding
from core.casework import arrivals
from core.entities import Entity, get
from core.models import Transition as TransitionRow
from core.models import WorkItem
from core.workdays import workdays_after
from core.workflow_types import PHASES, Deadline, Transition, Workflow


class StaleState(Exception):
    """Somebody moved the record first, or the step does not start in its present state."""


def start(entity: Entity, record: Model, actor: Actor) -> None:
    """Put a new record into the worklist, in its first state, with the clock of that state."""
    workflow = entity.workflow
    if workflow is None:
        return
    settings = entity.settings_of()
    row = _log(entity, record, actor, name="", source="", target=workflow.start)
    # What a resident may expect counts from when the case truly came, not from when an officer typed it in.
    since = arrivals.time_of(entity, actor) or row.at
    due_at = _due(entity, record, workflow.deadline, settings, since)
    workitems.new(entity, record, due_at).save()


def start_many(entity: Entity, records: list[Any], actor: Actor) -> None:
    """Put many new records into the worklist, as `start` puts one."""
    workflow = entity.workflow
    if workflow is None:
        return
    settings = entity.settings_of()
    rows = [_row(entity, one, actor, name="", source="", target=workflow.start) for one in records]
    TransitionRow.objects.bulk_create(rows)
    due = (_due(entity, one, workflow.deadline, settings, row.at) for one, row in zip(records, rows, strict=True))
    workitems.insert_many(entity, list(zip(records, due, strict=True)))


def move(
    entity: Entity,
    record: Model,
    name: str,
    actor: Actor,
    *,
    note: str = "",
    inputs: dict[str, Any] | None = None,
) -> list[str]:
    """Make one step and give back the warnings of its rules.

    Raises Forbidden, StaleState, or RuleBroken; on any of them nothing has changed.
    """
    from core.casework import shared_work

    step = entity.workflow.transition(name)
    require_may_move(entity, record, step, actor)
    with transaction.atomic():
        current = turns.hold(record)
        if current.state not in step.sources:
            raise stale(entity, current)
        if step.note and not note.strip() and not actor.is_system:
            raise rules.RuleBroken([_("Tulis catatan.")], {"note": _("Wajib diisi.")})
        shared_work.require_all_answered(entity, current, step, actor)
        warnings = _apply(entity, current, step, actor, inputs or {})
        _switch(entity, current, step)
        _after(entity, current, step, actor, note)
    record.refresh_from_db()
    return warnings


def stale(entity: Entity, current: Any) -> StaleState:
    """The words for somebody who acts on a record that was moved meanwhile."""
    return StaleState(_("Keadaan sudah berubah menjadi %s. Muat ulang halaman ini.") % state_label(entity, current))


def require_may_move(entity: Entity, record: Model, step: Transition, actor: Actor) -> None:
    """Raise Forbidden where neither role nor ownership nor the system allows the step."""
    if actor.is_system:
        return
    readable = access.visible(entity.model._default_manager.filter(pk=record.pk), actor, entity).exists()
    if not readable or not access.is_one_of(step.roles, actor, entity, record):
        raise access.Forbidden(_("Langkah ini bukan untuk peran Anda."))


def examine(entity: Entity, record: Any, step: Transition, inputs: dict[str, Any]) -> list[str]:
    """Take the form's values, check guard and rules; raises RuleBroken, saves nothing, gives the warnings."""
    from core import records

    settings = entity.settings_of()
    names = blocks.Names(entity, record)
    records.assign(entity, record, {key: inputs[key] for key in (*step.require, *step.inputs) if key in inputs})
    missing = [field for field in step.require if not rules.has_value(record, field)]
    if missing:
        labels = ", ".join(str(entity.field(field).label) for field in missing)
        raise rules.RuleBroken([_("Isi dahulu: %s.") % labels], dict.fromkeys(missing, _("Wajib diisi.")))
    if inputs and entity.compute is not None:
        entity.compute(record, settings, names)  # guard and rules judge what the inputs come to
    if step.guard is not None and step.guard(record, settings, names) is not True:
        said = rules.says(step.message)(record, settings)
        raise rules.RuleBroken([said or _("Syarat langkah %s belum terpenuhi.") % step.label])
    return rules.examine(entity, record, step.name, settings, names)


def _apply(entity: Entity, record: Any, step: Transition, actor: Actor, inputs: dict[str, Any]) -> list[str]:
    """Save what the step takes, sets and computes, where guard and rules allow it."""
    from core import records

    before = audit.snapshot(entity, record)
    inputs = _hold_what_it_sets(record, step, inputs)
    warnings = examine(entity, record, step, inputs)
    settings = entity.settings_of()
    names = blocks.Names(entity, record)
    for path, value in step.sets.items():
        _set(record, path, value(record, settings, names))
    if entity.compute is not None:
        entity.compute(record, settings, names)
    records.save(entity, record)
    changed = audit.changes(entity, before, record)
    audit.record(actor, step.name, record, changed)
    leaning.renew(entity, record, changed)
    return warnings


def _hold_what_it_sets(record: Any, step: Transition, inputs: dict[str, Any]) -> dict[str, Any]:
    """Hold the records on which the step writes, such as a balance, and go on with what they are now."""
    for name in sorted({path.partition(".")[0] for path in step.sets if "." in path}):
        other = inputs[name] if name in inputs else getattr(record, name)
        held = turns.hold(other) if other is not None else None
        if name in inputs:
            inputs = {**inputs, name: held}
        else:
            setattr(record, name, held)
    return inputs


def _set(record: Any, path: str, value: Any) -> None:
    """Set `field` here or `reference.field` on the record it refers to, if it refers to one."""
    if "." not in path:
        setattr(record, path, value)
        return
    reference, name = path.split(".", 1)
    other = getattr(record, reference)
    if other is not None:
        setattr(other, name, value)
        other.save(update_fields=[name])
        entity = descriptors.of_model(type(other))
        if entity is not None and entity.workflow is not None and entity.shows_in_worklist(name):
            workitems.refresh(entity, other)
        if entity is not None:
            leaning.renew(entity, other, {name})


def _switch(entity: Entity, record: Any, step: Transition) -> None:
    """The one statement that decides a race: only one of two movers finds the state it expects."""
    moved = entity.model._default_manager.filter(pk=record.pk, state=record.state).update(state=step.target)
    if moved != 1:
        raise StaleState(_("Keadaan sudah berubah. Muat ulang halaman ini."))


def _after(entity: Entity, record: Any, step: Transition, actor: Actor, note: str) -> None:
    from core.casework import hand_backs, shared_work

    source, record.state = record.state, step.target
    row = _log(entity, record, actor, name=step.name, source=source, target=step.target, note=note)
    settings = entity.settings_of()
    _issue(entity, record, step, actor)
    for binding in entity.binding_objects():
        binding.on_moved(record, step, actor)
    consents.moved(entity, record, step, actor)
    workitems.upsert(entity, record, due_at=_due(entity, record, step.deadline, settings, row.at))
    wholes.renew(entity, record)
    hand_backs.moved(entity, record)
    shared_work.moved(entity, record)
    notify.moved(entity, record, step)


def _issue(entity: Entity, record: Any, step: Transition, actor: Actor) -> None:
    """Make the records that this step issues."""
    from core import issuing, records

    settings = entity.settings_of()
    names = blocks.Names(entity, record)
    for issue in step.issues:
        target = get(entity.app, issue.entity)
        values = {name: value(record, settings, names) for name, value in issue.values.items()}
        records.create(target, access.system(), issuing.back(target, record) | values, issuer=actor)


def _log(entity: Entity, record: Any, actor: Actor, **values: Any) -> TransitionRow:
    row = _row(entity, record, actor, **values)
    row.save()
    return row


def _row(entity: Entity, record: Any, actor: Actor, **values: Any) -> TransitionRow:
    target = entity.workflow.state(values["target"])
    return TransitionRow(
        app=entity.app,
        entity=entity.name,
        object_id=record.pk,
        name=values["name"],
        from_state=values["source"],
        to_state=values["target"],
        phase=target.phase,
        actor=actor.user,
        position_id=actor.position_id,
        office_id=office_id_of(entity, record),
        note=values.get("note", ""),
        at=timezone.now(),
    )


def office_id_of(entity: Entity, record: Any) -> int | None:
    """The office that holds the record now."""
    return access.follow(record, entity.office) if entity.office else None


def _due(entity: Entity, record: Any, deadline: Deadline | None, settings: Any, since: datetime) -> datetime | None:
    """The time a bound block keeps for the whole record, else the time this state allows."""
    for binding in entity.binding_objects():
        kept = binding.due_at(record)
        if kept is not None:
            return kept
    return due_at(deadline, record, settings, since)


def clock_unit(entity: Entity, state: str) -> str:
    """In what a deadline in this state is counted: as the step into it says, else as the block that keeps it."""
    clock = entity.workflow.clock(state)
    if clock is not None:
        return clock.unit
    keepers = (one for one in entity.binding_objects() if type(one).due_at is not Binding.due_at)
    return next((one.clock_unit() for one in keepers), "workdays")


def due_at(deadline: Deadline | None, record: Any, settings: Any, since: datetime) -> datetime | None:
    """When the time allowed in a state ends; working days end with the day in local time."""
    if deadline is None:
        return None
    amount = deadline.amount(record, settings, None)
    if amount is None:
        return None
    if deadline.unit == "workdays":
        local = timezone.localtime(since)
        last = workdays_after(local.date(), int(amount))
        return timezone.make_aware(datetime(last.year, last.month, last.day, 23, 59, 59))
    return since + timedelta(**{deadline.unit: float(amount)})


def state_label(entity: Entity, record: Any) -> str:
    return str(entity.workflow.state(record.state).label)


def steps_for(entity: Entity, record: Any, actor: Actor) -> list[Transition]:
    """The steps this actor may make now, what brings the record on first; timed steps and events are not buttons."""
    if entity.workflow is None:
        return []
    steps = [
        step
        for step in entity.workflow.from_state(record.state)
        if step.roles and access.is_one_of(step.roles, actor, entity, record)
    ]
    return sorted(steps, key=lambda step: detour(entity.workflow, record.state, step))


def detour(workflow: Workflow, state: str, step: Transition) -> int:
    """How far a step leads away from the end: 0 on towards it, then aside or back, then out of the way for good."""
    here, there = workflow.state(state).phase, workflow.state(step.target).phase
    if there == "rejected":
        return 2
    if step.target == state:
        return 1
    goes_back = there in ("waiting", "returned") or PHASES.index(there) < PHASES.index(here)
    return 1 if goes_back and here not in ("waiting", "returned") else 0


def event(entity: Entity, record: Any, name: str, actor: Actor) -> bool:
    """Make the step declared `by:` this event, such as `billing.paid`; False where none starts here."""
    for step in entity.workflow.from_state(record.state):
        if step.event == name:
            move(entity, record, step.name, access.system())
            return True
    return False


def run_due(now: datetime, of: Iterable[Entity] | None = None) -> int:
    """Make every timed step that is due, of these entities or of all, oldest first; give the number made."""
    from core.entities import all_entities

    made = 0
    for entity in all_entities() if of is None else of:
        if entity.workflow is None:
            continue
        for step in entity.workflow.transitions:
            if step.timed is not None:
                made += _run_timed(entity, step, now)
    return made


def _run_timed(entity: Entity, step: Transition, now: datetime) -> int:
    made = 0
    for record in due_rows(entity, step, now):
        try:
            move(entity, record, step.name, access.system())
            made += 1
        except (StaleState, rules.RuleBroken):
            continue
    return made


def due_rows(entity: Entity, step: Transition, now: datetime) -> Any:
    """Records whose timed step is due at `now`, in the order due; without a field the stay in the state counts."""
    field, setting = step.timed.field, step.timed.setting
    edge = now - timedelta(days=getattr(entity.settings_of(), setting) if setting else step.timed.days)
    if not field:
        return _stayed_long(entity, step, edge)
    is_datetime = entity.model._meta.get_field(field).get_internal_type() == "DateTimeField"
    limit = edge if is_datetime else timezone.localtime(edge).date()
    rows = entity.model._default_manager.filter(state__in=step.sources, **{f"{field}__lte": limit})
    return rows.order_by(field)


def _stayed_long(entity: Entity, step: Transition, since: datetime) -> Any:
    """Records that came into one of the step's states by this moment."""
    stays = WorkItem.objects.filter(app=entity.app, entity=entity.name, state__in=step.sources, entered_at__lte=since)
    rows = entity.model._default_manager.filter(state__in=step.sources, pk__in=stays.values("object_id"))
    return rows.order_by("pk")
