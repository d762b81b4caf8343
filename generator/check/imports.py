"""Checks which entities may be brought in from a spreadsheet, and by whom."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.load.entity import ACCESS_WORDS, Entity
from generator.load.field import Field
from generator.problems import Problem

# What no cell of a spreadsheet can hold.
NOT_IN_A_CELL = frozenset({"file", "image", "opening_hours", "shape", "table"})
LINKS = frozenset({"district", "office", "officer", "person", "place", "reference", "village"})


def check_imports(entry: Entry) -> Iterator[Problem]:
    """Check `import` of every entity that has it."""
    for entity in entry.app.entities.values():
        at = ("entities", entity.id, "import")
        raw = entry.raw(at)
        if not raw:
            continue
        if not entity.access.imports:
            yield entry.problem(
                "RK338",
                at,
                f'"{entity.id}" may be imported, but no role creates it',
                "add a role to create, or delete import",
            )
        for index, word in enumerate(entity.access.imports if isinstance(raw, list) else ()):
            yield from _word(entry, entity, word, (*at, index))
        yield from _required(entry, entity)


def _word(entry: Entry, entity: Entity, word: str, at: tuple[str | int, ...]) -> Iterator[Problem]:
    creating = tuple(role for role in entity.access.create if role not in ACCESS_WORDS)
    if word not in creating:
        yield entry.problem(
            "RK337",
            at,
            f'"{word}" imports "{entity.id}" but does not create it',
            "who imports makes records; name roles that stand in create",
            value=word,
            allowed=creating,
        )


def _required(entry: Entry, entity: Entity) -> Iterator[Problem]:
    for field in entity.fields.values():
        if field.required and field.is_entered and not fits_a_cell(field):
            yield entry.problem(
                "RK339",
                ("entities", entity.id, "fields", field.id, "required"),
                f'"{field.id}" is required, but a spreadsheet cannot hold {_what(field)}',
                f'demand it at a transition instead, or delete import of "{entity.id}"',
                value=field.id,
            )


def fits_a_cell(field: Field) -> bool:
    """Say whether a spreadsheet can hold the field."""
    return field.type not in NOT_IN_A_CELL and not (field.many and field.type in LINKS)


def _what(field: Field) -> str:
    return f"several values of type {field.type}" if field.many else f"the type {field.type}"
