"""How each kind of field is shown on a page. One function a kind, listed in one table at the end."""

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core import display, masking, opening_hours
from core.descriptors import of_model

LOOKED_UP = ("reference", "person", "officer", "office", "place", "district", "village")
EMPTY = (None, "", [], {}, ())


def is_empty(record: Any, name: str) -> bool:
    """Say whether a field holds nothing that a page could show."""
    stored = getattr(record, name)
    return not stored.exists() if hasattr(stored, "exists") else stored in EMPTY


def render_value(info: Any, record: Any, hidden: bool = False) -> SafeString:
    """Show the field `info` of a record as safe markup; `hidden` says only that it is withheld."""
    if hidden:
        return format_html('<span class="text-secondary">{}</span>', _("Dirahasiakan"))
    if info.kind == "point":
        return _point(record, info.name)
    value = getattr(record, info.name)
    if hasattr(value, "all"):
        value = list(value.all())
    if value in EMPTY:
        return format_html('<span class="text-secondary">{}</span>', display.NOTHING)
    if info.kind == "choice" and isinstance(value, list):
        return _choices(value, record, info)
    if info.kind == "table":
        return _table(value, info, _column_labels(record, info.name))
    named = getattr(record, f"get_{info.name}_display", None)
    if named is not None:
        return format_html("{}", named())
    return RENDERERS.get(info.kind, _plain)(value, info)


def _plain(value: Any, info: Any) -> SafeString:
    if isinstance(value, list):
        return format_html_join(", ", "{}", ((item,) for item in value))
    return format_html("{}{}", value, _unit(info))


def _reference(value: Any, info: Any) -> SafeString:
    """What the record is called, and its number where it has both."""
    rows = value if isinstance(value, list) else [value]
    return format_html_join(", ", "{}{}", ((display.said(name_of(row)), _number_behind(row)) for row in rows))


def name_of(record: Any) -> str:
    """What a record is called where another names it: its title, where that is no personal data; else its number."""
    entity = of_model(type(record))
    if entity is None or not entity.title_field or not _is_open(entity):
        return str(record)
    return entity.title_of(record)


def _is_open(entity: Any) -> bool:
    """Say whether everybody who sees a reference may read the title, and it needs no further look-up."""
    info = next((one for one in entity.fields if one.name == entity.title_field), None)
    return info is not None and not info.personal and info.kind not in LOOKED_UP


def _number_behind(record: Any) -> SafeString:
    number = getattr(record, "number", "")
    if not number or name_of(record) == number:
        return SafeString("")
    return format_html(' <span class="text-secondary text-nowrap">({})</span>', number)


def _choices(value: list[Any], record: Any, info: Any) -> SafeString:
    """Several chosen options by their labels; an option that is gone by its own words."""
    labels = dict(record._meta.get_field(info.name).flatchoices) or options_of(type(record), info.name)
    shown = ((labels.get(key) or str(key).replace("_", " "),) for key in value)
    return format_html_join(", ", "{}", shown)


def options_of(model: Any, name: str) -> dict[Any, Any]:
    """The options of a choice of several: its column holds a list, so that the application keeps them."""
    entity = of_model(model)
    if entity is None:
        return {}
    choices = import_module(f"apps.{entity.package}.choices")
    options = getattr(choices, f"{entity.name}_{name}", None)
    return dict(options()) if options is not None else {}


def _longtext(value: Any, info: Any) -> SafeString:
    return format_html('<span class="rk-lines">{}</span>', value)


def _unit(info: Any) -> str:
    if info.unit == "%":
        return "%"
    return f" {_(info.unit)}" if info.unit else ""


def _number(value: Any, info: Any) -> SafeString:
    return format_html('<span class="rk-mono">{}{}</span>', display.number(value), _unit(info))


def _year_like(value: Any, info: Any) -> SafeString:
    """Whole numbers of four digits without a unit are years or codes: no dot for thousands."""
    if not info.unit and 1000 <= value <= 9999:
        return format_html('<span class="rk-mono">{}</span>', value)
    return _number(value, info)


def _money(value: Any, info: Any) -> SafeString:
    return format_html('<span class="rk-mono">{}</span>', display.money(value))


def _percent(value: Any, info: Any) -> SafeString:
    return format_html('<span class="rk-mono">{}</span>', display.percent(value))


def _boolean(value: Any, info: Any) -> SafeString:
    return format_html("{}", display.yes_no(value))


def _date(value: Any, info: Any) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), display.long_date(value))


def _moment(value: Any, info: Any) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), display.moment(value))


def _time(value: Any, info: Any) -> SafeString:
    return format_html("{}", display.clock(value))


def _duration(value: Any, info: Any) -> SafeString:
    return format_html("{}", display.duration(value))


def _nik(value: Any, info: Any) -> SafeString:
    return format_html('<span class="rk-mono">{}</span>', masking.nik(str(value)))


def _phone(value: Any, info: Any) -> SafeString:
    digits = "".join(sign for sign in str(value) if sign.isdigit() or sign == "+")
    return format_html('<a href="tel:{}">{}</a>', digits, value)


def _email(value: Any, info: Any) -> SafeString:
    return format_html('<a href="mailto:{}">{}</a>', value, value)


def _url(value: Any, info: Any) -> SafeString:
    """Link only what a browser opens as a page; anything else is plain text."""
    if urlsplit(str(value)).scheme not in ("http", "https"):
        return format_html("{}", value)
    return format_html('<a href="{}" rel="noopener nofollow">{}</a>', value, value)


def _files(value: Any, info: Any) -> SafeString:
    return _from_template("components/files.html", value)


def _photos(value: Any, info: Any) -> SafeString:
    return _from_template("components/photos.html", value)


def _from_template(name: str, value: Any) -> SafeString:
    files = value if isinstance(value, list) else [value]
    return SafeString(render_to_string(name, {"files": files}))


def _hours(value: Any, info: Any) -> SafeString:
    lines = format_html_join("", '<li>{} <span class="text-nowrap">{}</span></li>', opening_hours.lines(value))
    return format_html('<ul class="list-unstyled mb-0">{}</ul>', lines)


def _table(value: Any, info: Any, labels: dict[str, Any]) -> SafeString:
    """A table field: rows as dictionaries, or a dictionary of rows by key."""
    rows = [{"": key} | row for key, row in value.items()] if isinstance(value, dict) else value
    columns = list(rows[0]) if rows else []
    cells = [[_cell(row.get(column, "")) for column in columns] for row in rows]
    heads = [labels.get(column) or str(column).replace("_", " ").capitalize() for column in columns]
    context = {"title": info.label, "columns": heads, "rows": cells}
    return SafeString(render_to_string("components/table_value.html", context))


def _column_labels(record: Any, name: str) -> dict[str, Any]:
    """The words of a table's columns, as its form shows them."""
    entity = of_model(type(record)) if isinstance(record, Model) else None
    form = getattr(entity.forms, "Form", None) if entity is not None else None
    columns = getattr(form.base_fields.get(name), "columns", ()) if form is not None else ()
    return {key: label for key, _kind, label in columns}


def _cell(value: Any) -> Any:
    """A cell as people write it: a year without a dot for thousands."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999 else value


def _point(record: Any, name: str) -> SafeString:
    """Coordinates as links to a map; the district where there are none."""
    lat, lon = getattr(record, f"{name}_lat", None), getattr(record, f"{name}_lon", None)
    district = getattr(record, f"{name}_district", None)
    context = {"lat": lat, "lon": lon, "district": district, "nothing": display.NOTHING}
    return SafeString(render_to_string("components/point_value.html", context))


RENDERERS = {
    "boolean": _boolean,
    "date": _date,
    "datetime": _moment,
    "decimal": _number,
    "duration": _duration,
    "email": _email,
    "file": _files,
    "image": _photos,
    "integer": _year_like,
    "kk": _nik,
    "longtext": _longtext,
    "money": _money,
    "nik": _nik,
    "opening_hours": _hours,
    "percent": _percent,
    "phone": _phone,
    "reference": _reference,
    "time": _time,
    "url": _url,
}
