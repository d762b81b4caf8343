"""Takes out of an expression what changes nothing, so that no line of the output is idle."""

from dataclasses import fields, replace
from typing import Any

from generator.expressions.tree import LiteralValue, Logic, Node, Not, Pick
from generator.expressions.value_types import BOOLEAN


def folded(node: Node) -> Node:
    """Return the same meaning without constant conditions and branches that cannot matter."""
    changed = {part.name: _folded_parts(getattr(node, part.name)) for part in fields(node) if part.name != "column"}
    node = replace(node, **changed)
    match node:
        case Logic():
            return _logic(node)
        case Not(operand=LiteralValue(value=bool(value))):
            return _truth(not value)
        case Not(operand=Not(operand=inner)):
            return inner
        case Pick():
            return _pick(node)
    return node


def _folded_parts(value: Any) -> Any:
    if isinstance(value, Node):
        return folded(value)
    return tuple(map(_folded_parts, value)) if isinstance(value, tuple) else value


def _truth(value: bool) -> LiteralValue:
    return LiteralValue(type=BOOLEAN, is_nullable=False, value=value)


def _logic(node: Logic) -> Node:
    # `x and true` is x, `x and false` is false; `or` the other way round.
    idle = node.word == "and"
    operands = [operand for operand in node.operands if operand != _truth(idle)]
    if _truth(not idle) in operands:
        return _truth(not idle)
    if len(operands) < 2:
        return operands[0] if operands else _truth(idle)
    return replace(node, operands=tuple(operands))


def _pick(node: Pick) -> Node:
    branches: list[tuple[Node, Node]] = []
    otherwise = node.otherwise
    for test, value in node.branches:
        if test == _truth(False):
            continue
        if test == _truth(True):
            otherwise = value
            break
        if branches and branches[-1][1] == value:
            test = _one_of(branches.pop()[0], test)
        branches.append((test, value))
    while branches and branches[-1][1] == otherwise:
        branches.pop()
    return replace(node, branches=tuple(branches), otherwise=otherwise) if branches else otherwise


def _one_of(first: Node, second: Node) -> Node:
    is_nullable = first.is_nullable or second.is_nullable
    return Logic(type=BOOLEAN, is_nullable=is_nullable, word="or", operands=(first, second))
