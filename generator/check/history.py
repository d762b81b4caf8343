"""Checks the history of an entry: what it renamed exists now and no longer under the old name."""

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
            elif new not in entity.fields:
                yield entry.problem(
                    "RK719",
                    (*at, "rename", old),
                    f'"{old}" is renamed to "{new}", which "{entity.id}" does not have',
                    f"its fields are {listed(entity.fields)}",
                    value=new,
                    allowed=entity.fields,
                )
