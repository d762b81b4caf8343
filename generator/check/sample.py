"""A record in memory: what examples, `replikota test` and `replikota eval` work on."""

import datetime as dt
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from generator.check.entry import Entry
from generator.check.uses import Checked
from generator.expressions.evaluating import LOCAL_ZONE
from generator.expressions.runtime import load_runtime
from generator.load.app import App
from generator.load.entity import Entity
from generator.load.field import Field

_TEXTS = ("text", "longtext", "choice", "plate", "phone", "email", "url", "nip", "npwp", "nop")


def make_settings(app: App, changed: Mapping[str, Any] | None = None) -> SimpleNamespace:
    """Give the settings' defaults as expressions read them."""
    values = {name: setting.default for name, setting in app.settings.items()}
    return SimpleNamespace(**{**values, **(changed or {})})


def make_record(entry: Entry, entity: Entity, given: Mapping[str, Any]) -> SimpleNamespace:
    """Make a record with the values given; everything else is empty or has its default.

    What only a step asks for is empty until then, whatever that step's form begins with.
    """
    record = SimpleNamespace(state=entity.workflow.start if entity.workflow else "", others=())
    for field in entity.fields.values():
        begun = replace(field, default=None) if entity.is_asked_later(field) else field
        setattr(record, field.id, empty_value(begun))
    for child in entry.world.entities[entity.id].children.values():
        setattr(record, child, [])
    if entity.part_of is not None and entity.part_of in entry.app.entities:
        parent = make_record(entry, entry.app.entities[entity.part_of], {})
        setattr(record, entity.part_of, parent)
    for path, value in given.items():
        _put(entry, entity, record, path, value)
    return record


def make_names(entry: Entry, given: Mapping[str, Any]) -> SimpleNamespace:
    """Give the values of bound blocks' names that an example gives as `booking.free: true`."""
    names = SimpleNamespace()
    for block in entry.app.blocks:
        setattr(names, block, SimpleNamespace())
    for path, value in given.items():
        block, _, name = path.partition(".")
        if name and block in entry.app.blocks:
            setattr(getattr(names, block), name, value)
    return names


def fill_in(
    entry: Entry,
    entity: Entity,
    record: SimpleNamespace,
    names: SimpleNamespace,
    given: Mapping[str, Any],
    on: dt.date | None = None,
) -> None:
    """Work out every formula of a record, each after those it reads."""
    formulas = _of_fields(entry, entity, "computed")
    conditions = _of_fields(entry, entity, "only_when")
    settings = make_settings(entry.app)
    waiting = [name for name in entity.fields if name in formulas and name not in given]
    with clock(on):
        while waiting:
            blocked = {n for n in waiting if formulas[n].first_reads & (set(waiting) - {n})}
            ready = [name for name in waiting if name not in blocked]
            for name in ready or waiting:  # a circle is told elsewhere; here it must only end
                condition = conditions.get(name)
                applies = condition is None or condition.function(record, settings, names)
                value = formulas[name].function(record, settings, names) if applies else None
                setattr(record, name, value)
            waiting = [name for name in waiting if ready and name in blocked]


def clock(on: dt.date | None = None) -> AbstractContextManager[Any]:
    """Stop the clock of expressions on the morning of a day, as the tests of a replica do, (today if none is given)."""
    day = on or dt.datetime.now(LOCAL_ZONE).date()
    stopped: AbstractContextManager[Any] = load_runtime().fixed_clock(
        day, dt.datetime.combine(day, dt.time(10), LOCAL_ZONE)
    )
    return stopped


def _of_fields(entry: Entry, entity: Entity, key: str) -> dict[str, Checked]:
    return {
        str(checked.use.at[3]): checked
        for checked in entry.expressions
        if checked.use.at[:3] == ("entities", entity.id, "fields")
        and checked.use.at[4:] == (key,)
        and checked.typed is not None
    }


def empty_value(field: Field) -> Any:
    """Give what a field holds before anybody filled it in."""
    if field.many:
        return []
    if field.default is not None:
        return field.default
    if field.type in _TEXTS:
        return ""
    return False if field.type == "boolean" and field.is_entered else None


def convert(field: Field | None, value: Any) -> Any:
    """Turn a value of an example into what the field would hold."""
    if field is None or not isinstance(value, str):
        return value
    if field.type == "date":
        return dt.date.fromisoformat(value)
    if field.type == "time":
        return dt.time.fromisoformat(value)
    if field.type == "datetime":
        moment = dt.datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=LOCAL_ZONE)
    return value


def _put(entry: Entry, entity: Entity, record: SimpleNamespace, path: str, value: Any) -> None:
    first, _, rest = path.partition(".")
    if first in entry.app.blocks and first not in entity.fields:
        return
    related = entry.world.entities[entity.id].children.get(first)
    if related is not None and isinstance(value, list):
        child = entry.app.entities[first]
        setattr(record, related, [_row(entry, child, row, record) for row in value])
        return
    bearer, owner = _bearer(entry, entity, record, first)
    if not rest:
        setattr(bearer, first, convert(owner.fields.get(first), value))
        return
    inner = getattr(bearer, first, None)
    if inner is None:
        inner = SimpleNamespace()
        setattr(bearer, first, inner)
    target = _target(entry, owner, first)
    for step in rest.split(".")[:-1]:
        if getattr(inner, step, None) is None:
            setattr(inner, step, SimpleNamespace())
        inner = getattr(inner, step)
    last = rest.rpartition(".")[2]
    field = target.fields.get(last) if target is not None and "." not in rest else None
    setattr(inner, last, convert(field, value))


def _row(entry: Entry, child: Entity, values: Mapping[str, Any], parent: SimpleNamespace) -> SimpleNamespace:
    row = make_record(entry, child, values)
    if child.part_of is not None:
        setattr(row, child.part_of, parent)
    return row


def _bearer(entry: Entry, entity: Entity, record: SimpleNamespace, name: str) -> tuple[SimpleNamespace, Entity]:
    """Find whose field a bare name is: the record's own, or its parent's."""
    parent = entry.app.entities.get(entity.part_of or "")
    if name in entity.fields or name == "state" or parent is None:
        return record, entity
    if name == parent.id or name not in parent.fields:
        return record, entity
    return getattr(record, parent.id), parent


def _target(entry: Entry, owner: Entity, name: str) -> Entity | None:
    if name == owner.part_of:
        return entry.app.entities.get(name)
    field = owner.fields.get(name)
    return entry.app.entities.get(field.to) if field is not None and field.to else None
