"""Records that take their title, owner or office from another record, such as a permit from the business it is for.

The worklist keeps all three of each record, so it is written again where they change further along: else a stall
that passed to another trader would stay among the requests of the one before.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from core import descriptors, workitems
from core.entities import Entity, of_app


@dataclass(frozen=True)
class Leaning:
    """An entity whose rows are found by a lookup, and the one field there that they show."""

    entity: Entity
    lookup: str
    shown: str


def renew(entity: Entity, record: Any, changed: Collection[str]) -> None:
    """Say again what the worklist says of the records that show a field changed on this one."""
    for lean in leaning_on(entity.app, entity.name):
        if lean.shown in changed:
            for row in lean.entity.rows().filter(**{lean.lookup: record.pk}).iterator(chunk_size=500):
                workitems.refresh(lean.entity, row)


@cache
def leaning_on(app: str, name: str) -> tuple[Leaning, ...]:
    """Whatever of the same application leans on this entity; nothing leans on a record of another application."""
    target = next(one for one in of_app(app) if one.name == name).model
    entities = [one for one in of_app(app) if one.workflow is not None]
    return tuple(lean for one in entities for reached, lean in _along_all(one) if reached is target)


def _along_all(entity: Entity) -> Iterator[tuple[type, Leaning]]:
    for path in (entity.owner, entity.office, _title_path(entity)):
        if path:
            yield from _along(entity, path.split("__"))


def _along(entity: Entity, path: list[str]) -> Iterator[tuple[type, Leaning]]:
    """Each model behind the first step of a path, with the field read there."""
    model = entity.model
    for count in range(1, len(path)):
        model = model._meta.get_field(path[count - 1]).related_model
        yield model, Leaning(entity, "__".join(path[:count]), path[count])


def _title_path(entity: Entity) -> str:
    """The title's field, followed into the titles of the records it refers to."""
    path, current, seen = [], entity, set()
    while current is not None and current.title_field and current.name not in seen:
        seen.add(current.name)
        path.append(current.title_field)
        related = current.model._meta.get_field(current.title_field).related_model
        current = descriptors.of_model(related) if related is not None else None
    return "__".join(path)
