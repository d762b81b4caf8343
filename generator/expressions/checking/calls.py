"""Types of function calls, except those over rows."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.expressions.checking.aggregates import infer_aggregate, infer_gap
from generator.expressions.checking.agreement import check_condition, joined
from generator.expressions.checking.context import Context
from generator.expressions.checking.facts import when_not_true, when_true
from generator.expressions.checking.operators import make_pick
from generator.expressions.functions import AGGREGATES, FUNCTIONS, Function
from generator.expressions.problem import listed, nearest
from generator.expressions.tree import Call, Entered, LiteralValue, Node, NoOpen, Path
from generator.expressions.value_types import (
    BOOLEAN,
    DATETIME,
    DURATION,
    INTEGER,
    MOMENTS,
    NUMBERS,
    ORDERED,
    Type,
    decimal,
)

_TEXT_RESULTS = frozenset({"lower", "upper", "contains", "starts_with", "length"})


def infer_call(node: ast.Call, context: Context) -> Node:
    """Type a call by the function's own rule, or by its row in the table."""
    assert isinstance(node.func, ast.Name)  # the parser let nothing else through
    name = node.func.id
    if name in AGGREGATES and _is_over_rows(node, name, context):
        return infer_aggregate(node, name, context)
    if name in _OWN_RULES:
        return _OWN_RULES[name](node, context)
    return _by_table(node, FUNCTIONS[name], context)


def _is_over_rows(node: ast.Call, name: str, context: Context) -> bool:
    if name not in ("min", "max"):
        return True
    first = node.args[0] if node.args else None
    if not isinstance(first, ast.Name) or first.id not in context.scope.world.entities:
        return False
    return context.scope.own is None or first.id not in context.scope.own.fields


def _by_table(node: ast.Call, function: Function, context: Context) -> Node:
    takes, gives = function.takes, function.gives
    assert takes is not None  # else the function has a rule of its own
    assert gives is not None
    if not _counted(node, len(takes) - function.optional, len(takes), context):
        return _failed(node, context)
    arguments = [context.infer(argument, context) for argument in node.args]
    for written, argument, kinds in zip(node.args, arguments, takes, strict=False):
        _check_kind(written, argument, kinds, function.name, context)
    is_nullable = any(argument.is_nullable for argument in arguments) or function.may_give_null
    return Call(
        type=gives,
        is_nullable=is_nullable and function.name not in _TEXT_RESULTS,
        column=context.expression.column(node),
        function=function.name,
        arguments=tuple(arguments),
    )


def _counted(node: ast.Call, least: int, most: int | None, context: Context) -> bool:
    given = len(node.args)
    if least <= given and (most is None or given <= most):
        return True
    function = FUNCTIONS[node.func.id if isinstance(node.func, ast.Name) else ""]
    many = "no value" if given == 0 else f"{given} value{'s' if given > 1 else ''}"
    context.report(node, f"{function.name}() was given {many}", function.signature)
    return False


def _failed(node: ast.Call, context: Context) -> Node:
    # The problem is already noted; this only carries the unknown type upwards.
    return replace(context.infer(ast.copy_location(ast.Constant(None), node), context), type=_UNKNOWN)


_UNKNOWN = Type("unknown")


def _check_kind(written: ast.expr, argument: Node, kinds: frozenset[str], name: str, context: Context) -> None:
    if argument.type.kind in kinds or argument.type.kind in ("unknown", "null"):
        return
    wanted = " or ".join(sorted(kinds))
    context.report(written, f"{name}() takes {wanted} here, not {argument.type}")


def _call(node: ast.Call, type_: Type, is_nullable: bool, parts: list[Node], at: Context) -> Call:
    assert isinstance(node.func, ast.Name)
    return Call(
        type=type_,
        is_nullable=is_nullable,
        column=at.expression.column(node),
        function=node.func.id,
        arguments=tuple(parts),
    )


def _abs(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 1, 1, context):
        return _failed(node, context)
    value = context.infer(node.args[0], context)
    _check_kind(node.args[0], value, NUMBERS | {"duration"}, "abs", context)
    return _call(node, value.type, value.is_nullable, [value], context)


def _round(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 1, 2, context):
        return _failed(node, context)
    parts = [context.infer(argument, context) for argument in node.args]
    _check_kind(node.args[0], parts[0], NUMBERS, "round", context)
    type_ = Type("money") if parts[0].type.kind == "money" else INTEGER
    if len(parts) == 2:
        places = parts[1].value if isinstance(parts[1], LiteralValue) else None
        if type(places) is not int or not 0 <= places <= 10:
            return context.report(node.args[1], "the places of round() are a written number, 0 to 10")
        type_ = decimal(places) if type_ == INTEGER else type_
    return _call(node, type_, parts[0].is_nullable, parts, context)


def _extreme(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 2, None, context):
        return _failed(node, context)
    parts = [context.infer(argument, context) for argument in node.args]
    whole = parts[0]
    for written, part in zip(node.args, parts, strict=True):
        _check_kind(written, part, ORDERED, "min and max", context)
        type_ = joined(whole, part)
        if type_ is None:
            words = f"{whole.type} and {part.type} have no common order"
            return context.report(written, words)
        whole = replace(whole, type=type_)
    return _call(node, whole.type, any(part.is_nullable for part in parts), parts, context)


def _pick(node: ast.Call, context: Context) -> Node:
    if len(node.args) < 3 or len(node.args) % 2 == 0:
        context.report(
            node, "pick() takes pairs of condition and value, then one value for the rest",
            FUNCTIONS["pick"].signature,
        )  # fmt: skip
        return _failed(node, context)
    branches, place = [], context
    for test, result in zip(node.args[:-1:2], node.args[1::2], strict=True):
        condition = context.infer(test, place)
        check_condition(test, condition, context, "a condition of pick()")
        branches.append((condition, context.infer(result, place.knowing(when_true(test)))))
        place = place.knowing(when_not_true(test))
    return make_pick(node, branches, context.infer(node.args[-1], place), context)


def _is_set(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 1, 1, context):
        return _failed(node, context)
    return _call(node, BOOLEAN, False, [context.infer(node.args[0], context)], context)


def _default(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 2, 2, context):
        return _failed(node, context)
    value, instead = (context.infer(argument, context) for argument in node.args)
    type_ = joined(value, instead)
    if type_ is None:
        words = f"{value.type} cannot be replaced by {instead.type}"
        return context.report(node, words, "both are of one type")
    return _call(node, type_, instead.is_nullable, [value, instead], context)


def _between(node: ast.Call, context: Context) -> Node:
    if not _counted(node, 2, 2, context):
        return _failed(node, context)
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    gap = infer_gap(node, name, context)
    if gap is not None:
        return gap
    parts = [context.infer(argument, context) for argument in node.args]
    for written, part in zip(node.args, parts, strict=True):
        _check_kind(written, part, MOMENTS, name, context)
    kinds = {part.type.kind for part in parts}
    if name == "duration" and kinds == MOMENTS:
        context.report(node, "duration() runs between two dates or two datetimes, not one of each")
    type_ = DURATION if name == "duration" else INTEGER
    return _call(node, type_, any(part.is_nullable for part in parts), parts, context)


def _no_open(node: ast.Call, context: Context) -> Node:
    own = context.scope.own
    written = node.args[0] if len(node.args) == 1 else None
    if own is None or context.row is not None:
        return context.report(node, "no_open() asks about a record; here there is none")
    value = context.infer(written, context) if isinstance(written, ast.Name) else None
    if value is not None and value.type.kind == "unknown":
        return value
    if not isinstance(value, Path) or value.type.kind not in _REFERRING or len(value.hops) != 1:
        return context.report(node, f"no_open() takes a reference of {own.name} itself")
    if not own.states:
        return context.report(node, f"no_open() needs a workflow; {own.name} has none")
    return NoOpen(
        type=BOOLEAN,
        is_nullable=False,
        column=context.expression.column(node),
        reference=value.hops[0],
        final_states=own.final_states,
    )


_REFERRING = frozenset({"reference", "person", "officer", "place", "office"})


def _entered(node: ast.Call, context: Context) -> Node:
    bearer = context.row or context.scope.own
    name = node.args[0].id if len(node.args) == 1 and isinstance(node.args[0], ast.Name) else None
    if bearer is None or name is None:
        return context.report(node, "entered() takes the name of one state", "entered(selesai)")
    if name not in bearer.states:
        hint = nearest(name, bearer.states) or f"there are {listed(bearer.states)}"
        return context.report(node, f'{bearer.name} has no state "{name}"', hint)
    return Entered(
        type=DATETIME,
        is_nullable=not context.sees(node),
        column=context.expression.column(node),
        root="record" if context.row is None else "row",
        state=name,
    )


_OWN_RULES: Mapping[str, Callable[[ast.Call, Context], Node]] = {
    "abs": _abs,
    "default": _default,
    "duration": _between,
    "entered": _entered,
    "is_set": _is_set,
    "max": _extreme,
    "min": _extreme,
    "no_open": _no_open,
    "pick": _pick,
    "round": _round,
    "workdays": _between,
}
