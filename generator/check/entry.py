"""One application under check: what was built, where it stands, and what its names mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.check.uses import Checked, check_uses
from generator.check.world import build_world
from generator.expressions import ExpressionError, Scope, Typed, World, check, parse
from generator.expressions.value_types import Type
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.document import Document, Where
from generator.load.entity import ACCESS_WORDS, Entity
from generator.problems import Problem


@dataclass(frozen=True)
class Entry:
    """What every check of an application is given."""

    app: App
    document: Document
    catalog: Catalog
    world: World

    @cached_property
    def expressions(self) -> tuple[Checked, ...]:
        """Give every expression of the entry after its type check."""
        return check_uses(self.app, self.catalog, self.world)

    def problem(
        self,
        code: str,
        where: Where,
        message: str,
        hint: str = "",
        *,
        value: str = "",
        allowed: Iterable[str] = (),
        at_key: bool = False,
        level: str = "error",
    ) -> Problem:
        """Make a problem that points into the entry's file."""
        return self.document.problem(
            code,
            where,
            message,
            hint,
            value=value,
            allowed=tuple(allowed),
            at_key=at_key,
            level=level,
        )

    def raw(self, where: Where) -> object:
        """Give the value as the file has it, or nothing."""
        node: object = self.document.data
        for step in where:
            node = _child(node, step)
        return node

    def path_type(self, entity: Entity, path: str) -> Type | None:
        """Give the type a path of names leads to from an entity's record, if it leads anywhere."""
        known = self._path_types
        if (entity.id, path) not in known:
            known[entity.id, path] = _path_type(self.world, entity, path)
        return known[entity.id, path]

    @cached_property
    def _path_types(self) -> dict[tuple[str, str], Type | None]:
        return {}

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Name every role the entry may use: its own, its blocks', the shared ones."""
        brought = [
            role
            for block in self.app.blocks
            if block in self.catalog.blocks
            for role in self.catalog.blocks[block].roles
        ]
        names = (*self.app.roles, *brought, *self.catalog.reference.roles)
        return tuple(dict.fromkeys(names))


def _path_type(world: World, entity: Entity, path: str) -> Type | None:
    try:
        found = check(parse(path), Scope(world, entity.id))
    except ExpressionError:
        return None
    return found.type if isinstance(found, Typed) else None


def _is_broken(entry: Entry, entity: Entity, path: str) -> bool:
    field = entity.fields.get(path.partition(".")[0])
    is_reference = field is not None and field.type == "reference"
    return is_reference and field is not None and field.to not in entry.world.entities


def _child(node: object, step: str | int) -> object:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def make_entry(app: App, catalog: Catalog) -> Entry:
    """Prepare an application for its checks."""
    return Entry(app, catalog.document(app.file), catalog, build_world(app, catalog))


def known_names(entry: Entry, entity: Entity) -> tuple[str, ...]:
    """Name the fields of an entity and of the entity it is part of."""
    parent = entry.app.entities.get(entity.part_of or "")
    return (*entity.fields, *(parent.fields if parent is not None else ()))


def owner_of(entry: Entry, entity: Entity) -> Entity | None:
    """Give the entity whose owner: counts: its own, or where a part has none that of what it is a part of."""
    passed: set[str] = set()
    owned: Entity | None = entity
    while owned is not None and owned.owner is None and owned.id not in passed:
        passed.add(owned.id)
        owned = entry.app.entities.get(owned.part_of or "")
    return owned if owned is not None and owned.owner is not None else None


def read_like(entry: Entry, entity: Entity) -> Entity:
    """Give the entity whose read: counts: its own, or where a part has none that of what it is a part of."""
    passed = {entity.id}
    while not entity.access.read and (whole := entry.app.entities.get(entity.part_of or "")):
        if whole.id in passed:  # parts of each other, which is told by itself
            break
        passed.add(whole.id)
        entity = whole
    return entity


def access_problem(entry: Entry, entity: Entity, word: str, where: Where) -> Problem | None:
    """Say what is wrong with a word of create, edit, read, roles, notify, to … if anything is."""
    if "." in word or word in entity.fields:
        found = entry.path_type(entity, word)
        if found is not None and found.kind in ("officer", "person"):
            return None
        if found is None and _is_broken(entry, entity, word):
            return None  # the reference itself is told already
        return entry.problem(
            "RK309",
            where,
            f'"{word}" does not lead to a person or officer field',
            "name a field of type officer or person, own or of a reference",
        )
    known = (*ACCESS_WORDS, *entry.roles)
    if word in known:
        return None
    return entry.problem(
        "RK307",
        where,
        f'the role "{word}" is not known',
        "use a role of catalog/reference/roles.yaml, or declare it under roles",
        value=word,
        allowed=known,
    )
