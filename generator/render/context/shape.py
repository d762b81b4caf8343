"""Derived facts of an entity that several contexts print: its number, owner, holder, title and list columns."""

from dataclasses import dataclass

from generator.load.app import App
from generator.load.block import Block
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.field import Field
from generator.names import class_name

NOT_LISTED = frozenset({"file", "image", "longtext", "shape", "table", "opening_hours", "point", "nik", "kk"})
SEARCHED = frozenset({"text", "plate", "longtext", "nop", "npwp", "nip"})
LINKS = frozenset({"reference", "person", "officer", "office", "place", "district", "village"})


@dataclass(frozen=True)
class Shape:
    """What an entity is like beyond its own words."""

    app: App
    entity: Entity
    rows: tuple[tuple[str, str], ...]  # (block id, model) of the block rows its records hold
    title_paths: tuple[str, ...] = ()  # lookup paths to links by which records it refers to are named

    @property
    def class_name(self) -> str:
        return class_name(self.entity.id)

    @property
    def parent(self) -> str | None:
        return self.entity.part_of

    @property
    def office_path(self) -> str | None:
        """Lookup path to the office that holds a record, or None where no office does."""
        office = self.entity.office
        if office and office.partition(".")[0] in self.entity.fields:
            return office.replace(".", "__")
        return "office" if self.agency else None

    @property
    def agency(self) -> str:
        """The agency whose office holds new records, where no field of the entry says so."""
        entity = self.entity
        if entity.part_of or (entity.office and entity.office.partition(".")[0] in entity.fields):
            return ""
        if entity.office:
            return entity.office
        return self.app.agency if entity.workflow is not None else ""

    @property
    def owner_path(self) -> str | None:
        return self.entity.owner.replace(".", "__") if self.entity.owner else None

    @property
    def children(self) -> tuple[str, ...]:
        return tuple(part.id for part in self.app.parts_of(self.entity.id))

    @property
    def has_pin(self) -> bool:
        return self.entity.access.allows_guest

    @property
    def follows(self) -> bool:
        """Say whether a guest may come back to a record, by its number and PIN."""
        return self.has_pin and bool(self.entity.number)

    @property
    def title_field(self) -> str:
        """The field whose value names a record: the entry's, else the first short text that is not personal."""
        if self.entity.title:
            return self.entity.title
        for field in self.entity.fields.values():
            if field.type in ("text", "plate") and field.required and not field.personal:
                return field.id
        return ""

    @property
    def list_fields(self) -> tuple[str, ...]:
        """Up to four fields that a list shows beside number and state; required ones first."""
        shown = [field for field in self.entity.fields.values() if self._listed(field)]
        chosen = sorted(shown, key=lambda field: not field.required)[:4]
        return tuple(field.id for field in shown if field in chosen)

    def _listed(self, field: Field) -> bool:
        """What is worked out at reading would ask the database once a row."""
        return not (field.many or field.live) and field.type not in NOT_LISTED and field.id != self.title_field

    @property
    def search_fields(self) -> tuple[str, ...]:
        return tuple(field.id for field in self.entity.fields.values() if field.type in SEARCHED and not field.personal)

    @property
    def select_related(self) -> tuple[str, ...]:
        """One-row references that lists and permissions touch, so that a list is one query."""
        own = [field.id for field in self.entity.fields.values() if field.type in LINKS and not field.many]
        paths = [path.rpartition("__")[0] for path in (self.owner_path, self.office_path, *self._read_paths) if path]
        if self.parent:
            own.insert(0, self.parent)
            paths += [f"{self.parent}__{path}" for path in self._parent_paths]
        if self.agency:
            own.append("office")
        paths += self.title_paths
        return tuple(dict.fromkeys([*own, *(path for path in paths if path), *(row[0] for row in self.rows)]))

    @property
    def _read_paths(self) -> tuple[str, ...]:
        """Lookup paths to those whom `read` names by a field of a reference."""
        return tuple(word.replace(".", "__") for word in self.entity.access.read if "." in word)

    @property
    def _parent_paths(self) -> tuple[str, ...]:
        """What permissions of a part touch of its whole, where the whole decides who reads."""
        whole = self.app.entities[self.parent] if self.parent else None
        if whole is None or self.entity.access.read:
            return ()
        shape = Shape(self.app, whole, ())
        paths = (shape.owner_path, shape.office_path, *shape._read_paths)
        return tuple(path.rpartition("__")[0] for path in paths if path and "__" in path)


def shape_of(catalog: Catalog, app: App, entity: Entity) -> Shape:
    """Derive the shape of an entity, with the rows of the blocks it is bound to."""
    return Shape(app, entity, tuple(_rows(catalog, app, entity)), tuple(_title_paths(catalog, app, entity)))


def _title_paths(catalog: Catalog, app: App, entity: Entity) -> list[str]:
    found = []
    for field in entity.fields.values():
        owner, _dot, name = (field.to or "").rpartition(".")
        other = catalog.apps.get(owner) if owner else app
        if field.type != "reference" or field.many or other is None or name not in other.entities:
            continue
        target = Shape(other, other.entities[name], ())
        title = target.entity.fields.get(target.title_field)
        if title is not None and title.type in LINKS and not title.many:
            found.append(f"{field.id}__{title.id}")
    return found


def _rows(catalog: Catalog, app: App, entity: Entity) -> list[tuple[str, str]]:
    rows = []
    for binding in app.blocks.values():
        block: Block = catalog.blocks[binding.block]
        for key in block.bearing_keys:
            model = block.binds[key].row or block.row
            bound = binding.values.get(key)
            if model and entity.id in (bound if isinstance(bound, list) else [bound]):
                rows.append((block.id, f"block_{block.id}.{model}"))
                break
    return rows
