"""A map of records by their first point, with the same records as a list."""

from typing import Any

from django.http import HttpRequest

from core import declared, maps, pages
from core.access import Actor
from core.entities import Entity
from core.page_kinds.list import shown


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any]:
    """A mark for each record that has a place."""
    entity, found = page.entity, declared.records(page, actor)
    name = point_of(entity)
    points = [_point(entity, row, name, actor) for row in found if getattr(row, f"{name}_lat") is not None]
    names = page.show or entity.list_fields
    return {"entity": entity, "points": points, "rows": [shown(entity, row, names, actor) for row in found]}


def point_of(entity: Entity) -> str:
    """The first point field; LookupError where the entity has none."""
    for info in entity.fields:
        if info.kind == "point":
            return info.name
    raise LookupError(f"{entity.app}.{entity.name} has no point to put on a map")


def _point(entity: Entity, record: Any, name: str, actor: Actor) -> maps.Point:
    row = pages.row_of(entity, record, actor)
    tone = row["state"].tone if row["state"] is not None else "info"
    lat, lon = getattr(record, f"{name}_lat"), getattr(record, f"{name}_lon")
    return maps.Point(float(lat), float(lon), row["title"], row["url"], tone)
