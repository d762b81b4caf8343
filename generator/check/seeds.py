"""Checks seed rows: their entity, fields, values, and the key that makes them safe to repeat."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.check.values import range_fault, value_fault
from generator.load.app import Seed
from generator.load.entity import Entity
from generator.problems import Problem

Keys = tuple[str | int, ...]

# What a place of the region can fill into a row.
PLACE_VALUES = ("address", "code", "district", "lat", "lon", "name", "place", "village")


def check_seeds(entry: Entry) -> Iterator[Problem]:
    """Check every seed."""
    for seed in entry.app.seed:
        entity = entry.app.entities.get(seed.entity)
        if entity is None:
            yield entry.problem(
                "RK720",
                ("seed", seed.entity),
                f'the seed fills "{seed.entity}", which is not an entity',
                f"the entities are {listed(entry.app.entities)}",
                value=seed.entity,
                allowed=entry.app.entities,
                at_key=True,
            )
            continue
        yield from _rows(entry, seed, entity)
        yield from _references(entry, seed, entity)
        yield from _key(entry, seed, entity)
        yield from _from_region(entry, seed, entity)


def _rows(entry: Entry, seed: Seed, entity: Entity) -> Iterator[Problem]:
    for row, at in _placed(entry, seed):
        yield from _row(entry, entity, row, at)


def _placed(entry: Entry, seed: Seed) -> Iterator[tuple[Mapping[str, Any], Keys]]:
    """Each row with where it stands in the entry."""
    at: Keys = ("seed", seed.entity)
    body = entry.raw(at)
    if isinstance(body, dict):
        at = (*at, "else" if "else" in body else "rows")
    for index, row in enumerate(seed.rows):
        yield row, (*at, index)
    for index, row in enumerate(seed.each):
        yield row, ("seed", seed.entity, "rows", index)


def _references(entry: Entry, seed: Seed, entity: Entity) -> Iterator[Problem]:
    """What a row belongs to or refers to is seeded too, and called by what tells those rows apart."""
    targets = {name: field.to for name, field in entity.fields.items() if field.type == "reference" and field.to}
    if entity.part_of:
        targets[entity.part_of] = entity.part_of
    names = {target: _names_of(entry, target) for target in targets.values()}
    for row, at in _placed(entry, seed):
        for name in row.keys() & targets.keys():
            known, given = names[targets[name]], row[name]
            if given is None or known is None or _is_known(known, given):
                continue
            yield entry.problem(
                "RK729",
                (*at, name),
                f'no seeded row of "{targets[name]}" is called {_as_written(given)}',
                f'seed that row of "{targets[name]}", or name one that is seeded by its key',
                value=given if isinstance(given, str) else "",
                allowed=tuple(str(parts[0]) for parts in known),
            )


def _names_of(entry: Entry, target: str) -> list[tuple[Any, ...]] | None:
    """What the seeded rows of an entity are called; None where another entry or the region's places fill it."""
    if target not in entry.app.entities:
        return None
    seeds = [seed for seed in entry.app.seed if seed.entity == target]
    if any(seed.from_region for seed in seeds):
        return None
    keys = {seed.entity: entry.app.key_of(seed) or (entry.app.entities[target].title or "number",) for seed in seeds}
    return [tuple(row.get(name) for name in keys[target]) for seed in seeds for row in seed.rows]


def _is_known(known: list[tuple[Any, ...]], given: Any) -> bool:
    parts = tuple(given) if isinstance(given, list | tuple) else (given,)
    return any(name[: len(parts)] == parts for name in known)


def _as_written(given: Any) -> str:
    parts = given if isinstance(given, list | tuple) else [given]
    return ", ".join(f'"{part}"' if isinstance(part, str) else str(part) for part in parts)


def _row(entry: Entry, entity: Entity, row: Mapping[str, Any], at: Keys) -> Iterator[Problem]:
    for name, value in row.items():
        field = entity.fields.get(name)
        if field is None:
            states = tuple(entity.workflow.states) if entity.workflow else ()
            if name == entity.part_of or name == "key" or (name == "state" and value in states):
                continue
            yield entry.problem(
                "RK721",
                (*at, name),
                f'the row fills "{name}", which "{entity.id}" does not have',
                f"its fields are {listed(entity.fields)}",
                value=name,
                allowed=entity.fields,
                at_key=True,
            )
            continue
        fault = value_fault(field, value) or range_fault(field, value)
        if fault:
            yield entry.problem(
                "RK722",
                (*at, name),
                f'the row gives "{name}" a value that does not fit: {fault}',
                f"give a value of type {field.type}",
                value=value if isinstance(value, str) else "",
                allowed=tuple(field.options or ()),
            )


def _key(entry: Entry, seed: Seed, entity: Entity) -> Iterator[Problem]:
    at = ("seed", seed.entity)
    for name in seed.key:
        if name not in entity.fields:
            yield entry.problem(
                "RK721",
                (*at, "key"),
                f'the key "{name}" is not a field of "{entity.id}"',
                f"its fields are {listed(entity.fields)}",
                value=name,
                allowed=entity.fields,
            )
    has_own_key = all("key" in row for row in seed.rows) and bool(seed.rows)
    if not seed.key and not entity.unique and not has_own_key:
        yield entry.problem(
            "RK723",
            at,
            f'nothing tells the seeded rows of "{entity.id}" apart',
            "add unique: to the entity, or key: to the seed, so that seeding twice adds nothing",
            at_key=True,
        )


def _from_region(entry: Entry, seed: Seed, entity: Entity) -> Iterator[Problem]:
    if seed.from_region is None:
        return
    kinds = entry.catalog.reference.place_kinds
    if kinds and seed.from_region not in kinds:
        yield entry.problem(
            "RK214",
            ("seed", seed.entity, "from_region", "places"),
            f'"{seed.from_region}" is not a kind of place',
            "use a kind of catalog/reference/place_kinds.yaml",
            value=seed.from_region,
            allowed=kinds,
        )
    for name, value in (seed.values or {}).items():
        at = ("seed", seed.entity, "set", name)
        if name not in entity.fields:
            yield entry.problem(
                "RK721",
                at,
                f'the seed fills "{name}", which "{entity.id}" does not have',
                f"its fields are {listed(entity.fields)}",
                value=name,
                allowed=entity.fields,
                at_key=True,
            )
        elif isinstance(value, str) and value not in PLACE_VALUES:
            yield entry.problem(
                "RK724",
                at,
                f'a place has no "{value}" to fill "{name}" with',
                f"a place has {', '.join(PLACE_VALUES)}",
                value=value,
                allowed=PLACE_VALUES,
            )
