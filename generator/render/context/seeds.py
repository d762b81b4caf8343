"""The rows an application starts with, as source text of its `seed.py`."""

from collections.abc import Mapping
from typing import Any

from generator.load.app import App, Seed
from generator.names import constant_name
from generator.render.literals import doc_line, py_string, py_value
from generator.render.source_lines import WIDTH, Lines, assign, call, keyword, tuple_of


def seeds_of(app: App) -> dict[str, Any]:
    """Everything `seed.py` prints: the rows of each seed, and the order in which they are made."""
    calls = [assign(constant_name(seed.entity), call("Rows", _args(app, seed))) for seed in _ordered(app)]
    names = [[constant_name(seed.entity)] for seed in _ordered(app)]
    text = "\n".join(line for lines in calls for line in lines)
    return {
        "calls": calls,
        "table": assign("ROWS", tuple_of(names, room=8)),
        "has_rows": bool(calls),
        "uses_decimal": "Decimal(" in text,
        "uses_times": "dt." in text,
        "doc": doc_line(app.name),
    }


def _ordered(app: App) -> list[Seed]:
    """Seeds so that a row's references stand before it, else as the entry lists them."""
    waiting, done = list(app.seed), []
    while waiting:
        names = {seed.entity for seed in waiting}
        ready = [seed for seed in waiting if not (_needs(app, seed) & names - {seed.entity})]
        done += ready or waiting[:1]
        waiting = [seed for seed in waiting if seed not in done]
    return done


def _needs(app: App, seed: Seed) -> set[str]:
    entity = app.entities[seed.entity]
    needed = {field.to for field in entity.fields.values() if field.type == "reference" and field.to}
    return needed | ({entity.part_of} if entity.part_of else set())


def _args(app: App, seed: Seed) -> list[Lines]:
    args = [[f"app={py_string(app.id)}"], [f"entity_name={py_string(seed.entity)}"]]
    key = app.key_of(seed)
    args += [[f"key={py_value(key)}"]] if key else []
    args += [[f"places={py_string(seed.from_region)}"]] if seed.from_region else []
    if seed.values:
        args.append(keyword("values", _dictionary({name: str(value) for name, value in seed.values.items()}, room=12)))
    each = [_dictionary(row, room=8) for row in seed.each]
    args += [keyword("each", tuple_of(each, room=10))] if each else []
    keys = {other.entity: app.key_of(other) for other in app.seed if other.entity in _needs(app, seed)}
    args += [keyword("keys", _dictionary(keys, room=10))] if keys else []
    rows = [_dictionary(row, room=8) for row in seed.rows]
    return [*args, keyword("rows", tuple_of(rows, room=10))] if rows else args


def _dictionary(row: Mapping[str, Any], *, room: int) -> Lines:
    """A dict, one key a line; a value too long for a line is opened up as well."""
    lines: Lines = ["{"]
    for name, value in row.items():
        shown = _value(value, room=room + len(name) + 9)
        lines += [f"    {py_string(str(name))}: {shown[0]}", *("    " + line for line in shown[1:])]
        lines[-1] += ","
    return [*lines, "}"]


def _value(value: Any, *, room: int) -> Lines:
    plain = py_value(value)
    if room + len(plain) <= WIDTH or not isinstance(value, list | tuple | dict):
        return [plain]
    if isinstance(value, dict):
        return _dictionary(value, room=room)
    items = [_value(item, room=room) for item in value]
    lines = ["["]
    for item in items:
        lines += ["    " + line for line in [*item[:-1], item[-1] + ","]]
    return [*lines, "]"]
