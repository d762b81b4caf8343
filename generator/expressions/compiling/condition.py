"""From a typed condition to a Django Q, where the database and Python certainly agree."""

from typing import Literal

from generator.expressions.compiling.source import literal, quoted
from generator.expressions.tree import (
    Call,
    Compare,
    Comparison,
    LiteralValue,
    Logic,
    Member,
    Negative,
    Node,
    Not,
    Path,
)
from generator.expressions.value_types import NUMBERS, RELATED, TEXTS

_COLUMNS = NUMBERS | TEXTS | {"boolean", "date", "datetime", "duration", "time"}
_EITHER_WAY = _COLUMNS | RELATED | {"file"}
_LOOKUPS: dict[Comparison, str] = {"==": "", "<": "__lt", "<=": "__lte", ">": "__gt", ">=": "__gte"}
_MIRRORED: dict[Comparison, Comparison] = {
    "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=",
}  # fmt: skip
_OPPOSITE: dict[Comparison, Comparison] = {
    "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<",
}  # fmt: skip
_Sign = Literal["&", "|"]


def q_source(node: Node, *, is_true: bool = True) -> str | None:
    """Return a Q that selects exactly the rows where the condition is true (or is false).

    Nothing is returned where that needs Python: functions, settings, arithmetic, today().
    A null is neither, so `not` is pushed inwards instead of negating a Q.
    """
    match node:
        case Logic(word=word, operands=operands):
            sign: _Sign = "&" if (word == "and") == is_true else "|"
            return _joined([q_source(operand, is_true=is_true) for operand in operands], sign)
        case Not(operand=operand):
            return q_source(operand, is_true=not is_true)
        case Path():
            name = _column(node)
            return f"Q({name}={is_true})" if name and node.type.kind == "boolean" else None
        case Compare():
            return _compared(node, is_true)
        case Member(is_negated=is_negated):
            return _listed(node, is_true != is_negated)
        case Call(function="is_set", arguments=(Path() as path,)):
            return _set(path, is_true)
    return None


def _joined(parts: list[str | None], sign: _Sign) -> str | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    other = "|" if sign == "&" else "&"
    return f" {sign} ".join(f"({part})" if f" {other} " in part else part for part in known)


def _compared(node: Compare, is_true: bool) -> str | None:
    left, right = node.left, node.right
    comparison = node.comparison if is_true else _OPPOSITE[node.comparison]
    if _constant(left) is not None:
        left, right, comparison = right, left, _MIRRORED[comparison]
    if not isinstance(left, Path) or _column(left) is None or _is_blank_far_off(left, right):
        return None
    value = _constant(right) or (_field(right) if isinstance(right, Path) else None)
    if value is None:
        return None
    if comparison != "!=":
        return f"Q({_column(left)}{_LOOKUPS[comparison]}={value})"
    sides = [side for side in (left, right) if isinstance(side, Path)]
    return _differs(f"Q({_column(left)}={value})", sides)


def _listed(node: Member, is_true: bool) -> str | None:
    left = node.left
    if not isinstance(left, Path) or _column(left) is None:
        return None
    if any(_is_blank_far_off(left, option) for option in node.options):
        return None
    options = ", ".join(literal(option.value) for option in node.options)
    listed = f"Q({_column(left)}__in=[{options}])"
    if is_true:
        return listed
    return _differs(listed, [left])


def _set(path: Path, is_true: bool) -> str | None:
    name = _column(path, _EITHER_WAY)
    if name is None:
        return None
    if path.type.kind not in TEXTS:
        return f"Q({name}__isnull={not is_true})"
    if is_true:
        return f'Q({name}__gt="")'
    return f'Q({name}="")' if len(path.hops) == 1 else None


def _column(path: Path, kinds: frozenset[str] = _COLUMNS) -> str | None:
    is_plain = path.is_column and path.hops and path.type.kind in kinds
    return "__".join(path.hops) if is_plain else None


def _field(path: Path) -> str | None:
    name = _column(path)
    return None if name is None else f"F({quoted(name)})"


def _differs(same: str, sides: list[Path]) -> str:
    if sides[0].type.kind not in TEXTS:
        return " & ".join([f"~{same}", *(f"Q({_column(side)}__isnull=False)" for side in sides)])
    # Text is never null, so that it also differs where the reference to it leads nowhere; said
    # outright, because Django adds that or not, depending on the conditions around it.
    far = ["__".join(side.hops[:-1]) for side in sides if len(side.hops) > 1]
    nowhere = [f"Q({reference}__isnull=True)" for reference in far]
    return " | ".join([f"~{same}", *nowhere])


def _is_blank_far_off(left: Node, right: Node) -> bool:
    # Behind a reference that leads nowhere Python reads "" and the database null.
    is_far = any(isinstance(side, Path) and len(side.hops) > 1 for side in (left, right))
    blank = isinstance(right, LiteralValue) and right.value == ""
    return is_far and (blank or (isinstance(right, Path) and left.type.kind in TEXTS))


def _constant(node: Node) -> str | None:
    if isinstance(node, Negative) and isinstance(node.operand, LiteralValue):
        return f"-{literal(node.operand.value)}"
    return literal(node.value) if isinstance(node, LiteralValue) else None
