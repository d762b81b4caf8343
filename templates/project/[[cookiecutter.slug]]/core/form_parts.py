"""What the page must know of a form field to draw it, and the list of all that is wrong in a form."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString

from core import widgets


@dataclass(frozen=True)
class Part:
    """How a field is drawn: `layout` is single, check, group or whole."""

    layout: str
    markup: SafeString
    choices: tuple[Any, ...] = ()
    is_optional: bool = False


@dataclass(frozen=True)
class Mistake:
    """One line of the error summary."""

    text: str
    anchor: str


def part_of(field: BoundField) -> Part:
    """Draw the input of a field with the classes and marks its kind needs."""
    widget = field.field.widget
    # Where the signed-in person is the answer (core.fields.person) nothing is typed or left empty.
    optional = not field.field.required and getattr(field.field, "own", None) is None
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return Part("group", SafeString(""), tuple(field.subwidgets), optional)
    if isinstance(widget, forms.CheckboxInput):
        return Part("check", field.as_widget(attrs={"class": "form-check-input"}))
    if not isinstance(widget, forms.widgets.Input | forms.Textarea | forms.Select):
        return Part("whole", field.as_widget(), is_optional=optional)
    return Part("single", field.as_widget(attrs=_attributes(field)), is_optional=optional)


def _attributes(field: BoundField) -> dict[str, Any]:
    widget = field.field.widget
    is_select = isinstance(widget, forms.Select)
    attributes: dict[str, Any] = {"class": "form-select" if is_select else "form-control"}
    if isinstance(widget, forms.Textarea) and widget.attrs.get("rows") in (None, "10"):
        # A text without a limit is a document and wants room.
        attributes["rows"] = "4" if getattr(field.field, "max_length", None) else "14"
    if isinstance(widget, forms.DateInput | forms.DateTimeInput | forms.TimeInput):
        attributes["type"] = _native_type(widget)
    if isinstance(widget, forms.NumberInput):
        attributes["inputmode"] = "decimal"
    return attributes


def _native_type(widget: forms.Widget) -> str:
    """The browser's own picker; the value must then be written as ISO 8601."""
    if isinstance(widget, forms.DateTimeInput):
        return "datetime-local"
    return "date" if isinstance(widget, forms.DateInput) else "time"


def errors_of(form: Any) -> list[Mistake]:
    """All mistakes of a form in the order of its fields, those of no field first."""
    if not form.is_bound:
        return []
    found = [Mistake(str(text), "") for text in form.non_field_errors()]
    for field in form:
        found += [Mistake(f"{field.label}: {text}", _anchor(field)) for text in field.errors]
    return found


def _anchor(field: BoundField) -> str:
    """The id of what takes the focus: the first choice or box of a group, else the input."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple | forms.MultiWidget):
        return f"{field.auto_id}_0"
    if isinstance(widget, widgets.PointInput):
        return f"{field.auto_id}_lat"
    return field.id_for_label or field.auto_id
