"""Makes records of samples and walks them along their steps, through the applications' own services."""

import datetime as dt
from importlib import import_module
from typing import Any

from core import access, blocks, records, workflow
from core.entities import get, of_app
from core.models import Transition, WorkItem
from tests import driving
from tests.sample import Sample, Step
from tests.world import World

NOTE = "Catatan uji: sudah diperiksa."


def make(world: World, sample: Sample, changes: dict[str, Any] | None = None, owner: Any = None) -> Any:
    """Make a record as the first of those who may, or let the step be made that issues it."""
    owner = owner or world.owner
    if sample.issued_by is not None:
        return _issued(world, sample, owner)
    values = values_of(world, sample, owner, changes)
    entity = sample.entity
    if not sample.create.may:
        return fresh(records.create(entity, access.system(), values))
    word = sample.create.may[0]
    actor = access.actor_for(owner) if word == "owner" else world.actor(word, sample)
    return fresh(services_of(entity).create(actor, values))


def values_of(world: World, sample: Sample, owner: Any, changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a new record is filled with; records that it refers to are made now."""
    return world.found(sample.values(world, owner) | (changes or {}))


def _issued(world: World, sample: Sample, owner: Any) -> Any:
    name, step_name = sample.issued_by
    source = world.sample(f"{sample.entity.app}.{name}")
    step = source.step(step_name)
    perform(world, source, before(world, source, step, owner), step)
    return sample.entity.rows().latest("pk")


def before(world: World, sample: Sample, step: Step, owner: Any = None, changes: dict[str, Any] | None = None) -> Any:
    """A record to which everything was done that comes before a step."""
    owner = owner or world.owner
    record = make(world, sample, step.begin(world, owner) | (changes or {}), owner)
    for name in step.after:
        record = perform(world, sample, record, sample.step(name))
    return record


def come_to(world: World, sample: Sample, state: str, changes: dict[str, Any] | None, owner: Any) -> Any:
    """A record that has come to a state."""
    step = sample.way_to(state)
    if step is None:
        return make(world, sample, changes, owner)
    return perform(world, sample, before(world, sample, step, owner, changes), step)


def perform(world: World, sample: Sample, record: Any, step: Step, word: str = "") -> Any:
    """Make one step: by one of those who may, by a block's event, or by the clock; gives the record as it is then."""
    record = prepare(world, sample, record, step)
    if step.timed is not None:
        world.clock.move(due_at(record, step))
        workflow.run_due(world.clock.now, of_app(sample.entity.app))
    elif step.event:
        if not has_made(sample, record, step):  # what had to be done before may have made it already
            driving.cause(world, record, sample, step.event)
    else:
        actor = world.actor(word or step.who.may[0], sample, record)
        call = getattr(services_of(sample.entity), step.name)
        call(actor, record, note=NOTE, **inputs_of(world, sample, record, step))
    return fresh(record)


def prepare(world: World, sample: Sample, record: Any, step: Step) -> Any:
    """Let others have done what a step waits for, enter the parts it asks for, and let blocks say what it needs."""
    put(sample.entity, record, world.found(step.meanwhile(world, owner_of(world, sample, record))))
    for name, values in step.parts:
        enter_part(world, sample, record, name, values)
    for need in step.needs:
        driving.meet(world, fresh(record), sample, need)
    return fresh(record)


def put(entity: Any, record: Any, values: dict[str, Any]) -> None:
    """Put values on a record without asking anybody, and work out what comes of them."""
    if values:
        records.assign(entity, record, values)
        if entity.compute is not None:
            entity.compute(record, entity.settings_of(), blocks.Names(entity, record))
        records.save(entity, record)


def enter_part(world: World, sample: Sample, record: Any, name: str, values: Any) -> Any:
    """Enter one part of a record."""
    part = world.sample(f"{sample.entity.app}.{name}")
    # Where only those may whom the whole names, its own tests try them.
    actor = world.actor(part.create.may[0], part) if part.create.may else access.system()
    whole = {part.entity.parent: fresh(record)}
    given = world.found(values(world, owner_of(world, sample, record)))
    return services_of(part.entity).create(actor, given | whole)


def inputs_of(world: World, sample: Sample, record: Any, step: Step) -> dict[str, Any]:
    """What the step is given."""
    return world.found(step.inputs(world, owner_of(world, sample, record)))


def owner_of(world: World, sample: Sample, record: Any) -> Any:
    """The resident whose record it is."""
    return world.user("owner", sample, record) if sample.entity.owner else world.owner


def due_at(record: Any, step: Step) -> dt.datetime | dt.date:
    """When the clock makes a step."""
    name, days = step.timed
    since = getattr(record, name) if name else WorkItem.objects.get(object_id=record.pk, state=step.source).entered_at
    return since + dt.timedelta(days=days)


def has_made(sample: Sample, record: Any, step: Step) -> bool:
    """Say whether the last step of the record was this one."""
    return fresh(record).state == step.target and last_step(sample, record) == step.name


def last_step(sample: Sample, record: Any) -> str:
    """The name of the step that was made last; empty for a record that was only made."""
    rows = Transition.objects.filter(app=sample.entity.app, entity=sample.entity.name, object_id=record.pk)
    return rows.order_by("-pk").values_list("name", flat=True)[0]


def fresh(record: Any) -> Any:
    """The record as the database has it."""
    return type(record)._default_manager.get(pk=record.pk)


def in_state(record: Any, state: str) -> Any:
    """Put a record into a state without asking anybody."""
    type(record)._default_manager.filter(pk=record.pk).update(state=state)
    record.refresh_from_db()
    return record


def services_of(entity: Any) -> Any:
    """The services of a kind of record."""
    return import_module(f"apps.{entity.package}.services.{entity.name}")


def entity_of(sample: Sample, name: str) -> Any:
    """Another kind of record of the same application."""
    return get(sample.entity.app, name)
