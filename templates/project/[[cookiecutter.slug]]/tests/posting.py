"""Turns values into what a browser sends for a form, by the kind of each input."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from core import display, fields
from core.fields.person import OwnPersonWidget


def posted(form: forms.Form, values: dict[str, Any]) -> dict[str, Any]:
    """What a browser sends when a form is filled in with these values."""
    data: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = values.get(name, form.get_initial_for_field(field, name))
        is_sent = value not in (None, "", [], {}) and not (name not in values and isinstance(field, forms.FileField))
        if is_sent and not _is_unticked(field, value):
            data |= _input(form.add_prefix(name), field, value)
    return data


def _is_unticked(field: forms.Field, value: Any) -> bool:
    """Say whether it is a box without a tick, of which a browser sends nothing."""
    is_box = isinstance(field, forms.BooleanField) and not isinstance(field, forms.NullBooleanField)
    return is_box and value is False


def of_record(entity: Any, record: Any) -> dict[str, Any]:
    """What a record holds, as a form would be filled in again; stored files stay as they are."""
    kinds = {info.name: info for info in entity.fields if info.kind not in ("file", "image")}
    found = {name: getattr(record, name, None) for name in kinds}
    if entity.parent is not None:
        found[entity.parent] = getattr(record, entity.parent)
    many = {name for name, value in found.items() if hasattr(value, "all")}
    return found | {name: list(found[name].all()) for name in many}


def _input(name: str, field: forms.Field, value: Any) -> dict[str, Any]:
    """One input; those with several boxes send one value each."""
    if isinstance(field, fields.PointInput):
        return {f"{name}_lat": str(value.lat), f"{name}_lon": str(value.lon)}
    if isinstance(field, fields.PersonInput):
        return _person(name, field, value)
    if isinstance(field, fields.HoursInput):
        boxes = zip(field.widget.widgets_names, field.widget.decompress(value), strict=True)
        return {f"{name}{suffix}": text for suffix, text in boxes}
    if isinstance(field, fields.TableInput):
        cells = {f"{name}_{at}_{key}": _typed(cell) for at, row in enumerate(value) for key, cell in row.items()}
        return {f"{name}_rows": str(len(value)), **cells}
    return {name: _single(field, value)}


def _person(name: str, field: Any, person: Any) -> dict[str, str]:
    """Name, NIK and telephone as they are typed; nothing where the signed-in person is meant."""
    if isinstance(field.widget, OwnPersonWidget):
        return {}
    typed = {f"{name}_nama": person.full_name, f"{name}_telepon": person.phone}
    return typed if field.is_guest else typed | {f"{name}_nik": person.nik}


def _single(field: forms.Field, value: Any) -> Any:
    if isinstance(field, forms.ModelMultipleChoiceField):
        return [getattr(row, "pk", row) for row in value]
    if isinstance(field, forms.ModelChoiceField):
        return getattr(value, "pk", value)
    if isinstance(field, forms.FileField | forms.MultipleChoiceField):
        return value
    if isinstance(field, forms.NullBooleanField):  # a choice between yes, no and nothing
        return str(value).lower()
    if isinstance(field, forms.BooleanField):
        return "on"
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, dt.timedelta):
        return f"{int(value.total_seconds()) // 3600:02}:{int(value.total_seconds()) % 3600 // 60:02}"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dict):  # a shape, pasted as GeoJSON
        return json.dumps(value)
    return _typed(value)


def _typed(value: Any) -> str:
    """Numbers as they are typed here, with a comma for decimals: 4.000 could be four thousand."""
    return display.typed_number(value) if isinstance(value, Decimal) else str(value)


def as_json(form: forms.Form, values: dict[str, Any]) -> dict[str, Any]:
    """What a program sends to the API instead; inputs that the API does not take are left out."""
    kept = {name: values[name] for name in form.fields if values.get(name) not in (None, "")}
    return {name: _plain(value) for name, value in kept.items() if not _is_only_typed(form.fields[name])}


def _is_only_typed(field: forms.Field) -> bool:
    typed = fields.PersonInput | fields.HoursInput | fields.TableInput | fields.ShapeInput
    return isinstance(field, forms.FileField | typed)


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "lat") and hasattr(value, "lon") and not hasattr(value, "pk"):
        return {"lat": float(value.lat), "lon": float(value.lon)}
    if hasattr(value, "pk"):
        return value.pk
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, dt.timedelta):
        return f"{int(value.total_seconds()) // 3600:02}:{int(value.total_seconds()) % 3600 // 60:02}"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
