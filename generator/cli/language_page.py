"""docs/language.md, from the schema of an application and the tables of types and functions."""

from collections.abc import Mapping
from typing import Any

from generator.check.numbering import PLACEHOLDERS
from generator.expressions.functions import FUNCTIONS
from generator.load.entity import ACCESS_WORDS
from generator.load.field_type import FIELD_TYPES
from generator.load.schema import read_schema
from generator.load.workflow import PHASES

_HEAD = """# The specification language

One application is one YAML file, `catalog/apps/<pillar>/<id>.yaml`. This page is made by
`replikota docs` from `catalog/schema/app.schema.json` and the tables of types and functions; edit
those instead. YAML is read with the types of YAML 1.2: `no` is a text, `12:30` too, and `72.10` is
a number, so codes and times stand in quotes. An application that another replaced and nobody can
choose any more is a short file without entities, `catalog/retired/<id>.yaml`; its keys stand near the end.
"""

_EXPRESSIONS = """
## Expressions

Conditions and formulas are written in a small part of Python: names, numbers, texts in quotes,
`+ - * /`, comparisons, `and or not`, `in [..]`, `a if condition else b`, and the functions below.
Names are the entity's own fields, `state`, `settings.name`, `settings.table[key].column`, fields of
a reference (`kendaraan.jenis`, two steps at most), of the entity it is `part_of`, and what a bound
block offers (`booking.free`). In an aggregate `rows.name` is the row; a bare name is the record's
if it has it, else the row's. Null propagates, a null condition counts as false, money is whole
rupiah, and halves are rounded up.
"""


def language_page() -> str:
    """Write the whole page."""
    schema = read_schema("app")
    parts = [_HEAD]
    parts.append(_section("An application", schema, schema))
    for title, name in _SECTIONS.items():
        parts.append(_section(title, _resolve(schema["$defs"][name], schema), schema))
    for title, path in _PARTS.items():
        parts.append(_section(title, _at(schema, path), schema))
    parts.append(_section("A retired application", read_schema("retired"), schema))
    parts += [_types(), _words(), _EXPRESSIONS, _functions()]
    return "".join(parts)


_SECTIONS = {
    "A setting": "setting",
    "An entity": "entity",
    "A field": "field",
    "A rule": "rule",
    "A workflow": "workflow",
    "A worked example": "example",
    "A page": "page",
}
_PARTS = {
    "A state": ("$defs", "workflow", "properties", "states", "additionalProperties"),
    "A transition": ("$defs", "workflow", "properties", "transitions", "additionalProperties"),
    "A printed document": ("properties", "documents", "additionalProperties"),
    "A reminder": ("properties", "reminders", "items"),
    "An indicator": ("properties", "indicators", "additionalProperties"),
    "A data set": ("properties", "opendata", "items"),
    "An integration": ("properties", "integrations", "additionalProperties"),
    "A seed": ("properties", "seed", "additionalProperties"),
    "A step of history": ("properties", "history", "items"),
}


def _section(title: str, part: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    rows = "".join(_row(key, body, part, schema) for key, body in part["properties"].items())
    return f"\n## {title}\n\n{part.get('description', '')}\n\n| key | value | meaning |\n|---|---|---|\n{rows}"


def _row(key: str, body: Mapping[str, Any], part: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    full = {**_resolve(body, schema), **{k: v for k, v in body.items() if k != "$ref"}}
    mark = " (required)" if key in part.get("required", ()) else ""
    examples = [_code(example) for example in full.get("examples", ())]
    meaning = full.get("description", "") + (f" Example: {examples[0]}" if examples else "")
    return f"| `{key}`{mark} | {_value(full)} | {_cell(meaning)} |\n"


def _value(body: Mapping[str, Any]) -> str:
    if "enum" in body:
        return _cell(" ".join(f"`{value}`" for value in body["enum"]))
    kinds = body.get("type", "map")
    words = [_KINDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    limits = [
        f"{sign} {body[key]}"
        for key, sign in (("minimum", "≥"), ("maximum", "≤"), ("maxLength", "length ≤"))
        if key in body
    ]
    return _cell(", ".join([" or ".join(dict.fromkeys(words)), *limits]))


_KINDS = {
    "array": "list",
    "boolean": "true or false",
    "integer": "whole number",
    "map": "map",
    "null": "nothing",
    "number": "number",
    "object": "map",
    "string": "text",
}


def _code(value: object) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {_plain(item)}" for key, item in value.items())
        return f"`{{{inner}}}`"
    if isinstance(value, list):
        return f"`[{', '.join(_plain(item) for item in value)}]`"
    return f"`{value}`"


def _plain(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_plain(item) for item in value)}]"
    return "true" if value is True else str(value)


def _types() -> str:
    head = "| type | in expressions | own keys | as a setting |\n|---|---|---|---|\n"
    lines = [f"\n## Field types\n\n{head}"]
    shared = frozenset.intersection(*(kind.keys for kind in FIELD_TYPES.values()))
    for kind in FIELD_TYPES.values():
        own = " ".join(f"`{key}`" for key in sorted(kind.keys - shared))
        setting = "yes" if kind.as_setting else ""
        lines.append(f"| `{kind.name}` | {kind.value} | {own} | {setting} |\n")
    keys = " ".join(f"`{key}`" for key in sorted(shared))
    return "".join([*lines, f"\nEvery field may carry {keys}.\n"])


def _words() -> str:
    access = " ".join(f"`{word}`" for word in ACCESS_WORDS)
    phases = " ".join(f"`{phase}`" for phase in PHASES)
    numbers = " ".join(f"`{{{name}}}`" for name in PLACEHOLDERS)
    return (
        "\n## Words\n\n"
        f"- Access: {access}, a role of `catalog/reference/roles.yaml` or of the entry, or a "
        "person or officer field (`armada.pengemudi`).\n"
        f"- Phases of a state: {phases}.\n"
        f"- A record's number: {numbers}.\n"
        "- Units of time of a setting used as a deadline: `hari kerja` `hari` `jam` `menit`.\n"
    )


def _functions() -> str:
    rows = "".join(
        f"| `{function.signature}` | {function.result} | {_cell(function.doc)} | `{_cell(function.example)}` |\n"
        for function in FUNCTIONS.values()
    )
    return f"\n| function | gives | meaning | example |\n|---|---|---|---|\n{rows}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _resolve(body: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    ref = body.get("$ref", "")
    _file, sign, path = ref.partition("#/")  # other schemas refer to that of an application, by its file too
    return _at(schema, tuple(path.split("/"))) if sign else body


def _at(schema: Mapping[str, Any], path: tuple[str, ...]) -> Mapping[str, Any]:
    node: Any = schema
    for step in path:
        node = node[step]
    found: Mapping[str, Any] = node
    return _resolve(found, schema)
