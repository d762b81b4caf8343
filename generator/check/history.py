"""Checks the history of an entry: what it renamed exists now, and neither the old name nor what was taken away does."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.problems import Problem


def check_history(entry: Entry) -> Iterator[Problem]:
    """Check every step of the history."""
    for index, step in enumerate(entry.app.history):
        at = ("history", index)
        entity = entry.app.entities.get(step.entity)
        if entity is None:
            yield entry.problem(
                "RK718",
                (*at, "entity"),
                f'the history speaks of "{step.entity}", which is not an entity',
                f"the entities are {listed(entry.app.entities)}",
                value=step.entity,
                allowed=entry.app.entities,
            )
            continue
        for old, new in step.rename.items():
            if old in entity.fields:
                yield entry.problem(
                    "RK719",
                    (*at, "rename", old),
                    f'"{old}" is renamed to "{new}", but the entity still has "{old}"',
                    "delete the old field, or the rename",
                    value=old,
                    at_key=True,
                )
            elif new not in entity.fields and new not in _left_later(entry, index):
                yield entry.problem(
                    "RK719",
                    (*at, "rename", old),
                    f'"{old}" is renamed to "{new}", which "{entity.id}" does not have',
                    f"its fields are {listed(entity.fields)}",
                    value=new,
                    allowed=entity.fields,
                )
        for name in (one for one in step.removed if one in entity.fields):
            yield entry.problem(
                "RK719",
                (*at, "removed", step.removed.index(name)),
                f'"{name}" is said to be taken away, but the entity still has it',
                "delete the field, or the name here",
                value=name,
            )


def _left_later(entry: Entry, index: int) -> set[str]:
    """Name the fields of the entity that a later step renames or takes away."""
    steps = [one for one in entry.app.history[index + 1 :] if one.entity == entry.app.history[index].entity]
    return {name for step in steps for name in (*step.rename, *step.removed)}
