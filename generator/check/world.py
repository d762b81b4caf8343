"""From an application to what its expressions may name. Check and the code generator share it."""

from collections.abc import Mapping

from generator.expressions import BlockScope, EntityScope, World
from generator.expressions import Field as Name
from generator.expressions.value_types import Type, decimal, field_type, table
from generator.load.app import App
from generator.load.block import Block
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.setting import Setting


def build_world(app: App, catalog: Catalog) -> World:
    """Describe everything that the expressions of an application can reach."""
    entities = {name: _entity_scope(app, entity, "") for name, entity in app.entities.items()}
    for other_id in app.requires:
        other = catalog.apps.get(other_id)
        if other is not None:
            prefix = f"{other.id}."
            for name, entity in other.entities.items():
                entities[prefix + name] = _entity_scope(other, entity, prefix)
    return World(
        entities=entities,
        settings={name: _setting_name(setting) for name, setting in app.settings.items()},
        blocks={name: _block_scope(app, catalog.blocks[name]) for name in app.blocks if name in catalog.blocks},
    )


def type_of(field: Field, prefix: str = "") -> Type:
    """Give the type an expression sees of a field."""
    to = field.to
    if field.type == "reference" and to is not None and "." not in to:
        to = prefix + to
    return field_type(
        field.type,
        places=field.decimal_places,
        options=tuple(field.options) if field.options is not None else None,
        to=to,
        many=field.many,
    )


def related_name(child: Entity, field: str | None = None) -> str:
    """Name the way back from a record to the child's records that point at it.

    `field` is the reference used; two references to one entity need two names.
    """
    target = child.fields[field].to if field is not None else None
    is_shared = field is not None and len(_references(child, target)) > 1
    return f"{child.id}_{field}_set" if is_shared else f"{child.id}_set"


def _entity_scope(app: App, entity: Entity, prefix: str) -> EntityScope:
    flow = entity.workflow
    return EntityScope(
        name=prefix + entity.id,
        fields={
            name: Name(type_of(field, prefix), _is_nullable(entity, field), _is_column(field))
            for name, field in entity.fields.items()
        },
        parent=prefix + entity.part_of if entity.part_of else None,
        children=_children(app, entity) if not prefix else {},
        states=tuple(flow.states) if flow else (),
        final_states=flow.final_states if flow else (),
        transitions=tuple(flow.transitions) if flow else (),
    )


def _children(app: App, entity: Entity) -> dict[str, str]:
    """Name the entities whose rows belong to a record: its parts, and single references to it."""
    children = {}
    for other in app.entities.values():
        if other.part_of == entity.id or len(_references(other, entity.id)) == 1:
            children[other.id] = related_name(other)
    return children


def _references(entity: Entity, target: str | None) -> list[str]:
    return [
        name
        for name, field in entity.fields.items()
        if field.type == "reference" and field.to == target and not field.many
    ]


def _is_nullable(entity: Entity, field: Field) -> bool:
    if field.only_when is not None or entity.is_asked_later(field):
        return True
    has_default = field.default is not None or field.default_expression is not None
    if field.required or has_default:
        return False
    # A box on a form is ticked or not; only a formula can leave a boolean open.
    return not (field.type == "boolean" and field.is_entered)


def _is_column(field: Field) -> bool:
    many_tables = field.many or field.type in ("point", "nik", "kk")
    return not (many_tables or field.live)


def _setting_name(setting: Setting) -> Name:
    if setting.type == "table" and setting.columns is not None:
        columns = {name: type_of(column) for name, column in setting.columns.items()}
        keys = tuple(setting.default) if isinstance(setting.default, dict) else None
        return Name(table(columns, keys), is_nullable=False)
    options = tuple(setting.options) if setting.options is not None else None
    kind = field_type(setting.type, places=setting.decimal_places, options=options, many=setting.many)
    return Name(kind, is_nullable=setting.default is None)


def _block_scope(app: App, block: Block) -> BlockScope:
    values = app.blocks[block.id].values
    return BlockScope(
        entities=frozenset(block.bearers(values)),
        names=_types(block.names),
        measures=_types(block.sources),
    )


def _types(names: Mapping[str, str]) -> dict[str, Type]:
    return {name: decimal(2) if kind == "number" else field_type(kind) for name, kind in names.items()}
