"""Checks what worked examples give against what a replica would take: limits on their day, copies, rows of parts."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.entry import Entry
from generator.check.examples import same_value, shown
from generator.check.sample import clock, convert, make_names, make_record, make_settings
from generator.check.uses import Checked
from generator.check.values import range_fault, value_fault
from generator.load.document import Where
from generator.load.entity import Entity, Example
from generator.load.field import Field
from generator.problems import Problem


def check_example_values(entry: Entry) -> Iterator[Problem]:
    """Check the values of every example of every entity."""
    for entity in entry.app.entities.values():
        for index, example in enumerate(entity.examples):
            at = ("entities", entity.id, "examples", index)
            yield from _rows(entry, entity, example, at)
            yield from _on_its_day(entry, entity, example, at)


def _rows(entry: Entry, entity: Entity, example: Example, at: Where) -> Iterator[Problem]:
    """Rows of a part are records of their own: each must be one that a person could write down."""
    children = entry.world.entities[entity.id].children
    for path, rows in example.given.items():
        if path not in children or not isinstance(rows, list) or path not in entry.app.entities:
            continue
        part = entry.app.entities[path]
        for number, row in enumerate(rows):
            for name, fault in _faults(entry, part, row):
                yield entry.problem(
                    "RK416",
                    (*at, "given", path, number, name),
                    f'row {number + 1} of "{path}" cannot be made: {fault}',
                    f'give what the fields of "{path}" take',
                    value="" if name in part.fields else name,
                    allowed=tuple(part.fields),
                    at_key=True,
                )
        yield from _twice(entry, part, rows, (*at, "given", path))


def _faults(entry: Entry, part: Entity, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        field = part.fields.get(name)
        if name == "state" and part.workflow is not None:
            if value not in part.workflow.states:
                yield name, f'"{value}" is no state of "{part.id}"'
        elif field is None:
            if entry.path_type(part, name) is None:
                yield name, f'"{part.id}" has no field "{name}"'
        elif field.type != "reference" and (fault := value_fault(field, value) or range_fault(field, value)):
            yield name, fault


def _twice(entry: Entry, part: Entity, rows: list[Mapping[str, Any]], at: Where) -> Iterator[Problem]:
    """Two rows of one whole with the same value in what is unique."""
    for names in part.unique:
        seen: dict[str, int] = {}
        for number, row in enumerate(rows):
            if not any(name in row for name in names) or any(row.get(name, "") is None for name in names):
                continue
            own = [name for name in names if name != part.part_of]
            key = repr([row.get(name, part.fields[name].default) for name in own if name in part.fields])
            if key in seen:
                yield entry.problem(
                    "RK416",
                    (*at, number),
                    f"row {number + 1} cannot be made: row {seen[key]} has the same {', '.join(own)}, which is unique",
                    "give each row a value of its own",
                )
            seen.setdefault(key, number + 1)


def _on_its_day(entry: Entry, entity: Entity, example: Example, at: Where) -> Iterator[Problem]:
    """Limits that are formulas, and copies, worked out for the record of the example."""
    formulas = {checked.use.at: checked for checked in entry.expressions if checked.use.entity == entity.id}
    try:
        record = make_record(entry, entity, example.given)
        day = dt.date.fromisoformat(example.on) if example.on else None
    except ValueError:  # a date that does not exist, which is told already
        return
    names, settings = make_names(entry, example.given), make_settings(entry.app)

    def gives(field: Field, key: str) -> Any:
        found: Checked | None = formulas.get(("entities", entity.id, "fields", field.id, key))
        return found.function(record, settings, names) if found is not None and found.typed is not None else None

    with clock(day):
        for field in (entity.fields[name] for name in example.given if name in entity.fields):
            value = convert(field, example.given[field.id])
            if value is None or value_fault(field, example.given[field.id]):
                continue
            if day is not None:
                yield from _limits(entry, field, value, gives, at)
            if field.copied and (source := gives(field, "copied")) is not None and not same_value(source, value):
                yield entry.problem(
                    "RK417",
                    (*at, "given", field.id),
                    f'the example gives "{field.id}" {shown(value)}, but its copy of {field.copied} is {shown(source)}',
                    f"give {shown(source)}, or change {field.copied}",
                )


def _limits(entry: Entry, field: Field, value: Any, gives: Any, at: Where) -> Iterator[Problem]:
    low, high = gives(field, "minimum"), gives(field, "maximum")
    for key, limit, is_broken in (
        ("minimum", low, low is not None and value < low),
        ("maximum", high, high is not None and value > high),
    ):
        if is_broken:
            yield entry.problem(
                "RK418",
                (*at, "given", field.id),
                f'the example gives "{field.id}" {value}, but on its day the {key} {getattr(field, key)} is {limit}',
                "change the value, or the day in on:",
            )
