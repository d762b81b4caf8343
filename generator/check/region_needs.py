"""What an application needs of the region that runs it: offices that do its work, and kinds of places."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.region_subject import RegionSubject
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.field import Field

AGENCY, PLACE = "agency", "place"
_KINDS = {"agencies": AGENCY, "place_kinds": PLACE}
# The platform itself: the office it belongs to, and the one where an escalation ends (core/positions.py).
EVERY_REPLICA = "every replica"
_PLATFORM = ("diskominfo", "setda")


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must stand in the region's files; `why` says what would be left without it."""

    kind: str  # AGENCY | PLACE
    name: str
    needer: str
    why: str = ""


def needs_of_region(subject: RegionSubject) -> Iterator[Need]:
    """Give what the chosen applications need, and what every replica needs."""
    for name in _PLATFORM:
        yield Need(AGENCY, name, EVERY_REPLICA)
    for app in subject.chosen_apps().values():
        yield from needs_of(app, subject.catalog)


def needs_of(app: App, catalog: Catalog) -> Iterator[Need]:
    """Give every need of one application, some of them more than once."""
    yield Need(AGENCY, app.agency, app.id)
    for facility in catalog.facilities_of(app):
        yield Need(AGENCY, facility.agency, app.id)
    for entity in app.entities.values():
        yield from _of_entity(app, entity, catalog)
    yield from _of_seeds(app, catalog)
    yield from _of_blocks(app, catalog)


def _of_entity(app: App, entity: Entity, catalog: Catalog) -> Iterator[Need]:
    # An entity's `office` is a field of its own or an agency key; only keys are asked for here.
    if entity.office in catalog.reference.agencies and entity.office not in entity.fields:
        yield Need(AGENCY, str(entity.office), app.id)
    for field in entity.fields.values():
        kind = _offered_kind(field)
        if kind:
            yield Need(PLACE, kind, app.id, f"{app.id} offers in {entity.id}.{field.id}")


def _offered_kind(field: Field) -> str:
    if field.type == "place":
        return field.to or ""
    source = field.options_from
    return source.name if source and source.kind == "region" else ""


def _of_seeds(app: App, catalog: Catalog) -> Iterator[Need]:
    """Rows that name an office need it; those made of places need them unless the entry says what else to make."""
    for seed in app.seed:
        if seed.from_region and not seed.rows:
            yield Need(PLACE, seed.from_region, app.id, f"{app.id} fills {seed.entity} with")
        entity = app.entities.get(seed.entity)
        for row in (*seed.rows, *seed.each):
            for name, value in row.items():
                field = entity.fields.get(name) if entity else None
                if field and field.type == "office" and value in catalog.reference.agencies:
                    yield Need(AGENCY, str(value), app.id)


def _of_blocks(app: App, catalog: Catalog) -> Iterator[Need]:
    for block_id, binding in app.blocks.items():
        block = catalog.blocks.get(block_id)
        if block is None:
            continue
        why = f"{app.id} asks for in the block {block_id}"
        yield from (Need(AGENCY, name, app.id) for name in block.needs_agencies)
        yield from (Need(PLACE, name, app.id, why) for name in block.needs_places)
        for key in block.binds.values():
            if key.from_list in _KINDS:
                bound = binding.values.get(key.id, ())
                for name in bound if isinstance(bound, list | tuple) else (bound,):
                    yield Need(_KINDS[key.from_list], str(name), app.id, why)
