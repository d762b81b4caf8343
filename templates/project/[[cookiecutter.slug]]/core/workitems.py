"""The one worklist: a row for each record with a workflow. Portals, "my requests" and search read only this."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from core import access
from core.entities import Entity, all_entities
from core.models import Transition, WorkItem
from core.workflow_types import CLOSED_PHASES


def upsert(entity: Entity, record: Any, due_at: datetime | None = None, since: datetime | None = None) -> WorkItem:
    """Write the row of a record as it is now; a new state begins a new stay, escalated to nobody."""
    item = of_record(entity, record)
    item = new(entity, record, due_at, since) if item is None else _filled(item, entity, record, due_at, since)
    item.save()
    return item


def new(entity: Entity, record: Any, due_at: datetime | None = None, since: datetime | None = None) -> WorkItem:
    """The row of a record that cannot have one yet; not saved."""
    item = WorkItem(app=entity.app, entity=entity.name, object_id=record.pk)
    return _filled(item, entity, record, due_at, since)


def _filled(item: WorkItem, entity: Entity, record: Any, due_at: datetime | None, since: datetime | None) -> WorkItem:
    values = row_of(entity, record)
    values["due_at"] = None if values["phase"] in CLOSED_PHASES else due_at
    if item.state != values["state"]:
        values |= {"entered_at": since or timezone.now(), "escalation_level": 0}
    for name, value in values.items():
        setattr(item, name, value)
    return item


def refresh(entity: Entity, record: Any) -> None:
    """Say again what the worklist says of a record whose values changed without a step; its deadline stays."""
    rows = WorkItem.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    rows.update(**row_of(entity, record))


def insert_many(entity: Entity, records: list[tuple[Any, datetime | None]]) -> None:
    """Write the rows of new records, each with its deadline; none of them may have a row yet."""
    now = timezone.now()
    rows = []
    for record, due_at in records:
        values = row_of(entity, record)
        values["due_at"] = None if values["phase"] in CLOSED_PHASES else due_at
        rows.append(WorkItem(app=entity.app, entity=entity.name, object_id=record.pk, entered_at=now, **values))
    WorkItem.objects.bulk_create(rows)


def row_of(entity: Entity, record: Any) -> dict[str, Any]:
    """What the worklist says of a record, its deadline left out."""
    state = entity.workflow.state(record.state)
    values = {
        "number": getattr(record, "number", "") or "",
        "title": _public_title(entity, record)[:200],
        "state": record.state,
        "phase": state.phase,
        "tone": state.tone,
        "owner_id": access.follow(record, entity.owner) if entity.owner else None,
        "office_id": access.follow(record, entity.office) if entity.office else None,
    }
    for binding in entity.binding_objects():
        values |= binding.work(record)
    return values


def _public_title(entity: Entity, record: Any) -> str:
    """The title, unless the field that holds it is personal."""
    if entity.title_field and entity.field(entity.title_field).personal:
        return str(entity.label)
    return entity.title_of(record)


def of_record(entity: Entity, record: Any) -> WorkItem | None:
    return WorkItem.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk).first()


def check() -> list[str]:
    """Compare the worklist with the records; a line for each difference, empty where all agree."""
    problems = []
    for entity in all_entities():
        if entity.workflow is None:
            continue
        kept = {item.object_id: item for item in WorkItem.objects.filter(app=entity.app, entity=entity.name)}
        for record in entity.rows():
            problems += _differences(entity, record, kept.pop(record.pk, None))
        problems += [f"{entity.app}.{entity.name} {key}: work item without a record" for key in kept]
    return problems


def _differences(entity: Entity, record: Any, item: WorkItem | None) -> list[str]:
    name = f"{entity.app}.{entity.name} {record.pk}"
    if item is None:
        return [f"{name}: no work item"]
    return [
        f"{name}: {key} is {getattr(item, key)!r}, should be {value!r}"
        for key, value in row_of(entity, record).items()
        if getattr(item, key) != value
    ]


def rebuild() -> int:
    """Write all rows again, keeping deadlines; give the number of rows."""
    count = 0
    for entity in all_entities():
        if entity.workflow is None:
            continue
        for record in entity.rows():
            kept = of_record(entity, record)
            upsert(entity, record, due_at=kept.due_at if kept else None, since=_last_step_at(entity, record))
            count += 1
    return count


def _last_step_at(entity: Entity, record: Any) -> datetime | None:
    """When the record came into its present state, by its last step."""
    steps = Transition.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    return steps.order_by("-at", "-pk").values_list("at", flat=True).first()
