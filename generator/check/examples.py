"""Runs the worked examples of formulas: what an entry promises must come out."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.check.sample import convert, fill_in, make_names, make_record
from generator.check.values import value_fault
from generator.load.entity import Entity, Example
from generator.problems import Problem

_NAME = re.compile(r"[a-z_][a-z0-9_.]*")


def check_examples(entry: Entry) -> Iterator[Problem]:
    """Run every example of every entity."""
    for entity in entry.app.entities.values():
        if entity.computed_fields and not entity.examples:
            names = listed(field.id for field in entity.computed_fields)
            yield entry.problem(
                "RK414",
                ("entities", entity.id),
                f'"{entity.id}" has formulas ({names}) but no worked example',
                "add examples: [{given: {…}, then: {…}}]",
                at_key=True,
            )
        yield from _never_expected(entry, entity)
        for index, example in enumerate(entity.examples):
            at = ("entities", entity.id, "examples", index)
            faults = list(_names(entry, entity, example, at))
            yield from faults or _run(entry, entity, example, at)


def _never_expected(entry: Entry, entity: Entity) -> Iterator[Problem]:
    expected = {path.partition(".")[0] for example in entity.examples for path in example.then}
    for field in entity.computed_fields if entity.examples else ():
        is_name_only = not field.computed or _NAME.fullmatch(field.computed)  # nothing is reckoned
        if field.id not in expected and not is_name_only:
            yield entry.problem(
                "RK933",
                ("entities", entity.id, "fields", field.id),
                f'no example of "{entity.id}" says what the formula of "{field.id}" gives',
                "add it to the `then` of an example",
                value=field.id,
                at_key=True,
            )


def _names(entry: Entry, entity: Entity, example: Example, at: tuple[str | int, ...]) -> Iterator[Problem]:
    for path, value in example.given.items():
        field = entity.fields.get(path)
        children = entry.world.entities[entity.id].children
        block, _, name = path.partition(".")
        offered = entry.catalog.blocks[block].names if block in entry.catalog.blocks else {}
        is_known = path in children or (block in entry.app.blocks and name in offered)
        if not is_known and entry.path_type(entity, path) is None:
            yield entry.problem(
                "RK405",
                (*at, "given", path),
                f'the example gives "{path}", which is not known',
                f'name a field of "{entity.id}", of a reference, or a bound block\'s name',
                value=path,
                allowed=entity.fields,
                at_key=True,
            )
        elif field is not None and field.type != "reference":
            fault = value_fault(field, value)
            if fault:
                yield entry.problem(
                    "RK406",
                    (*at, "given", path),
                    f'the example gives "{path}" a value that does not fit: {fault}',
                    f"give a value of type {field.type}",
                    value=value if isinstance(value, str) else "",
                    allowed=tuple(field.options or ()),
                )
    for name in example.then:
        if name not in entity.fields or not entity.fields[name].computed:
            computed = [field.id for field in entity.computed_fields]
            yield entry.problem(
                "RK405",
                (*at, "then", name),
                f'the example expects "{name}", which no formula works out',
                f"the computed fields are {listed(computed)}",
                value=name,
                allowed=computed,
                at_key=True,
            )


def _run(entry: Entry, entity: Entity, example: Example, at: tuple[str | int, ...]) -> Iterator[Problem]:
    broken = [
        checked
        for checked in entry.expressions
        if checked.typed is None and checked.use.at[:3] == ("entities", entity.id, "fields")
    ]
    if broken or any(value_fault(one, one.default) for one in entry.app.settings.values()):
        return  # the formula or the setting is told already
    try:
        record = make_record(entry, entity, example.given)
        on = dt.date.fromisoformat(example.on) if example.on else None
        expected = {name: convert(entity.fields[name], wanted) for name, wanted in example.then.items()}
    except ValueError as error:  # wherever a date or time stands: in a row, in a record that is referred to
        yield entry.problem(
            "RK406",
            at,
            f"the example holds a date or time that does not exist: {error}",
            "write it as 2026-08-31, 08:30 or 2026-08-31T08:30, in quotes",
        )
        return
    fill_in(entry, entity, record, make_names(entry, example.given), example.given, on)
    for name, wanted in example.then.items():
        found = getattr(record, name)
        if not same_value(expected[name], found):
            yield entry.problem(
                "RK404",
                (*at, "then", name),
                f'the example expects "{name}" to be {shown(wanted)}, but the formula gives {shown(found)}',
                "correct the formula or the example",
                value=str(wanted),
            )


def same_value(wanted: Any, found: Any) -> bool:
    """Say whether two values are the same to a reader: 60 and 60.00 are."""
    if isinstance(wanted, bool) or isinstance(found, bool):
        return wanted is found
    if isinstance(wanted, int | Decimal) and isinstance(found, int | Decimal):
        return Decimal(wanted) == Decimal(found)
    if wanted in (None, "") and found in (None, ""):
        return True
    return bool(wanted == found)


def shown(value: Any) -> str:
    """Write a value as the catalogue would."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return f'"{value}"' if isinstance(value, str) else str(value)
