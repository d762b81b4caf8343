"""What the page must know of a form field to draw it, and the list of all that is wrong in a form."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.dateparse import parse_date
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core import display, widgets

DASHES = "---------"  # what Django calls an open choice
DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])")


@dataclass(frozen=True)
class Part:
    """How a field is drawn: `layout` is single, check, group or whole."""

    layout: str
    markup: SafeString
    choices: tuple[Any, ...] = ()
    is_optional: bool = False
    is_lost: bool = False
    is_inline: bool = False


@dataclass(frozen=True)
class Mistake:
    """One line of the error summary."""

    text: str
    anchor: str


def say_empty(field: forms.Field) -> None:
    """An open choice says what to do instead of showing dashes."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = _("Pilih …")
    elif isinstance(field, forms.ChoiceField) and isinstance(field.widget, forms.Select):
        field.choices = [(key, _("Pilih …") if label == DASHES else label) for key, label in field.choices]


def part_of(field: BoundField) -> Part:
    """Draw the input of a field with the classes and marks its kind needs."""
    say_empty(field.field)
    widget = field.field.widget
    # Where the signed-in person is the answer (core.fields.person) nothing is typed or left empty.
    optional = not field.field.required and getattr(field.field, "own", None) is None
    optional = optional and not getattr(field.field, "may_be_missed", False)
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        boxes = tuple(field.subwidgets)
        is_inline = all(len(str(box.choice_label)) <= 3 for box in boxes)
        return Part("group", SafeString(""), boxes, optional, is_inline=is_inline)
    if isinstance(widget, forms.CheckboxInput):
        return Part("check", field.as_widget(attrs={"class": "form-check-input"}))
    if not isinstance(widget, forms.widgets.Input | forms.Textarea | forms.Select):
        return Part("whole", field.as_widget(), is_optional=optional)
    lost = is_lost(field)
    return Part("single", field.as_widget(attrs=_attributes(field)), is_optional=optional, is_lost=lost)


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


@dataclass(frozen=True)
class Narrowing:
    """One field that narrows a list now, and the address of the list without it."""

    label: str
    value: str
    url: str


def narrowed_by(form: Any, query: Any) -> list[Narrowing]:
    """The filled fields of a GET form; the page number is not kept."""
    found = []
    for field in form.visible_fields():
        value = query.get(field.html_name, "")
        if value:
            rest = query.copy()
            rest.pop(field.html_name)
            rest.pop("page", None)
            found.append(Narrowing(str(field.label), _in_words(field.field, value), f"?{rest.urlencode()}"))
    return found


def _in_words(field: forms.Field, value: str) -> str:
    """The label of a choice, a day as people read it, else what was typed."""
    if isinstance(field, forms.BooleanField):
        return display.yes_no(True)
    if isinstance(field, forms.DateField):
        day = parse_date(value) if DAY.fullmatch(value) else None
        return display.long_date(day) if day else value
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    return labels.get(value, value)


def errors_of(form: Any, *, files_stay: bool = False) -> list[Mistake]:
    """All mistakes of a form in the order of its fields, those of no field first; files may stay with the sender."""
    if not form.is_bound:
        return []
    found = [Mistake(str(text), "") for text in form.non_field_errors()]
    for field in form:
        found += [Mistake(f"{field.label}: {text}", _anchor(field)) for text in field.errors]
    if found and not files_stay:
        again = _("pilih lagi; berkas baru tersimpan bila semuanya benar.")
        found += [Mistake(f"{field.label}: {again}", _anchor(field)) for field in form if is_lost(field)]
    return found


def is_lost(field: BoundField) -> bool:
    """Say whether a chosen file went with a form that was refused: no browser keeps it."""
    sent = field.form.is_bound and field.form.errors and isinstance(field.field, forms.FileField)
    return bool(sent) and not field.errors and bool(field.form.files.get(field.html_name))


def _anchor(field: BoundField) -> str:
    """The id of what takes the focus: the first choice or box of a group, else the input."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple | forms.MultiWidget):
        return f"{field.auto_id}_0"
    if isinstance(widget, widgets.PointInput):
        return f"{field.auto_id}_lat"
    return field.id_for_label or field.auto_id
