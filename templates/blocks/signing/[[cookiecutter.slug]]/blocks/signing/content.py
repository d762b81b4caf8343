"""What a document says: the fields the application bound, as label and value, and its texts."""

import re
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from core.access import follow
from core.descriptors import of_model
from core.models import Office
from core.values import render_value

PLACE = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
NUMBER = "number"


def label_and_value(entity: Any, record: Any, path: str) -> tuple[str, str]:
    """Give the words for one field; `a.b` is the field b of the record that a refers to."""
    current_entity, current = entity, record
    *steps, last = path.split(".")
    for step in steps:
        current = getattr(current, step, None)
        if current is None:
            return last, ""
        current_entity = of_model(type(current))
    if last == NUMBER:
        return _("Nomor"), str(getattr(current, "number", "") or "")
    if current_entity is None:
        return last, str(getattr(current, last, ""))
    info = current_entity.field(last)
    return str(info.label), text_of(info, current)


def text_of(info: Any, record: Any) -> str:
    """The value of a field as plain text."""
    import html

    return html.unescape(strip_tags(str(render_value(info, record)))).strip()


def filled(text: str, entity: Any, record: Any) -> str:
    """Put values into a text with {field} places."""
    return PLACE.sub(lambda found: label_and_value(entity, record, found[1])[1], text)


def rows(entity: Any, record: Any, paths: tuple[str, ...]) -> list[list[str]]:
    """The pairs a document prints, in the order bound; empty ones are left out."""
    pairs = [label_and_value(entity, record, path) for path in paths]
    return [[label, value] for label, value in pairs if value and value != "–"]


def holder_of(entity: Any, record: Any) -> Any | None:
    """The person the document is for, when the entity has an owner."""
    from accounts.models import Person

    key = follow(record, entity.owner) if entity.owner else None
    return Person.objects.filter(pk=key).first() if key else None


def office_of(entity: Any, record: Any) -> Office | None:
    """The office whose letterhead it carries."""
    from core.offices import office_of_agency

    key = follow(record, entity.office) if entity.office else None
    if key:
        return Office.objects.select_related("parent").filter(pk=key).first()
    return office_of_agency(entity.agency) if entity.agency else None
