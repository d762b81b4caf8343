"""Types of constants, arithmetic, comparisons, conditions and `a if c else b`."""

import ast
from dataclasses import replace
from decimal import Decimal

from generator.expressions.checking.agreement import (
    check_comparable,
    check_condition,
    check_option,
    is_constant,
    joined,
)
from generator.expressions.checking.context import Context
from generator.expressions.checking.facts import when_not_true, when_true
from generator.expressions.tree import (
    Arithmetic,
    Call,
    Compare,
    Comparison,
    LiteralValue,
    Logic,
    Member,
    Negative,
    Node,
    Not,
    Pick,
    Sign,
)
from generator.expressions.value_types import (
    BOOLEAN,
    DATE,
    DURATION,
    INTEGER,
    MOMENTS,
    NULL,
    NUMBERS,
    PLAIN_NUMBERS,
    TEXT,
    TEXTS,
    Type,
    decimal,
)

_SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
}  # fmt: skip
_COMPARISONS: dict[type[ast.cmpop], Comparison] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
_EQUALITY_ONLY = "only == and != compare {}"


def infer_constant(node: ast.Constant, context: Context) -> LiteralValue:
    """Give a written value its type; a number with a point is Decimal, never float."""
    column, value = context.expression.column(node), node.value
    if value is None:
        return LiteralValue(type=NULL, is_nullable=True, column=column, value=None)
    if isinstance(value, bool):
        return LiteralValue(type=BOOLEAN, is_nullable=False, column=column, value=value)
    if isinstance(value, str):
        return LiteralValue(type=TEXT, is_nullable=False, column=column, value=value)
    written = context.expression.segment(node)
    if "." not in written:
        return LiteralValue(type=INTEGER, is_nullable=False, column=column, value=int(written))
    type_ = decimal(len(written.partition(".")[2]))
    return LiteralValue(type=type_, is_nullable=False, column=column, value=Decimal(written))


def infer_arithmetic(node: ast.BinOp, context: Context) -> Node:
    """Type + - * / over numbers, money, dates and spans of time."""
    left, right = context.infer(node.left, context), context.infer(node.right, context)
    sign = _SIGNS[type(node.op)]
    kinds = (left.type.kind, right.type.kind)
    if "unknown" in kinds:
        return left if left.type.kind == "unknown" else right
    type_ = _result(sign, left, right)
    if type_ is None:
        words = f"{left.type} {sign} {right.type} has no meaning"
        return context.report(node, words, _arithmetic_hint(sign, left, right))
    if left.type == DATE and isinstance(right, Call) and right.function in ("hours", "minutes"):
        return context.report(node, "a date has no hours", "use a datetime, or days()")
    return Arithmetic(
        type=type_,
        is_nullable=left.is_nullable or right.is_nullable or (sign == "/" and not _is_safe(right)),
        column=context.expression.column(node),
        sign=sign,
        left=left,
        right=right,
    )


def _is_safe(divisor: Node) -> bool:
    return isinstance(divisor, LiteralValue) and divisor.value != 0


def _result(sign: Sign, left: Node, right: Node) -> Type | None:
    a, b = left.type.kind, right.type.kind
    if "null" in (a, b):
        return None
    if {a, b} <= PLAIN_NUMBERS:
        return _plain(sign, left.type, right.type)
    if {a, b} <= NUMBERS:
        return _money(sign, left, right)
    if {a, b} <= TEXTS:
        return TEXT if sign == "+" else None
    return _time(sign, left.type, right.type)


def _plain(sign: Sign, left: Type, right: Type) -> Type:
    if left == right == INTEGER and sign != "/":
        return INTEGER
    if left.kind == right.kind == "percent" and sign in "+-":
        return left
    places = (left.places or 0, right.places or 0)
    return decimal(sum(places) if sign == "*" else max(*places, 2 if sign == "/" else 0))


def _money(sign: Sign, left: Node, right: Node) -> Type | None:
    both = left.type.kind == right.type.kind
    money = Type("money")
    if sign in "+-":
        plain = right if left.type.kind == "money" else left
        return money if both or is_constant(plain) else None
    if sign == "*":
        return None if both else money
    if both:
        return decimal(2)
    return money if left.type.kind == "money" else None


def _time(sign: Sign, left: Type, right: Type) -> Type | None:
    a, b = left.kind, right.kind
    if a in MOMENTS and b in ("duration", "months") and sign in "+-":
        return left
    if a in ("duration", "months") and b in MOMENTS and sign == "+":
        return right
    if a in MOMENTS and a == b and sign == "-":
        return DURATION
    if a == b == "duration":
        return {"+": DURATION, "-": DURATION, "/": decimal(2)}.get(sign)
    if a == "duration" and b in PLAIN_NUMBERS and sign in "*/":
        return DURATION
    return DURATION if a in PLAIN_NUMBERS and b == "duration" and sign == "*" else None


def _arithmetic_hint(sign: Sign, left: Node, right: Node) -> str:
    kinds = (left.type.kind, right.type.kind)
    if "null" in kinds:
        return "anything with null is null"
    if kinds[0] in MOMENTS and kinds[1] in PLAIN_NUMBERS:
        return "write days(n), months(n) or hours(n)"
    if set(kinds) == {"duration", "months"}:
        return "add each to the date, one after the other"
    if "money" in kinds and set(kinds) <= NUMBERS:
        return "money is added to money, and multiplied or divided by a number"
    return ""


def infer_sign(node: ast.UnaryOp, context: Context) -> Node:
    """Type `-x` and `not x`."""
    operand = context.infer(node.operand, context)
    column, is_nullable = context.expression.column(node), operand.is_nullable
    if operand.type.kind == "unknown":
        return operand
    if isinstance(node.op, ast.Not):
        check_condition(node.operand, operand, context, "what follows `not`")
        return Not(type=BOOLEAN, is_nullable=is_nullable, column=column, operand=operand)
    if operand.type.kind not in NUMBERS | {"duration"}:
        return context.report(node, f"a minus cannot stand before {operand.type}")
    return Negative(type=operand.type, is_nullable=is_nullable, column=column, operand=operand)


def infer_logic(node: ast.BoolOp, context: Context) -> Node:
    """Type `and` / `or`; what the earlier conditions prove set is set in the later ones."""
    is_and = isinstance(node.op, ast.And)
    place, operands = context, []
    for value in node.values:
        operand = context.infer(value, place)
        check_condition(value, operand, context, f"a side of `{'and' if is_and else 'or'}`")
        operands.append(operand)
        place = place.knowing(when_true(value) if is_and else when_not_true(value))
    return Logic(
        type=BOOLEAN,
        is_nullable=any(operand.is_nullable for operand in operands),
        column=context.expression.column(node),
        word="and" if is_and else "or",
        operands=tuple(operands),
    )


def infer_comparison(node: ast.Compare, context: Context) -> Node:
    """Type a comparison or `in [...]`."""
    left = context.infer(node.left, context)
    operator, other = node.ops[0], node.comparators[0]
    if isinstance(other, ast.List):
        return _member(node, left, other, isinstance(operator, ast.NotIn), context)
    right = context.infer(other, context)
    if "unknown" not in (left.type.kind, right.type.kind):
        check_comparable(node, left, right, context)
        _check_order(node, operator, left, right, context)
    return Compare(
        type=BOOLEAN,
        is_nullable=left.is_nullable or right.is_nullable,
        column=context.expression.column(node),
        comparison=_COMPARISONS[type(operator)],
        left=left,
        right=right,
    )


def _check_order(node: ast.Compare, operator: ast.cmpop, left: Node, right: Node, context: Context) -> None:
    if isinstance(operator, ast.Eq | ast.NotEq):
        return
    for side in (left, right):
        if side.type.kind not in NUMBERS | MOMENTS | {"time", "duration"}:
            context.report(node, _EQUALITY_ONLY.format(side.type.with_article))
            return


def _member(node: ast.Compare, left: Node, options: ast.List, is_negated: bool, context: Context) -> Node:
    found: list[LiteralValue] = []
    for option in options.elts:
        value = context.infer(option, context)
        if isinstance(value, LiteralValue) and value.type.kind not in ("unknown", "null"):
            if check_option(option, value, left.type, context):
                check_comparable(option, left, value, context)
            found.append(value)
        elif value.type.kind != "unknown":
            context.report(option, "a list after `in` holds written values only", "use == and or")
    return Member(
        type=BOOLEAN,
        is_nullable=left.is_nullable,
        column=context.expression.column(node),
        left=left,
        options=tuple(found),
        is_negated=is_negated,
    )


def infer_ternary(node: ast.IfExp, context: Context) -> Node:
    """Type `a if c else b`."""
    condition = context.infer(node.test, context)
    check_condition(node.test, condition, context, "the condition after `if`")
    value = context.infer(node.body, context.knowing(when_true(node.test)))
    otherwise = context.infer(node.orelse, context.knowing(when_not_true(node.test)))
    return make_pick(node, [(condition, value)], otherwise, context)


def make_pick(node: ast.expr, branches: list[tuple[Node, Node]], otherwise: Node, context: Context) -> Node:
    """Join the alternatives of a pick() or ternary into one node of one type."""
    whole = otherwise
    for _, value in branches:
        type_ = joined(whole, value)
        if type_ is None:
            words = f"the alternatives are {whole.type} and {value.type}"
            return context.report(node, words, "all alternatives are of one type")
        whole = replace(value if is_constant(whole) else whole, type=type_)
    return Pick(
        type=whole.type,
        is_nullable=otherwise.is_nullable or any(value.is_nullable for _, value in branches),
        column=context.expression.column(node),
        branches=tuple(branches),
        otherwise=otherwise,
    )
