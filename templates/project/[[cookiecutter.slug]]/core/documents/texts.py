"""Fields of a record as plain text for a document: by path, as pairs, and inside sentences."""

import html
import re
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from core import display
from core.descriptors import of_model
from core.values import render_value

PLACE = re.compile(r"\{([a-z][a-z0-9_.]*)\}")


def label_and_value(entity: Any, record: Any, path: str) -> tuple[str, str]:
    """Give the words for one field; `a.b` is the field b of the record that a refers to."""
    *steps, last = path.split(".")
    for step in steps:
        record = getattr(record, step, None)
        if record is None:
            return last, ""
        entity = of_model(type(record))
    if last == "number":
        return _("Nomor"), str(getattr(record, "number", "") or "")
    if entity is None:
        return last, str(getattr(record, last, ""))
    info = entity.field(last)
    return str(info.label), html.unescape(strip_tags(str(render_value(info, record)))).strip()


def value(entity: Any, record: Any, path: str) -> str:
    """The value of one field."""
    return label_and_value(entity, record, path)[1]


def filled(text: str, entity: Any, record: Any) -> str:
    """Put values into a text with {field} places."""
    return PLACE.sub(lambda found: value(entity, record, found[1]), text)


def rows(entity: Any, record: Any, paths: tuple[str, ...]) -> list[list[str]]:
    """Label and value of each field, in the order given; empty ones are left out."""
    pairs = [label_and_value(entity, record, path) for path in paths]
    return [[label, text] for label, text in pairs if text and text != display.NOTHING]
