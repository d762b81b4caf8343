"""Checks what an entry binds to its building blocks against what each block asks for."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.block import BindingKey, Block
from generator.load.entity import Entity
from generator.problems import Problem


def check_bindings(entry: Entry) -> Iterator[Problem]:
    """Check every block the entry uses."""
    for block_id, binding in entry.app.blocks.items():
        block = entry.catalog.blocks.get(block_id)
        at = ("blocks", block_id)
        if block is None:
            yield entry.problem(
                "RK601",
                at,
                f'there is no building block "{block_id}"',
                f"the blocks are {listed(entry.catalog.blocks, 30)}",
                value=block_id,
                allowed=entry.catalog.blocks,
                at_key=True,
            )
            continue
        yield from _keys(entry, block, binding.values, at)
        for key, value in binding.values.items():
            if key in block.binds:
                yield from _values(entry, block, block.binds[key], value, (*at, key))
        yield from _phases(entry, block, binding.values, at)


def _keys(entry: Entry, block: Block, values: Mapping[str, Any], at: tuple[str, ...]) -> Iterator[Problem]:
    for key in values:
        if key not in block.binds:
            yield entry.problem(
                "RK603",
                (*at, key),
                f'the block "{block.id}" knows no binding "{key}"',
                f"it knows {listed(block.binds, 40)}",
                value=key,
                allowed=block.binds,
                at_key=True,
            )
    if block.bearing_keys and not any(key in values for key in block.bearing_keys):
        yield entry.problem(
            "RK602",
            at,
            f'the block "{block.id}" is bound to no entity',
            f"bind one of {listed(block.bearing_keys)}",
            at_key=True,
        )
    for key, declared in block.binds.items():
        if declared.required and key not in values and _asked(block, declared, values):
            yield entry.problem(
                "RK602",
                at,
                f'the block "{block.id}" needs the binding "{key}"',
                f"{key}: {declared.help}",
                at_key=True,
            )


def _asked(block: Block, key: BindingKey, values: Mapping[str, Any]) -> bool:
    """Say whether a required key counts: what belongs to a part that is optional and not bound does not."""
    part = block.binds.get(key.of)
    return part is None or key.of in values or (part.required and _asked(block, part, values))


def _values(entry: Entry, block: Block, key: BindingKey, value: Any, at: tuple[str, ...]) -> Iterator[Problem]:
    if isinstance(value, dict):
        yield _unfit(entry, key, value, at, "one value, not a map")
        return
    if isinstance(value, list):
        if not key.many:
            yield _unfit(entry, key, value, at, "one value, not a list")
            return
        for index, item in enumerate(value):
            yield from _value(entry, block, key, item, (*at, index))
        return
    yield from _value(entry, block, key, value, at)


def _value(entry: Entry, block: Block, key: BindingKey, value: Any, at: tuple[str | int, ...]) -> Iterator[Problem]:
    match key.kind:
        case "entity":
            yield from _among(entry, key, value, at, tuple(entry.app.entities), "RK604", "entity")
        case "field":
            yield from _field(entry, block, key, value, at)
        case "transition":
            yield from _transition(entry, block, key, value, at)
        case "state":
            bearer = _bearer(entry, block, key)
            states = tuple(bearer.workflow.states) if bearer and bearer.workflow else ()
            yield from _among(entry, key, value, at, states, "RK607", "state")
        case "setting":
            yield from _setting(entry, key, value, at)
        case _:
            yield from _plain(entry, key, value, at)


def _among(
    entry: Entry,
    key: BindingKey,
    value: Any,
    at: tuple[str | int, ...],
    known: tuple[str, ...],
    code: str,
    what: str,
) -> Iterator[Problem]:
    if value not in known:
        yield entry.problem(
            code,
            at,
            f'"{key.id}" binds the {what} "{value}", which is not declared',
            f"declared are {listed(known, 30)}; {key.help}",
            value=str(value),
            allowed=known,
        )


def _field(entry: Entry, block: Block, key: BindingKey, value: Any, at: tuple[str | int, ...]) -> Iterator[Problem]:
    bearer = _bearer(entry, block, key)
    if bearer is None:
        return  # the entity itself is told already
    field = bearer.fields.get(str(value))
    if field is None:
        yield entry.problem(
            "RK605",
            at,
            f'"{key.id}" binds the field "{value}", which "{bearer.id}" does not have',
            f"its fields are {listed(bearer.fields)}; {key.help}",
            value=str(value),
            allowed=bearer.fields,
        )
    elif key.types and field.type not in key.types:
        fitting = [name for name, one in bearer.fields.items() if one.type in key.types]
        yield entry.problem(
            "RK606",
            at,
            f'"{key.id}" binds "{value}" of type {field.type}; it takes {listed(key.types)}',
            f'fitting fields of "{bearer.id}" are {listed(fitting)}',
            value=str(value),
            allowed=fitting,
        )


def _transition(
    entry: Entry, block: Block, key: BindingKey, value: Any, at: tuple[str | int, ...]
) -> Iterator[Problem]:
    bearer = _bearer(entry, block, key)
    if bearer is None:
        return
    steps = bearer.workflow.transitions if bearer.workflow else {}
    if value not in steps:
        yield from _among(entry, key, value, at, tuple(steps), "RK607", "transition")
    elif key.event and steps[str(value)].by != f"{block.id}.{key.event}":
        yield entry.problem(
            "RK612",
            at,
            f'the transition "{value}" is bound to "{key.id}" but does not name its event',
            f"add by: {block.id}.{key.event} to the transition",
            value=str(value),
        )


def _setting(entry: Entry, key: BindingKey, value: Any, at: tuple[str | int, ...]) -> Iterator[Problem]:
    name = str(value).removeprefix("settings.")
    setting = entry.app.settings.get(name)
    if setting is None or not str(value).startswith("settings."):
        yield entry.problem(
            "RK608",
            at,
            f'"{key.id}" must bind a setting, not "{value}"',
            f"write settings.name; the settings are {listed(entry.app.settings)}",
            value=str(value),
            allowed=tuple(f"settings.{known}" for known in entry.app.settings),
        )
    elif key.types and setting.type not in key.types:
        yield entry.problem(
            "RK606",
            at,
            f'"{key.id}" binds a setting of type {setting.type}; it takes {listed(key.types)}',
            key.help,
            value=name,
        )


def _plain(entry: Entry, key: BindingKey, value: Any, at: tuple[str | int, ...]) -> Iterator[Problem]:
    if key.kind == "choice" and value not in key.options:
        yield entry.problem(
            "RK611",
            at,
            f'"{key.id}" cannot be "{value}"',
            f"use one of {listed(key.options)}",
            value=str(value),
            allowed=key.options,
        )
    fits = {
        "boolean": isinstance(value, bool),
        "integer": isinstance(value, int) and not isinstance(value, bool),
        "text": isinstance(value, str),
    }
    if not fits.get(key.kind, True):
        yield _unfit(entry, key, value, at, f"a value of kind {key.kind}")
    elif key.from_list:
        yield from _listed(entry, key, str(value), at)


def _listed(entry: Entry, key: BindingKey, value: str, at: tuple[str | int, ...]) -> Iterator[Problem]:
    """Check a word that must stand in a list of catalog/reference/; of roles also one that the entry brings."""
    reference = entry.catalog.reference
    code, known = {
        "agencies": ("RK213", tuple(reference.agencies)),
        "place_kinds": ("RK214", tuple(reference.place_kinds)),
        "roles": ("RK307", entry.roles),
    }[key.from_list]
    if known and value not in known:
        yield entry.problem(
            code,
            at,
            f'"{key.id}" names "{value}", which is not in catalog/reference/{key.from_list}.yaml',
            "declare the role under roles, or use a known one" if code == "RK307" else "use one of its keys",
            value=value,
            allowed=known,
        )


def _unfit(entry: Entry, key: BindingKey, value: Any, at: tuple[str | int, ...], wanted: str) -> Problem:
    return entry.problem("RK611", at, f'"{key.id}" must be {wanted}', key.help, value=str(value))


def _bearer(entry: Entry, block: Block, key: BindingKey) -> Entity | None:
    """Find the entity a bound field, transition or state belongs to."""
    of = key.of or next(iter(block.bearing_keys), "")
    bound = entry.app.blocks[block.id].values.get(of, "")
    return entry.app.entities.get(str(bound[0] if isinstance(bound, list) and bound else bound))


def _phases(entry: Entry, block: Block, values: Mapping[str, Any], at: tuple[str, ...]) -> Iterator[Problem]:
    for key in block.bearing_keys:
        bearer = entry.app.entities.get(str(values.get(key, "")))
        if bearer is None or not block.phases_required:
            continue
        flow = bearer.workflow
        phases = {state.phase for state in flow.states.values()} if flow else set()
        missing = [phase for phase in block.phases_required if phase not in phases]
        if missing:
            yield entry.problem(
                "RK609",
                (*at, key),
                f'the block "{block.id}" needs a state of phase {listed(missing)} in "{bearer.id}"',
                "give a state that phase",
                value=missing[0],
            )
