"""When two types go together: joined in one value, compared, or put into a field."""

import ast

from generator.expressions.checking.context import Context
from generator.expressions.problem import listed, nearest
from generator.expressions.tree import Arithmetic, LiteralValue, Negative, Node, Pick
from generator.expressions.value_types import (
    BOOLEAN,
    NUMBERS,
    PLAIN_NUMBERS,
    TEXT,
    TEXTS,
    UNKNOWN,
    Type,
    decimal,
)

_BLIND = frozenset({"unknown", "null"})
_UNCOMPARED = frozenset({"table", "opaque", "list", "file", "point", "months"})


def is_constant(node: Node) -> bool:
    """Tell whether a number is written out, so that it can count as money."""
    if isinstance(node, Arithmetic):
        return is_constant(node.left) and is_constant(node.right)
    if isinstance(node, Negative):
        return is_constant(node.operand)
    return isinstance(node, LiteralValue)


def joined(left: Node, right: Node) -> Type | None:
    """Return the one type two alternative values share, or nothing."""
    a, b = left.type, right.type
    if a.kind in _BLIND or a == b:
        return b if a.kind == "null" else a
    if b.kind in _BLIND:
        return a if b.kind == "null" else b
    if a.kind in TEXTS and b.kind in TEXTS:
        return _joined_texts(left, right)
    if "money" in (a.kind, b.kind) and {a.kind, b.kind} <= NUMBERS:
        plain = right if a.kind == "money" else left
        return Type("money") if is_constant(plain) or a.kind == b.kind else None
    if {a.kind, b.kind} <= PLAIN_NUMBERS:
        return a if a.kind == b.kind == "integer" else decimal(max(a.places or 0, b.places or 0))
    return a if a.kind == b.kind and a.entity == b.entity else None


def _joined_texts(left: Node, right: Node) -> Type:
    if left.type.kind == right.type.kind == "choice":
        if left.type.options is None or right.type.options is None:
            return Type("choice")
        return Type("choice", options=tuple({**dict.fromkeys(left.type.options + right.type.options)}))
    for one, other in ((left, right), (right, left)):
        if one.type.kind == "choice" and isinstance(other, LiteralValue):
            return one.type
    return TEXT


def check_comparable(node: ast.expr, left: Node, right: Node, context: Context) -> None:
    """Note a comparison of things that are not alike."""
    for side in (left, right):
        if side.type.kind in _UNCOMPARED:
            context.report(
                node,
                f"{side.type.with_article} cannot be compared",
                "is_set() tells if it is there",
            )
            return
        if side.type.kind == "null":
            context.report(node, "nothing is equal to null", "write is_set(x) or not is_set(x)")
            return
    if check_option(node, left, right.type, context):
        check_option(node, right, left.type, context)
    if joined(left, right) is None:
        hint = _comparison_hint(left.type, right.type)
        context.report(node, f"{left.type} is compared with {right.type}", hint)


def _comparison_hint(left: Type, right: Type) -> str:
    kinds = {left.kind, right.kind}
    if kinds == {"date", "datetime"}:
        return "date_of(x) gives the day of a datetime"
    if "money" in kinds and kinds <= NUMBERS:
        return "divide money by money, or declare the other as money"
    return ""


def check_option(node: ast.expr, value: Node, expected: Type, context: Context) -> bool:
    """Note values of a choice that the other side can never have; return whether all is well."""
    options = expected.options
    if expected.kind != "choice" or options is None:
        return True
    if isinstance(value, LiteralValue) and isinstance(value.value, str):
        if value.value in options or value.value == "":
            return True
        hint = nearest(value.value, options) or f"the options are {listed(options)}"
        context.report(node, f'"{value.value}" is not an option here', hint)
        return False
    if isinstance(value, Pick):
        parts = [branch for _, branch in value.branches] + [value.otherwise]
        return all(check_option(node, part, expected, context) for part in parts)
    foreign = set(value.type.options or ()) - set(options)
    if value.type.kind == "choice" and foreign == set(value.type.options or "?"):
        names = f"{listed(foreign)} against {listed(options)}"
        context.report(node, f"the two choices have no option in common: {names}")
        return False
    return True


def check_expected(node: ast.expr, value: Node, expected: Type, context: Context) -> None:
    """Note a value that does not fit where it goes."""
    given = value.type
    if given.kind == "unknown" or not check_option(node, value, expected, context):
        return
    if given.kind == "null" and expected.kind in TEXTS:
        context.report(node, "a text is never null", 'write ""')
        return
    if not _fits(value, expected):
        context.report(node, f"the value is {given}, {expected} is wanted", _fit_hint(given, expected))
        return
    foreign = set(given.options or ()) - set(expected.options or given.options or ())
    if given.kind == "choice" and expected.kind == "choice" and foreign:
        context.report(node, f"the value may be {listed(foreign)}, which is not an option here")


def _fits(value: Node, expected: Type) -> bool:
    given = value.type
    if given.kind in ("null", expected.kind):
        return given.kind == "null" or given.entity == expected.entity
    if given.kind in PLAIN_NUMBERS and expected.kind in NUMBERS:
        return expected.kind != "integer"
    if expected.kind == "text":
        return given.kind == "choice"
    return expected.kind == "choice" and _is_written(value)


def _is_written(value: Node) -> bool:
    if isinstance(value, Pick):
        parts = [branch for _, branch in value.branches] + [value.otherwise]
        return all(map(_is_written, parts))
    return (isinstance(value, LiteralValue) and value.type == TEXT) or value.type.kind == "choice"


def _fit_hint(given: Type, expected: Type) -> str:
    if expected.kind == "integer" and given.kind in NUMBERS:
        return "round(), floor() and ceil() give whole numbers"
    if (given.kind, expected.kind) == ("datetime", "date"):
        return "today() is the day; date_of(x) gives the day of a datetime"
    if (given.kind, expected.kind) == ("date", "datetime"):
        return "now() is the moment"
    return ""


def check_condition(node: ast.expr, value: Node, context: Context, what: str) -> None:
    """Note a condition that is neither true nor false."""
    if value.type not in (BOOLEAN, UNKNOWN) and value.type.kind != "null":
        hint = "compare it with something, or use is_set()"
        context.report(node, f"{what} is {value.type}, not true or false", hint)
