"""A whole and its parts are one: where a part is written, what the whole works out of its parts follows."""

from collections.abc import Iterable
from typing import Any

from core import blocks, limits, rules, turns
from core.entities import Entity


def renew(entity: Entity, record: Any) -> None:
    """Work out anew what the whole of a part holds, and the whole above it; nothing where it is no part.

    What is frozen stays. The caller's own object of the whole shows the new values too.
    """
    if entity.parent is None:
        return
    whole, seen = entity.parent_entity, getattr(record, entity.parent)
    if whole.compute is not None and seen is not None:
        held = turns.hold(seen)
        changed = _worked_out(whole, held)
        if changed:
            if found := limits.too_large(whole, held):
                raise rules.RuleBroken(list(found.values()), {})
            held.save(update_fields=[*changed, "updated_at"])
            for name in changed:
                setattr(seen, name, getattr(held, name))
    renew(whole, seen)


def renew_many(entity: Entity, records: Iterable[Any]) -> None:
    """Renew each whole of many parts once."""
    if entity.parent is not None:
        for record in {getattr(one, f"{entity.parent}_id"): one for one in records}.values():
            renew(entity, record)


def _worked_out(entity: Entity, record: Any) -> list[str]:
    stored = {field.name for field in record._meta.concrete_fields}
    names = [info.name for info in entity.fields if info.computed and info.name in stored]
    before = {name: getattr(record, name) for name in names}
    entity.compute(record, entity.settings_of(), blocks.Names(entity, record))
    return [name for name in names if getattr(record, name) != before[name]]
