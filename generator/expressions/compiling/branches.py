"""Source of pick() and `a if c else b`: as returns, as an `if` that fills a step, or inline."""

from generator.expressions.compiling.block import Block, Demand, Piece
from generator.expressions.compiling.source import Binding, wrapped
from generator.expressions.tree import LiteralValue, Node, Pick
from generator.expressions.value_types import BOOLEAN, Type

Finish = tuple[str, tuple[str, ...]] | None


def finish_for(given: Type, expected: Type) -> Finish:
    """Return the rounding a field applies to what it is given, as function and arguments."""
    if given.kind == "null":
        return None
    if expected.kind == "money":
        return "ex.rupiah", ()
    if expected.kind in ("decimal", "percent"):
        return "ex.rounded", (str(2 if expected.places is None else expected.places),)
    return None


def write_return(node: Node, finish: Finish, block: Block, *, is_condition: bool = False) -> None:
    """Write the statements that return a node's value; a pick becomes `if … return`."""
    if isinstance(node, Pick):
        _return_pick(node, finish, block, is_condition)
        return
    room = len("return ") + (len(finish[0]) + 6 if finish else 0)
    source, _ = block.piece(node, is_condition=is_condition, room=room, may_explode=finish is None)
    if finish is not None and not _is_finished(node, finish):
        source = f"{finish[0]}({', '.join([source, *finish[1]])})"
    block.write(f"return {source}")


def _is_finished(node: Node, finish: tuple[str, tuple[str, ...]]) -> bool:
    if not isinstance(node, LiteralValue):
        return False
    return node.value is None or (finish[0] == "ex.rupiah" and type(node.value) is int)


def _return_pick(node: Pick, finish: Finish, block: Block, is_condition: bool) -> None:
    *early, (condition, value) = node.branches
    for test, result in early:
        _write_branch(test, result, finish, block, is_condition)
    answer = _as_answer(value, node.otherwise)
    if answer is not None:
        piece = block.piece(condition, is_condition=True, room=len("return bool()"), may_explode=False)
        block.write(f"return bool({piece[0]})" if answer else f"return {_denied(piece)}")
        return
    _write_branch(condition, value, finish, block, is_condition)
    write_return(node.otherwise, finish, block, is_condition=is_condition)


def _write_branch(test: Node, result: Node, finish: Finish, block: Block, is_condition: bool) -> None:
    source, _ = block.piece(test, is_condition=True, room=len("if :"))
    block.write(f"if {source}:")
    write_return(result, finish, block.inner(), is_condition=is_condition)


def _as_answer(value: Node, otherwise: Node) -> bool | None:
    parts = [part.value for part in (value, otherwise) if isinstance(part, LiteralValue)]
    is_answer = len(parts) == 2 and {True, False} == set(parts) and value.type == BOOLEAN
    return parts[0] is True if is_answer else None


def _denied(piece: Piece) -> str:
    return f"not {wrapped(piece, Binding.ATOM)}"


def render_pick(node: Pick, block: Block, demand: Demand) -> Piece:
    """Write a pick inside another expression."""
    if block.is_inline or len(node.branches) == 1:
        return _ternary(node, block, demand)
    written = block.steps.get(repr(node))
    if written is not None:
        return written, Binding.ATOM
    name = block.names.new("picked")
    tests = [block.piece(test, is_condition=True, room=len("elif :"))[0] for test, _ in node.branches]
    for number, (test, (_, value)) in enumerate(zip(tests, node.branches, strict=True)):
        block.write(f"{'elif' if number else 'if'} {test}:")
        _write_assignment(name, value, block.inner())
    block.write("else:")
    _write_assignment(name, node.otherwise, block.inner())
    block.steps[repr(node)] = name  # whoever asks again, to keep its own line short, finds it written
    return name, Binding.ATOM


def _write_assignment(name: str, value: Node, block: Block) -> None:
    source, _ = block.piece(value, room=len(f"{name} = "))
    block.write(f"{name} = {source}")


def _ternary(node: Pick, block: Block, demand: Demand) -> Piece:
    (test, value), *rest = node.branches
    later = Pick(type=node.type, is_nullable=node.is_nullable, branches=tuple(rest), otherwise=node.otherwise)
    return block.fit(
        (value, test, later if rest else node.otherwise),
        demand,
        _worded,
        conditions=(False, True, False),
    )


def _worded(pieces: list[Piece]) -> Piece:
    value, test = wrapped(pieces[0], Binding.OR), wrapped(pieces[1], Binding.OR)
    return f"{value} if {test} else {pieces[2][0]}", Binding.TERNARY
