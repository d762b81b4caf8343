"""Which conditions are certainly true or false, so that Python's own words can join them."""

from generator.expressions.tree import (
    Aggregate,
    Call,
    Compare,
    LiteralValue,
    Logic,
    Member,
    Node,
    NoOpen,
    Not,
)
from generator.expressions.value_types import TEXTS

_CERTAIN_CALLS = frozenset({"contains", "is_set", "length", "now", "starts_with", "today"})
_CERTAIN_AGGREGATES = frozenset({"count", "every", "some"})


def is_solid(node: Node) -> bool:
    """Tell whether a value can never be null, not even on a half-filled record."""
    match node:
        case LiteralValue(value=value):
            return value is not None
        case Aggregate(function=function):
            return function in _CERTAIN_AGGREGATES
        case Call(function=function):
            return function in _CERTAIN_CALLS
        case Compare():
            return is_plain(node)
        case Member(left=left):
            return left.type.kind in TEXTS
        case Logic(operands=operands):
            return all(map(is_solid, operands))
        case Not(operand=operand):
            return is_solid(operand)
        case NoOpen():
            return True
    return False


def is_plain(node: Compare) -> bool:
    """Tell whether Python's own operator compares the two: texts, or values that are there."""
    if node.left.type.kind in TEXTS and node.right.type.kind in TEXTS:
        return node.comparison in ("==", "!=")
    return is_solid(node.left) and is_solid(node.right) and "now" not in _functions(node)


def _functions(node: Compare) -> set[str]:
    return {part.function for part in (node.left, node.right) if isinstance(part, Call)}
