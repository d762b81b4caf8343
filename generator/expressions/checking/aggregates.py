"""Types of count, sum, average, median, every, some, min and max over rows."""

import ast
from collections.abc import Mapping

from generator.expressions.checking.agreement import check_condition
from generator.expressions.checking.context import Context
from generator.expressions.checking.facts import when_true
from generator.expressions.functions import FUNCTIONS
from generator.expressions.problem import listed, nearest
from generator.expressions.scope import EntityScope
from generator.expressions.tree import Aggregate, BlockMeasure, Node, Rows, TransitionGap
from generator.expressions.value_types import (
    BOOLEAN,
    DURATION,
    INTEGER,
    NUMBERS,
    ORDERED,
    UNKNOWN,
    Type,
    decimal,
)

_CONDITIONS = frozenset({"every", "some"})
_MEASURABLE = {"sum": NUMBERS | {"duration"}, "average": NUMBERS | {"duration"}}


def infer_aggregate(node: ast.Call, name: str, context: Context) -> Node:
    """Type an aggregate over child rows, over all rows of an entity, or of a block's measure."""
    if context.row is not None:
        return context.report(node, f"{name}() cannot stand inside another count, sum or every")
    measure = _block_measure(node, name, context)
    if measure is not None:
        return measure
    arguments, rows = list(node.args), None
    if name in ("median", "average") and len(arguments) == 1:
        rows = _rows_of_gap(arguments[0], context)
    elif arguments:
        rows = _rows(arguments.pop(0), context)
    wanted = (0, 1) if name == "count" else (1, 2)
    if rows is None or not wanted[0] <= len(arguments) <= wanted[1]:
        return _refused(node, name, rows is None and bool(context.problems), context)
    return _over(node, name, rows, arguments, context)


def _refused(node: ast.Call, name: str, is_noted: bool, context: Context) -> Node:
    signature = FUNCTIONS[name].signature
    if is_noted:
        return Rows(type=UNKNOWN, is_nullable=False, entity="")
    return context.report(node, f"{name}() is written {signature}")


def _over(node: ast.Call, name: str, rows: Rows, arguments: list[ast.expr], context: Context) -> Node:
    place = context.inside(context.scope.world.entities[rows.entity])
    condition = value = None
    if name == "count" or len(arguments) == 2:
        written = arguments[-1] if arguments else None
        condition = None if written is None else place.infer(written, place)
        if written is not None and condition is not None:
            check_condition(written, condition, context, f"the condition of {name}()")
            place = place.knowing(when_true(written))
    if name != "count":
        value = place.infer(arguments[0], place)
        _check_value(arguments[0], value, name, context)
    type_, is_nullable = _result(name, value)
    return Aggregate(
        type=type_,
        is_nullable=is_nullable,
        column=context.expression.column(node),
        function=name,
        rows=rows,
        value=value,
        condition=condition,
    )


def _check_value(written: ast.expr, value: Node, name: str, context: Context) -> None:
    if name in _CONDITIONS:
        check_condition(written, value, context, f"the condition of {name}()")
        return
    kinds = _MEASURABLE.get(name, ORDERED)
    if value.type.kind not in kinds | {"unknown"}:
        context.report(written, f"{name}() cannot be made of {value.type}")


def _result(name: str, value: Node | None) -> tuple[Type, bool]:
    if value is None:
        return INTEGER, False
    if name in _CONDITIONS:
        return BOOLEAN, False
    if name == "sum":
        return value.type, False
    is_averaged = name in ("average", "median") and value.type == INTEGER
    return decimal(2) if is_averaged else value.type, True


def _rows(node: ast.expr, context: Context) -> Rows | None:
    world, own = context.scope.world, context.scope.own
    name = node.id if isinstance(node, ast.Name) else ""
    column = context.expression.column(node)
    if own is None and name in world.entities:
        return Rows(type=UNKNOWN, is_nullable=False, column=column, entity=name)
    known = _collections(own, world.entities)
    if name in known:
        return Rows(type=UNKNOWN, is_nullable=False, column=column, entity=name, relation=known[name])
    possible = set(world.entities) | set(world.blocks) if own is None else set(known)
    hint = nearest(name, possible) or f"there are {listed(possible)}"
    what = f'"{ast.unparse(node)}" is not a collection of rows'
    context.report(node, what if own is None else f"{what} of {own.name}", hint)
    return None


def _collections(own: EntityScope | None, entities: Mapping[str, EntityScope]) -> dict[str, tuple[str, ...]]:
    if own is None:
        return {}
    parent = entities.get(own.parent or "")
    shared = {} if parent is None else parent.children
    siblings = {name: (own.parent or "", related) for name, related in shared.items()}
    return {**siblings, **{name: (related,) for name, related in own.children.items()}}


def _block_measure(node: ast.Call, name: str, context: Context) -> Node | None:
    blocks = context.scope.world.blocks
    first = node.args[0] if node.args else None
    if context.scope.own is not None or not isinstance(first, ast.Name) or first.id not in blocks:
        return None
    measures = blocks[first.id].measures
    second = node.args[1] if len(node.args) == 2 else None
    measure = second.id if isinstance(second, ast.Name) else ""
    if measure not in measures:
        hint = nearest(measure, measures) or f"it has {listed(measures)}"
        return context.report(node, f'the block "{first.id}" has no measure "{measure}"', hint)
    return BlockMeasure(
        type=measures[measure],
        is_nullable=name != "sum",
        column=context.expression.column(node),
        function=name,
        block=first.id,
        measure=measure,
    )


def _rows_of_gap(node: ast.expr, context: Context) -> Rows | None:
    names = _gap_names(node)
    bearers = [
        entity.name
        for entity in context.scope.world.entities.values()
        if names and set(names) <= set(entity.transitions)
    ]
    if context.scope.own is not None or len(bearers) != 1:
        if names and context.scope.own is None:
            found = f"{' and '.join(bearers)} have both" if bearers else "no entity has both"
            words = f"{names[0]} and {names[1]} do not name transitions of one entity: {found}"
            context.report(node, words, "median(entity, duration(from, to))")
        return None
    return Rows(type=UNKNOWN, is_nullable=False, entity=bearers[0])


def _gap_names(node: ast.expr) -> tuple[str, str] | None:
    match node:
        case ast.Call(
            func=ast.Name(id="duration" | "workdays"),
            args=[ast.Name(id=first), ast.Name(id=last)],
        ):
            return first, last
    return None


def infer_gap(node: ast.Call, name: str, context: Context) -> Node | None:
    """Read duration(a, b) and workdays(a, b) of an indicator as the time between transitions."""
    names, row = _gap_names(node), context.row
    if context.scope.own is not None or row is None or names is None:
        return None
    if not set(names) <= set(row.transitions):
        return None
    return TransitionGap(
        type=DURATION if name == "duration" else INTEGER,
        is_nullable=True,
        column=context.expression.column(node),
        function="duration" if name == "duration" else "workdays",
        first=names[0],
        last=names[1],
    )
