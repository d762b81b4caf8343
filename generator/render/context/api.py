"""Schemas of an application's API: which fields go out and come in, and their types as source text."""

from typing import Any

from generator.load.app import App
from generator.load.entity import Entity
from generator.load.field import Field
from generator.render.context import form_fields
from generator.render.literals import py_string, py_value

_TYPES = {
    "integer": "int",
    "decimal": "Amount",
    "money": "Amount",
    "percent": "Amount",
    "boolean": "bool",
    "date": "dt.date",
    "datetime": "Moment",
    "time": "dt.time",
    "duration": "dt.timedelta",
    "reference": "int",
    "person": "int",
    "officer": "int",
    "office": "int",
    "place": "int",
    "district": "int",
    "village": "int",
    "point": "dict[str, float]",
    "table": "Anything",
    "opening_hours": "Anything",
    "shape": "Anything",
}
_EXAMPLES: dict[str, Any] = {
    "plate": "DN 1234 AB",
    "phone": "081234567890",
    "point": {"lat": -1.395, "lon": 120.753},
    "date": "2026-11-24",
    "money": 150000,
}
NOT_IN = frozenset({"file", "image", "person", "table", "opening_hours", "shape"})


def out_fields(entity: Entity) -> list[dict[str, str]]:
    """Fields of what is read; files stay behind their own checked address."""
    system = [{"name": "number", "type": "str", "label": '"Nomor"', "example": ""}] if entity.number else []
    if entity.workflow:
        states = list(entity.workflow.states)
        system.append({"name": "state", "type": "str", "label": '"Status"', "example": py_value(states[:2])})
    shown = [field for field in entity.fields.values() if field.type not in ("file", "image") and not field.many]
    return [*system, *(_schema_field(field) for field in shown)]


def in_fields(app: App, entity: Entity) -> list[dict[str, str]]:
    """Fields of what is handed in; empty where nobody makes the record by hand."""
    if entity.issued or not entity.access.create:
        return []
    found = [_schema_field(field) for field in form_fields.entered(app, entity) if field.type not in NOT_IN]
    if entity.part_of and entity.part_of not in entity.fields:
        found.insert(
            0, {"name": entity.part_of, "type": "int | None", "label": py_string(entity.part_of), "example": ""}
        )
    return found


def _schema_field(field: Field) -> dict[str, str]:
    kind = _TYPES.get(field.type, "str")
    return {
        "name": field.id,
        "type": "Anything" if field.many or kind == "Anything" else f"{kind} | None",
        "label": py_string(str(field.label) + (f" ({field.unit})" if field.unit else "")),
        "example": _example(field),
    }


def _example(field: Field) -> str:
    if field.options:
        return py_value([next(iter(field.options))])
    return py_value([_EXAMPLES[field.type]]) if field.type in _EXAMPLES else ""
