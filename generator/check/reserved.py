"""Checks that names do not collide: with Python, Django, the expression language, each other."""

import keyword
from collections.abc import Iterator

from generator.check.entry import Entry
from generator.expressions.functions import RESERVED as EXPRESSION_NAMES
from generator.load.entity import Entity
from generator.load.field import Field
from generator.names import package_name
from generator.problems import Problem

# PostgreSQL cuts names after 63 bytes, and two that are cut alike would collide.
MAX_BYTES = 63

MODEL_ATTRIBUTES = frozenset(
    "adelete arefresh_from_db asave audit check clean clean_fields created created_at created_by "
    "date_error_message delete from_db full_clean get_constraints get_deferred_fields id meta "
    "model number number_seq objects pk prepare_database_save refresh_from_db save save_base "
    "serializable_value state unique_error_message updated updated_at updated_by "
    "validate_constraints validate_unique version".split()
)
# Windows keeps these for devices: a file or folder of that name cannot be unpacked there.
DEVICES = frozenset(
    ["aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
APP_LABELS = DEVICES | frozenset(
    "account accounts admin allauth api apps auth axes blocks catalog config contenttypes core csp "
    "django django_tasks docs egov generator live locale messages mfa mobile region sessions sites "
    "socialaccount static staticfiles tasks templates tests".split()
)
ENTITY_NAMES = DEVICES | frozenset(
    "admin api apps bindings choices conf entities forms genggam indicators migrations models permissions "
    "seed selectors services templates tests urls views workflows".split()
)

# Columns a field makes beside or instead of its own.
_COLUMNS = {
    "point": ("lat", "lon", "district"),
    "nik": ("encrypted", "hash"),
    "kk": ("encrypted", "hash"),
}


def check_names(entry: Entry) -> Iterator[Problem]:
    """Check the names of the application, its entities and fields."""
    if package_name(entry.app.id) in APP_LABELS or keyword.iskeyword(entry.app.id):
        yield entry.problem(
            "RK216",
            ("id",),
            f'the id "{entry.app.id}" is taken by the replica itself',
            "choose the name people use for the application",
            value=entry.app.id,
        )
    for entity in entry.app.entities.values():
        at = ("entities", entity.id)
        yield from _reserved(entry, entity.id, ENTITY_NAMES, at, "the entity")
        yield from _too_long(entry, f"{entry.app.package}_{entity.id}", at)
        for field in entity.fields.values():
            yield from _field(entry, entity, field)
        yield from _columns(entry, entity)


def _field(entry: Entry, entity: Entity, field: Field) -> Iterator[Problem]:
    at = ("entities", entity.id, "fields", field.id)
    yield from _reserved(entry, field.id, MODEL_ATTRIBUTES | set(entry.app.blocks), at, "the field")
    if entity.part_of == field.id:
        yield entry.problem(
            "RK217",
            at,
            f'the field "{field.id}" has the name of the entity it is part of',
            "delete it; the link to the parent has this name already",
            at_key=True,
        )
    if field.many or field.type in ("file", "image"):
        yield from _too_long(entry, f"{entry.app.package}_{entity.id}_{field.id}", at)


def _reserved(
    entry: Entry, name: str, taken: frozenset[str] | set[str], at: tuple[str, ...], what: str
) -> Iterator[Problem]:
    if "__" in name or name.endswith("_"):
        yield entry.problem(
            "RK211",
            at,
            f'{what} "{name}" has two underscores in a row, or one at its end',
            "Django reads __ as a path; use single underscores between words",
            value=name,
            at_key=True,
        )
    elif keyword.iskeyword(name) or name in EXPRESSION_NAMES or name in taken:
        yield entry.problem(
            "RK210",
            at,
            f'{what} "{name}" has a name that is taken by {_owner(name, taken)}',
            "use the word of the office's own form",
            value=name,
            at_key=True,
        )


def _owner(name: str, taken: frozenset[str] | set[str]) -> str:
    if keyword.iskeyword(name):
        return "Python"
    if name in DEVICES:
        return "Windows"
    return "the expression language" if name in EXPRESSION_NAMES else "the generated code"


def _too_long(entry: Entry, name: str, at: tuple[str, ...]) -> Iterator[Problem]:
    if len(name) > MAX_BYTES:
        yield entry.problem(
            "RK212",
            at,
            f'the table "{name}" has {len(name)} bytes; PostgreSQL keeps {MAX_BYTES}',
            "shorten the application's id or this name",
            at_key=True,
        )


def _columns(entry: Entry, entity: Entity) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for field in entity.fields.values():
        names = [field.id, *(f"{field.id}_{part}" for part in _COLUMNS.get(field.type, ()))]
        for name in names:
            first = owners.setdefault(name, field.id)
            if first != field.id:
                yield entry.problem(
                    "RK217",
                    ("entities", entity.id, "fields", field.id),
                    f'the fields "{first}" and "{field.id}" both make the column "{name}"',
                    "rename one of the two",
                    value=name,
                    at_key=True,
                )
