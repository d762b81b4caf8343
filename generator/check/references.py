"""Checks what fields point at: entities, parts, kinds of place."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.entity import Entity
from generator.load.field import Field
from generator.problems import Problem


def check_references(entry: Entry) -> Iterator[Problem]:
    """Check every reference, place and part of the entry."""
    for entity in entry.app.entities.values():
        yield from _part(entry, entity)
        for field in entity.fields.values():
            at = ("entities", entity.id, "fields", field.id, "to")
            if field.type == "reference" and field.to is not None:
                yield from _reference(entry, field, at)
            elif field.type == "place" and field.to is not None:
                yield from _place(entry, field, at)


def _reference(entry: Entry, field: Field, at: tuple[str, ...]) -> Iterator[Problem]:
    assert field.to is not None
    if "." not in field.to:
        if field.to not in entry.app.entities:
            yield entry.problem(
                "RK207",
                at,
                f'the field "{field.id}" points at the entity "{field.to}", which is not declared',
                f"the entities are {listed(entry.app.entities)}",
                value=field.to,
                allowed=entry.app.entities,
            )
        return
    app_id, _, name = field.to.partition(".")
    if app_id not in entry.app.requires:
        yield entry.problem(
            "RK208",
            at,
            f'the field "{field.id}" points into "{app_id}", which is not in requires',
            f"add {app_id} to requires",
            value=app_id,
            allowed=entry.app.requires,
        )
        return
    other = entry.catalog.apps.get(app_id)
    if other is not None and name not in other.entities:
        yield entry.problem(
            "RK207",
            at,
            f'the application "{app_id}" has no entity "{name}"',
            f"it has {listed(other.entities)}",
            value=name,
            allowed=other.entities,
        )


def _place(entry: Entry, field: Field, at: tuple[str, ...]) -> Iterator[Problem]:
    kinds = entry.catalog.reference.place_kinds
    if kinds and field.to not in kinds:
        yield entry.problem(
            "RK214",
            at,
            f'"{field.to}" is not a kind of place',
            "use a kind of catalog/reference/place_kinds.yaml",
            value=str(field.to),
            allowed=kinds,
        )


def _part(entry: Entry, entity: Entity) -> Iterator[Problem]:
    if entity.part_of is None:
        return
    at = ("entities", entity.id, "part_of")
    if entity.part_of not in entry.app.entities:
        yield entry.problem(
            "RK209",
            at,
            f'"{entity.id}" is part of "{entity.part_of}", which is not declared',
            f"the entities are {listed(entry.app.entities)}",
            value=entity.part_of,
            allowed=entry.app.entities,
        )
        return
    seen = [entity.id]
    parent: str | None = entity.part_of
    while parent is not None and parent in entry.app.entities:
        if parent in seen:
            circle = " → ".join((*seen, parent))
            if parent == entity.id and entity.id == min(seen):
                yield entry.problem("RK209", at, f"parts hold each other: {circle}", "delete one part_of")
            return
        seen.append(parent)
        parent = entry.app.entities[parent].part_of
