"""Names on the worklist: where a record is called by personal data, only who may read that sees it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core import access, entities
from core.access import Actor
from live.selectors import Row


def named(rows: Iterable[Row], actor: Actor) -> list[Row]:
    """Give the rows with the titles that this officer may read; one query for each kind of such records."""
    rows = list(rows)
    asked: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        asked[row.item.app, row.item.entity].append(row.item.object_id)
    found = {}
    for kind, keys in asked.items():
        found |= {(*kind, key): title for key, title in _titles(kind, keys, actor)}
    kept = ((row, (row.item.app, row.item.entity, row.item.object_id)) for row in rows)
    return [replace(row, title=found.get(key, row.title)) for row, key in kept]


def _titles(kind: tuple[str, str], keys: list[int], actor: Actor) -> Iterator[tuple[int, str]]:
    """Titles that the worklist does not keep, for they are personal; an application that left has none."""
    try:
        entity = entities.get(*kind)
    except LookupError:
        return
    if entity.title_field and entity.field(entity.title_field).personal:
        for record in access.visible(entity.rows().filter(pk__in=keys), actor, entity):
            if access.sees_personal(actor, entity, record):
                yield record.pk, entity.title_of(record)
