"""Checks that a field carries the keys of its type: none foreign, none missing, none at odds."""

from collections.abc import Iterator, Mapping

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.field import Field
from generator.load.field_type import FIELD_TYPES
from generator.problems import Problem

# What a type cannot do without; any one of the keys will do.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "choice": ("options", "options_from"),
    "place": ("to",),
    "reference": ("to",),
    "table": ("columns",),
}
_WAYS = ("computed", "copied", "set_by")


def check_field_keys(entry: Entry) -> Iterator[Problem]:
    """Check the keys of every field and setting."""
    for entity in entry.app.entities.values():
        for field in entity.fields.values():
            at = ("entities", entity.id, "fields", field.id)
            yield from _keys(entry, field.type, field.id, at)
            yield from _at_odds(entry, field, at)
            yield from _options(entry, field, at)
    for setting in entry.app.settings.values():
        yield from _keys(entry, setting.type, setting.id, ("settings", setting.id))


def _keys(entry: Entry, kind: str, name: str, at: tuple[str, ...]) -> Iterator[Problem]:
    body = entry.raw(at)
    keys = list(body) if isinstance(body, dict) else []
    known = FIELD_TYPES[kind].keys
    extra = {"law", "used_by", "key"} if at[0] == "settings" else set()
    for key in keys:
        if key not in known | extra:
            yield entry.problem(
                "RK501",
                (*at, key),
                f'"{key}" means nothing for "{name}", which is of type {kind}',
                f"{kind} takes {listed(sorted(known), 30)}",
                value=key,
                allowed=known,
                at_key=True,
            )
    needed = _NEEDED.get(kind, ())
    if needed and not any(key in keys for key in needed):
        yield entry.problem(
            "RK502",
            at,
            f'"{name}" is of type {kind} and lacks {" or ".join(needed)}',
            f"add {needed[0]}:",
            at_key=True,
        )


def _at_odds(entry: Entry, field: Field, at: tuple[str, ...]) -> Iterator[Problem]:
    ways = [way for way in _WAYS if getattr(field, way)]
    if len(ways) > 1:
        yield entry.problem(
            "RK512",
            at,
            f'"{field.id}" is filled in two ways at once: {listed(ways)}',
            "keep one of them",
            at_key=True,
        )
    elif ways and field.required:
        yield entry.problem(
            "RK512",
            (*at, "required"),
            f'"{field.id}" is required on the form, but {ways[0]} fills it',
            "delete required",
            at_key=True,
        )
    elif field.computed and entry.raw((*at, "default")) is not None:
        yield entry.problem(
            "RK512",
            (*at, "default"),
            f'"{field.id}" is computed and has a default',
            "write default(x, y) in the formula instead",
            at_key=True,
        )
    if (field.freeze or field.live) and not field.computed:
        key = "freeze" if field.freeze else "live"
        yield entry.problem(
            "RK512",
            (*at, key),
            f'"{key}" means nothing for "{field.id}", which is not computed',
            f"delete {key}, or add computed",
            at_key=True,
        )


def _options(entry: Entry, field: Field, at: tuple[str, ...]) -> Iterator[Problem]:
    if field.options_from is None:
        return
    name = field.options_from.name
    setting = entry.app.settings.get(name)
    if setting is None or setting.type != "table":
        tables = [s.id for s in entry.app.settings.values() if s.type == "table"]
        yield entry.problem(
            "RK510",
            (*at, "options_from", "setting"),
            f'"{field.id}" takes its options from "{name}", which is no table setting',
            f"options are the rows of a table; such settings are {listed(tables)}",
            value=name,
            allowed=tables,
        )
