"""Fields of a record as plain text for a document: by path, as pairs, and inside sentences."""

import html
import re
from datetime import date
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy

from core import access, display, identity
from core.blocks import Names
from core.descriptors import of_model
from core.values import render_value
from region.profile import REGION

PLACE = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
# Masked on screens, written out on what the office hands over.
WHOLE = {"kk": str, "nik": str, "nip": identity.format_nip, "phone": identity.format_phone}


def label_and_value(entity: Any, record: Any, path: str, *, whole: bool = False) -> tuple[str, str]:
    """Give the words for one field; `a.b` is the field b of the record that a refers to."""
    *steps, last = path.split(".")
    for place, step in enumerate(steps):
        if step in _blocks(entity):
            return last, display.plain(getattr(getattr(Names(entity, record), step), last)())
        if _is_point(entity, step):  # its district stands in a column of its own
            return last, str(getattr(record, "_".join(path.split(".")[place:]), None) or "")
        record = getattr(record, step, None)
        if record is None:
            return last, ""
        entity = of_model(type(record))
    if last in OF_EVERY_RECORD:
        label, shown = OF_EVERY_RECORD[last]
        return str(label), shown(entity, record)
    if entity is None:
        return last, str(getattr(record, last, ""))
    info = entity.field(last)
    if whole and info.kind in WHOLE:
        return str(info.label), WHOLE[info.kind](getattr(record, last, "") or "")
    return str(info.label), html.unescape(strip_tags(str(render_value(info, record)))).strip()


def _is_point(entity: Any, name: str) -> bool:
    return entity is not None and any(info.name == name and info.kind == "point" for info in entity.fields)


def _blocks(entity: Any) -> tuple[str, ...]:
    return tuple(binding.block for binding in entity.binding_objects()) if entity is not None else ()


def value(entity: Any, record: Any, path: str, *, whole: bool = False) -> str:
    """The value of one field."""
    return label_and_value(entity, record, path, whole=whole)[1]


def filled(text: Any, entity: Any, record: Any, *, day: date | None = None, whole: bool = False) -> str:
    """Put values into a text with {field}, {settings.x} and the places that every record has."""
    known = {info.name for info in entity.fields} | {"number"} | set(_blocks(entity))
    settings = entity.settings_of(day) if day is not None else entity.settings_of()

    def shown(path: str) -> str:
        head, _dot, rest = path.partition(".")
        if head in known:
            return value(entity, record, path, whole=whole)
        if head == "settings":
            return display.plain(getattr(settings, rest, None))
        if path in EVERY_RECORD:
            return EVERY_RECORD[path](entity, record, day)
        return display.plain(access.follow(record, path.replace(".", "__")))

    return PLACE.sub(lambda found: shown(found[1]), str(text))


def _state(entity: Any, record: Any, day: Any) -> str:
    return str(entity.workflow.state(record.state).label) if entity.workflow is not None else ""


def _owner(entity: Any, record: Any, day: Any) -> str:
    from accounts.models import Person

    key = access.follow(record, entity.owner) if entity.owner else None
    return str(Person.objects.filter(pk=key).first() or "") if key else ""


def _office(entity: Any, record: Any, day: Any) -> str:
    from core.documents.printed import office_of

    return str(office_of(entity, record) or "")


def _app(entity: Any, record: Any, day: Any) -> str:
    from live import menus

    return str(menus.app_name(entity.app))


EVERY_RECORD = {
    "app": _app,
    "created_on": lambda entity, record, day: display.long_date(record.created_at),
    "office": _office,
    "owner": _owner,
    "region": lambda entity, record, day: REGION.name,
    "state": _state,
    "today": lambda entity, record, day: display.long_date(day),
}


OF_EVERY_RECORD = {
    "created_at": (gettext_lazy("Tanggal diterima"), lambda entity, record: display.long_date(record.created_at)),
    "number": (gettext_lazy("Nomor"), lambda entity, record: str(getattr(record, "number", "") or "")),
    "state": (gettext_lazy("Keadaan"), lambda entity, record: _state(entity, record, None)),
}


def rows(entity: Any, record: Any, paths: tuple[str, ...], *, whole: bool = False) -> list[list[str]]:
    """Label and value of each field, in the order given; empty ones are left out."""
    pairs = [label_and_value(entity, record, path, whole=whole) for path in paths]
    return [[label, text] for label, text in pairs if text and text != display.NOTHING]
