"""What an expression may name: plain data that the checker and the code generator fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.expressions.value_types import BOOLEAN, DATE, TEXT, Type, choice


@dataclass(frozen=True)
class Field:
    """A field or setting: its type, whether it may be null, whether it is a column of its own."""

    type: Type
    is_nullable: bool = True
    is_column: bool = True


@dataclass(frozen=True)
class EntityScope:
    """An entity as expressions see it.

    `parent` is the entity it is `part_of` (also the attribute that leads there); `children` maps
    an entity whose rows belong to this one to the related attribute (`hasil_pos` →
    `hasil_pos_set`).
    """

    name: str
    fields: Mapping[str, Field]
    parent: str | None = None
    children: Mapping[str, str] = field(default_factory=dict)
    states: tuple[str, ...] = ()
    final_states: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockScope:
    """A bound block: names its entities' records may use, and measures for indicators."""

    entities: frozenset[str]
    names: Mapping[str, Type] = field(default_factory=dict)
    measures: Mapping[str, Type] = field(default_factory=dict)


@dataclass(frozen=True)
class World:
    """Everything one application's expressions can reach."""

    entities: Mapping[str, EntityScope]
    settings: Mapping[str, Field] = field(default_factory=dict)
    blocks: Mapping[str, BlockScope] = field(default_factory=dict)


@dataclass(frozen=True)
class Scope:
    """A place an expression stands in: a record of `entity`, or none at all (an indicator)."""

    world: World
    entity: str | None = None

    @property
    def own(self) -> EntityScope | None:
        """Return the entity whose record the expression is about."""
        return None if self.entity is None else self.world.entities[self.entity]


# What the replica's own records offer to a path, by the kind of field that leads to them.
CORE_ATTRIBUTES: Mapping[str, Mapping[str, Field]] = {
    "district": {"code": Field(TEXT, False), "name": Field(TEXT, False)},
    "office": {
        "code": Field(TEXT, False),
        "kind": Field(TEXT, False),
        "name": Field(TEXT, False),
        "is_active": Field(BOOLEAN, False),
    },
    "officer": {"full_name": Field(TEXT, False), "nip": Field(TEXT, False)},
    "person": {
        "full_name": Field(TEXT, False),
        "birth_date": Field(DATE),
        "sex": Field(choice("L", "P"), False),
        "village": Field(Type("village")),
    },
    "place": {
        "code": Field(TEXT, False),
        "kind": Field(TEXT, False),
        "name": Field(TEXT, False),
        "district": Field(Type("district")),
        "village": Field(Type("village")),
        "is_active": Field(BOOLEAN, False),
    },
    "village": {
        "code": Field(TEXT, False),
        "name": Field(TEXT, False),
        "kind": Field(TEXT, False),
        "district": Field(Type("district")),
    },
}

# A point is three columns of its own record: `lokasi.district` reads `lokasi_district`.
POINT_ATTRIBUTES: Mapping[str, Field] = {
    "district": Field(Type("district")),
    "lat": Field(Type("decimal", places=6)),
    "lon": Field(Type("decimal", places=6)),
}
