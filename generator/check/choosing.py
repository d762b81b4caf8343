"""Checks that a resident who must name a record on a form may see one to choose."""

from collections.abc import Iterator

from generator.check.entry import Entry, make_entry, owner_of, read_like
from generator.load.entity import Entity
from generator.load.field import Field
from generator.problems import Problem

_ANYBODY = ("public", "public_without_personal")


def check_choosing(entry: Entry) -> Iterator[Problem]:
    """Check the references on the forms of owners, residents and guests."""
    for entity in entry.app.entities.values():
        makers = [word for word in entity.access.create if word in _makers(entry, entity)]
        for field in entity.asked_first if makers else ():
            target = _target(entry, field)
            hidden = [word for word in makers if target is not None and not _sees(*target, word)]
            if hidden:
                yield entry.problem(
                    "RK348",
                    ("entities", entity.id, "fields", field.id),
                    f'"{field.id}" offers nothing to {", ".join(hidden)}, who may not read "{field.to}"',
                    f"let them read {field.to}, or leave the field to a step of the office (require: or inputs:)",
                    at_key=True,
                )


def _makers(entry: Entry, entity: Entity) -> tuple[str, ...]:
    """The words for people of no office; an owner who is an officer is none."""
    owned = owner_of(entry, entity)
    owner = entry.path_type(owned, owned.owner) if owned is not None and owned.owner else None
    is_person = owner is not None and owner.kind == "person"
    return ("guest", "resident", *(["owner"] if is_person else []))


def _target(entry: Entry, field: Field) -> tuple[Entry, Entity] | None:
    if field.type != "reference" or not field.to:
        return None
    app_id, _, name = field.to.rpartition(".")
    app = entry.catalog.apps.get(app_id) if app_id else entry.app
    if app is None or name not in app.entities:
        return None  # told by itself
    other = entry if app is entry.app else make_entry(app, entry.catalog)
    return other, read_like(other, app.entities[name])


def _sees(entry: Entry, entity: Entity, word: str) -> bool:
    read = entity.access.read
    if not read or any(one in read for one in _ANYBODY):
        return True
    if word == "guest":
        return False
    if "resident" in read or "owner" in read:
        return True
    paths = [one for one in read if "." in one or one in entity.fields]
    return any((found := entry.path_type(entity, one)) is not None and found.kind == "person" for one in paths)
