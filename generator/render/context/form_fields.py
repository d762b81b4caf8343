"""Form fields: which fields a person types in, and the form field each needs as source text."""

from collections.abc import Iterable
from typing import Any

from generator.load.app import App
from generator.load.entity import Entity
from generator.load.field import Field
from generator.render.context.columns import model_label
from generator.render.literals import gettext, py_value

# Field types whose form field Django cannot guess from the model's column.
OWN_FORM_FIELDS = {
    "date": "fields.DateInput",
    "duration": "fields.DurationInput",
    "datetime": "fields.DateTimeInput",
    "file": "fields.FileInput",
    "image": "fields.ImageInput",
    "kk": "fields.NumberInput",
    "money": "fields.MoneyInput",
    "nik": "fields.NumberInput",
    "nip": "fields.NipInput",
    "nop": "fields.NopInput",
    "npwp": "fields.NpwpInput",
    "officer": "fields.OfficerInput",
    "opening_hours": "fields.HoursInput",
    "person": "fields.PersonInput",
    "place": "fields.PlaceInput",
    "phone": "fields.PhoneInput",
    "plate": "fields.PlateInput",
    "point": "fields.PointInput",
    "shape": "fields.ShapeInput",
    "table": "fields.TableInput",
    "time": "fields.TimeInput",
}


def entered(app: App, entity: Entity) -> list[Field]:
    """The fields a person types in when making or editing a record."""
    return list(entity.asked_first)


def own_call(field: Field) -> str | None:
    """The form field class that a field needs, or None where the model's own serves."""
    if field.type == "choice" and (field.many or field.options_from):
        return "fields.OptionsInput" if field.many else "fields.OptionInput"
    if field.type == "reference" and not field.many:
        return "fields.ReferenceInput"
    if field.type in ("place", "officer") and field.many:
        return None
    return OWN_FORM_FIELDS.get(field.type)


def form_field(app: App, entity: Entity, field: Field, *, required: bool) -> dict[str, Any] | None:
    """The declaration of a form field, or None where the model's own form field serves."""
    call = own_call(field)
    if call is None:
        return None
    args = [f"label={gettext(str(field.label))}", f"required={required}"]
    args += [f"help_text={gettext(str(field.help))}"] if field.help else []
    return {"name": field.id, "call": call, "args": args + _own_args(app, entity, field)}


def _own_args(app: App, entity: Entity, field: Field) -> list[str]:
    """Arguments that only some kinds of field have."""
    args = []
    if field.many and field.type != "choice":
        args.append("many=True")
    if field.type == "choice":
        args.append(f"options=choices.{entity.id}_{field.id}")
    if field.type == "reference":
        args.append(f"model={py_value(model_label(app, field.to or ''))}")
    if field.type == "place" and field.to:
        args.append(f"kind={py_value(field.to)}")
    for key in ("max", "max_mb", "accept"):
        value = getattr(field, key)
        if value:
            args.append(f"{key}={py_value(value)}")
    if field.type in ("nik", "kk"):
        args.append(f'kind="{field.type}"')
    if field.type == "table" and field.columns:
        args.append(f"columns={_columns(field.columns.values())}")
    return args


def _columns(columns: Iterable[Field]) -> str:
    rows = [f"({py_value(column.id)}, {py_value(column.type)}, {gettext(str(column.label))})" for column in columns]
    return "(\n" + "".join(f"            {row},\n" for row in rows) + "        )"


def model_names(fields: list[Field]) -> list[str]:
    """Names for `Meta.fields`: those whose form field comes from the model."""
    return [field.id for field in fields if own_call(field) is None]
