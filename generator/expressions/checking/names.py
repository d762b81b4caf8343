"""From a name or path to what it reads: fields, the parent's, references, settings, blocks."""

import ast
from dataclasses import replace

from generator.expressions.checking.context import Context
from generator.expressions.functions import CONSTANTS, FUNCTIONS
from generator.expressions.problem import listed, nearest
from generator.expressions.scope import (
    CORE_ATTRIBUTES,
    POINT_ATTRIBUTES,
    EntityScope,
    Field,
)
from generator.expressions.tree import BlockName, Cell, LiteralValue, Node, Path, Root, Setting
from generator.expressions.value_types import BOOLEAN, NULL, Type, choice, reference

MAX_REFERENCES = 2

Found = tuple[tuple[str, ...], Field]


def infer_name(node: ast.Name, context: Context) -> Node:
    """Resolve a bare name."""
    name, column = node.id, context.expression.column(node)
    if name in CONSTANTS:
        value = CONSTANTS[name]
        type_ = NULL if value is None else BOOLEAN
        return LiteralValue(type=type_, is_nullable=value is None, column=column, value=value)
    place = _place(name, context)
    if place is None:
        return _unknown_name(node, context)
    root, found = place
    return _path_node(node, context, root, found)


def infer_attribute(node: ast.Attribute, context: Context) -> Node:
    """Resolve a path with one or two steps, a setting, a table's cell or a block's name."""
    names, base = _steps(node)
    if isinstance(base, ast.Subscript):
        return _cell(node, base, names, context)
    if base.id == "settings":
        return _setting(node, names, context)
    place = _place(base.id, context)
    if place is None and base.id in context.scope.world.blocks:
        return _block_name(node, base.id, names, context)
    if place is None:
        return _unknown_name(base, context)
    root, found = place
    for name in names:
        step = _step(found, name, node, context)
        if step is None:
            return context.report(node, *_no_step(found, name, context))
        found = step
    return _path_node(node, context, root, found)


def infer_subscript(node: ast.Subscript, context: Context) -> Node:
    """Refuse a whole row of a settings table: only its columns have a type."""
    return context.report(node, "a row of a settings table is not a value", "add .column")


def find_bare(name: str, entity: EntityScope, context: Context) -> Found | None:
    """Find a bare name among an entity's fields, its parent and the parent's fields."""
    own = _own(name, entity)
    if own is not None or entity.parent is None:
        return own
    parent = context.scope.world.entities.get(entity.parent)
    if name == entity.parent:
        return (name,), Field(reference(entity.parent), False)
    inherited = None if parent is None else _own(name, parent)
    if inherited is None:
        return None
    return (entity.parent, *inherited[0]), inherited[1]


def _own(name: str, entity: EntityScope) -> Found | None:
    if name == "state" and entity.states:
        return ("state",), Field(choice(*entity.states), False)
    field = entity.fields.get(name)
    return None if field is None else ((name,), field)


def _place(name: str, context: Context) -> tuple[Root, Found] | None:
    row = context.row
    if row is not None and name == row.name:
        return "row", ((), Field(reference(row.name), False))
    own = context.scope.own
    found = None if own is None else find_bare(name, own, context)
    if found is not None:
        return "record", found
    found = None if row is None else find_bare(name, row, context)
    return None if found is None else ("row", found)


def _steps(node: ast.Attribute) -> tuple[list[str], ast.Name | ast.Subscript]:
    names: list[str] = []
    inner: ast.expr = node
    while isinstance(inner, ast.Attribute):
        names.insert(0, inner.attr)
        inner = inner.value
    assert isinstance(inner, ast.Name | ast.Subscript)  # the parser let nothing else through
    return names, inner


def _step(found: Found, name: str, node: ast.expr, context: Context) -> Found | None:
    hops, field = found
    attributes = _attributes(field.type, context)
    if attributes is None or name not in attributes:
        return None
    reached = attributes[name]
    if field.type.kind == "point":
        return (*hops[:-1], f"{hops[-1]}_{name}"), reached
    is_nullable = reached.is_nullable or (field.is_nullable and not _is_known(node, context))
    return (*hops, name), replace(reached, is_nullable=is_nullable)


def _is_known(node: ast.expr, context: Context) -> bool:
    return isinstance(node, ast.Attribute) and context.sees(node.value)


def _attributes(type_: Type, context: Context) -> dict[str, Field] | None:
    if type_.kind == "point":
        return dict(POINT_ATTRIBUTES)
    if type_.kind == "reference":
        entity = context.scope.world.entities.get(type_.entity or "")
        if entity is None:
            return None
        state = {"state": Field(choice(*entity.states), False)} if entity.states else {}
        parent = {entity.parent: Field(reference(entity.parent), False)} if entity.parent else {}
        return {**parent, **state, **entity.fields}
    known = CORE_ATTRIBUTES.get(type_.kind)
    return None if known is None else dict(known)


def _no_step(found: Found, name: str, context: Context) -> tuple[str, str]:
    hops, field = found
    attributes = _attributes(field.type, context)
    here = ".".join(hops) or field.type.entity or "it"
    if attributes is None:
        return f'"{here}" is {field.type.with_article}; it has nothing called "{name}"', ""
    hint = nearest(name, attributes) or f"it has {listed(attributes)}"
    return f'"{here}" has nothing called "{name}"', hint


def _path_node(node: ast.expr, context: Context, root: Root, found: Found) -> Node:
    hops, field = found
    references = len(hops) - 1
    if references > MAX_REFERENCES:
        steps = " → ".join(hops)
        return context.report(node, f"the path {steps} follows {references} references; at most two are followed")
    return Path(
        type=field.type,
        is_nullable=_path_nullable(field) and not context.sees(node),
        column=context.expression.column(node),
        root=root,
        hops=hops,
        is_column=field.is_column,
    )


def _path_nullable(field: Field) -> bool:
    # Text is never null, whatever leads to it; an unset choice is an empty text.
    return field.is_nullable and field.type.kind not in ("text", "choice", "list")


def _setting(node: ast.Attribute, names: list[str], context: Context) -> Node:
    settings = context.scope.world.settings
    field = settings.get(names[0])
    if field is None:
        hint = nearest(names[0], settings) or f"there are {listed(settings)}"
        return context.report(node, f'there is no setting "{names[0]}"', hint)
    if field.type.kind == "table":
        return context.report(node, f'"{names[0]}" is a table', f"settings.{names[0]}[key].column")
    if len(names) > 1:
        return context.report(node, f'the setting "{names[0]}" has nothing called "{names[1]}"')
    return Setting(
        type=field.type,
        is_nullable=_path_nullable(field) and not context.sees(node),
        column=context.expression.column(node),
        name=names[0],
    )


def _cell(node: ast.Attribute, base: ast.Subscript, names: list[str], context: Context) -> Node:
    assert isinstance(base.value, ast.Attribute)  # the parser let only settings.table[key] through
    name = base.value.attr
    settings = context.scope.world.settings
    field = settings.get(name)
    if field is None:
        return context.report(node, f'there is no setting "{name}"', nearest(name, settings))
    if field.type.kind != "table":
        return context.report(node, f'the setting "{name}" is {field.type.with_article}, not a table')
    if len(names) > 1:
        return context.report(node, f'a cell of "{name}" has nothing called "{names[1]}"')
    columns = dict(field.type.columns)
    if names[0] not in columns:
        hint = nearest(names[0], columns) or f"it has {listed(columns)}"
        return context.report(node, f'the table "{name}" has no column "{names[0]}"', hint)
    key = context.infer(base.slice, context)
    _check_key(base.slice, key, name, field.type, context)
    type_ = columns[names[0]]
    return Cell(
        type=type_,
        is_nullable=type_.kind not in ("text", "choice") and not context.sees(node),
        column=context.expression.column(node),
        table=name,
        key=key,
        cell_column=names[0],
    )


def _check_key(node: ast.expr, key: Node, name: str, table: Type, context: Context) -> None:
    if key.type.kind == "unknown":
        return
    if key.type.kind not in ("text", "choice", "integer"):
        context.report(node, f'a row of "{name}" is named by a text or choice, not {key.type}')
        return
    given = (str(key.value),) if isinstance(key, LiteralValue) else key.type.options or ()
    for option in given:
        if table.keys is not None and option not in table.keys:
            hint = nearest(option, table.keys) or f"it has {listed(table.keys)}"
            context.report(node, f'the table "{name}" has no row "{option}"', hint)


def _block_name(node: ast.Attribute, block: str, names: list[str], context: Context) -> Node:
    bound = context.scope.world.blocks[block]
    if context.row is not None or context.scope.entity not in bound.entities:
        bearers = listed(bound.entities)
        return context.report(node, f'the names of "{block}" belong to records of {bearers}')
    type_ = bound.names.get(names[0])
    if type_ is None or len(names) > 1:
        wanted = ".".join(names)
        hint = nearest(wanted, bound.names) or f"it has {listed(bound.names)}"
        return context.report(node, f'the block "{block}" gives no name "{wanted}"', hint)
    return BlockName(
        type=type_,
        is_nullable=type_.kind not in ("text", "choice", "boolean") and not context.sees(node),
        column=context.expression.column(node),
        block=block,
        name=names[0],
    )


def _unknown_name(node: ast.Name, context: Context) -> Node:
    name = node.id
    if name in FUNCTIONS:
        return context.report(node, f"{name} is a function", f"it is called as {name}(…)")
    if name == "settings":
        return context.report(node, "settings is not a value", "settings.name")
    known = _known_names(context)
    where = f" in {context.scope.entity}" if context.scope.entity else ""
    hint = nearest(name, known) or f"there are {listed(known)}"
    if _is_option(name, context):
        hint = f'a value of a choice is written in quotes: "{name}"'
    return context.report(node, f'there is nothing called "{name}"{where}', hint)


def _known_names(context: Context) -> set[str]:
    known = set(context.scope.world.blocks) | {"settings"}
    for entity in (context.scope.own, context.row):
        if entity is not None:
            parent = context.scope.world.entities.get(entity.parent or "")
            known |= set(entity.fields) | set(parent.fields if parent else ())
            known |= {entity.parent} if entity.parent else set()
            known |= {"state"} if entity.states else set()
    return known


def _is_option(name: str, context: Context) -> bool:
    return any(
        name in (field.type.options or ())
        for entity in context.scope.world.entities.values()
        for field in entity.fields.values()
    ) or any(name in entity.states for entity in context.scope.world.entities.values())
