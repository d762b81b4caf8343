"""A list of records with the fields the entry names, words to search for, and a choice for each field to filter by."""

import re
from typing import Any

from django.http import HttpRequest

from core import declared, figure_labels, pages
from core.access import Actor
from core.entities import Entity
from core.values import is_empty

WORD, SHORTEST, MOST_WORDS = re.compile(r"\w+"), 3, 8


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any]:
    """Rows that fit the chosen filters, and the filters with the values that occur."""
    entity, found = page.entity, declared.records(page, actor)
    may_search, asked = bool(entity.search_fields) and len(found) > pages.FEW, request.GET.get("q", "").strip()
    found, is_near = nearest(entity, found, asked) if may_search else (found, False)
    chosen = {name: request.GET.get(name, "") for name in page.by}
    filters = [_filter(entity, name, found, chosen[name]) for name in page.by]
    kept = [row for row in found if all(_fits(row, name, value) for name, value in chosen.items())]
    names = page.show or entity.list_fields
    rows = [shown(entity, row, names, actor) for row in kept]
    searched = {"may_search": may_search, "words": asked, "is_near": is_near and bool(rows)}
    return {"entity": entity, "filters": filters, "rows": rows, **searched}


def nearest(entity: Entity, found: list[Any], asked: str) -> tuple[list[Any], bool]:
    """Records that hold all the words; where none does, those that hold most of them, the best first, and True."""
    words = [word for word in dict.fromkeys(WORD.findall(asked.lower())) if len(word) >= SHORTEST][:MOST_WORDS]
    if not words:
        return found, False
    hits = [(sum(word in _text(entity, row) for word in words), row) for row in found]
    best = max((count for count, _row in hits), default=0)
    if best == len(words):
        return [row for count, row in hits if count == best], False
    near = [(count, row) for count, row in hits if count and count * 2 >= best]
    return [row for _count, row in sorted(near, key=lambda pair: -pair[0])], True


def _text(entity: Entity, record: Any) -> str:
    """What is searched of a record: its number and its texts that are not personal."""
    values = [getattr(record, name) for name in entity.search_fields]
    return " ".join(str(value) for value in (getattr(record, "number", ""), *values) if value).lower()


def shown(entity: Entity, record: Any, names: tuple[str, ...], actor: Actor) -> dict[str, Any]:
    """One record as lists show it, with fields of the page's own choice."""
    from core import access

    row = pages.row_of(entity, record, actor)
    personal = access.sees_personal(actor, entity, record)
    infos = [info for info in entity.fields if info.name in names]
    row["cells"] = [
        {"info": info, "record": record}
        for info in sorted(infos, key=lambda info: names.index(info.name))
        if info.name != entity.title_field and (personal or not info.personal) and not is_empty(record, info.name)
    ]
    return row


def _key(record: Any, name: str) -> str:
    value = getattr(record, f"{name}_id", getattr(record, name, ""))
    return "" if value is None else str(value)


def _fits(record: Any, name: str, value: str) -> bool:
    return not value or _key(record, name) == value


def _filter(entity: Entity, name: str, found: list[Any], chosen: str) -> dict[str, Any]:
    """The values of one field among the records, in words."""
    keys = {getattr(row, f"{name}_id", getattr(row, name, None)) for row in found}
    named = figure_labels.named(entity.model, name, {key: key for key in keys if key not in (None, "")})
    options = [{"key": str(one.value), "label": one.label, "is_chosen": str(one.value) == chosen} for one in named]
    label = entity.field(name).label if name != "state" else entity.model._meta.get_field("state").verbose_name
    return {"name": name, "label": label, "options": sorted(options, key=lambda option: option["label"])}
