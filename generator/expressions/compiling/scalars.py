"""Source of single values: constants, paths, settings, arithmetic, comparisons, conditions."""

from dataclasses import replace

from generator.expressions.compiling.block import Block, Demand, Piece
from generator.expressions.compiling.naming import wish_for
from generator.expressions.compiling.solid import is_plain, is_solid
from generator.expressions.compiling.source import (
    Binding,
    call,
    literal,
    one_a_line,
    quoted,
    wrapped,
)
from generator.expressions.functions import FUNCTIONS
from generator.expressions.tree import (
    Arithmetic,
    BlockName,
    Call,
    Cell,
    Compare,
    Entered,
    LiteralValue,
    Logic,
    Member,
    Negative,
    Node,
    NoOpen,
    Not,
    Path,
    Setting,
    Variable,
)
from generator.expressions.value_types import RELATED, TEXTS

_ARITHMETIC = {"+": "ex.add", "-": "ex.subtract", "*": "ex.multiply", "/": "ex.divide"}
_COMPARE = {
    "==": "ex.equal", "!=": "ex.not_equal", "<": "ex.less", "<=": "ex.at_most", ">": "ex.more",
    ">=": "ex.at_least",
}  # fmt: skip
_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def render_literal(node: LiteralValue, block: Block, demand: Demand) -> Piece:
    """Write a constant."""
    return literal(node.value), Binding.ATOM


def render_variable(node: Variable, block: Block, demand: Demand) -> Piece:
    """Write a value that is given by name."""
    return node.name, Binding.ATOM


def render_path(node: Path, block: Block, demand: Demand) -> Piece:
    """Write an attribute, or a walk over references as a step of its own."""
    subject = block.record if node.root == "record" else block.row
    walk = _walk(node)
    if walk is None:
        return ".".join([subject, *node.hops]), Binding.ATOM
    piece = call(walk, subject, *map(quoted, node.hops))
    return piece if len(node.hops) == 1 else _named(piece, node, block, demand)


def _walk(node: Path) -> str | None:
    # On a record that is not saved yet Django raises for missing references and related rows.
    if node.type.kind == "list":
        return "ex.rows"
    if len(node.hops) > 1:
        return "ex.follow_text" if node.type.kind in TEXTS else "ex.follow"
    return "ex.follow" if node.hops and node.type.kind in RELATED | {"file"} else None


def _named(piece: Piece, node: Node, block: Block, demand: Demand) -> Piece:
    is_row = any(isinstance(part, Path) and part.root == "row" for part in node.walk())
    if demand.is_whole or (is_row and block.is_inline):
        return piece
    return block.step(piece[0], wish_for(node))


def render_setting(node: Setting, block: Block, demand: Demand) -> Piece:
    """Write a setting."""
    return f"settings.{node.name}", Binding.ATOM


def render_cell(node: Cell, block: Block, demand: Demand) -> Piece:
    """Write the reading of a settings table as a step of its own."""
    key, _ = block.render(node.key, block, Demand(budget=demand.budget))
    piece = call("ex.lookup", f"settings.{node.table}", key, quoted(node.cell_column))
    return _named(piece, node, block, demand)


def render_block_name(node: BlockName, block: Block, demand: Demand) -> Piece:
    """Write the question to a bound block."""
    piece = call("ex.block", "names", quoted(node.block), quoted(node.name))
    return _named(piece, node, block, demand)


def render_entered(node: Entered, block: Block, demand: Demand) -> Piece:
    """Write when a state was entered."""
    subject = block.record if node.root == "record" else block.row
    return call("ex.entered", subject, quoted(node.state))


def render_no_open(node: NoOpen, block: Block, demand: Demand) -> Piece:
    """Write the search for another open record."""
    states = f"({', '.join(map(quoted, node.final_states))}{',' * (len(node.final_states) == 1)})"
    return block.fit(
        (),
        demand,
        lambda _: call("ex.no_open", block.record, quoted(node.reference), states),
        lambda _: _no_open_in_steps(node, block),
    )


def _no_open_in_steps(node: NoOpen, block: Block) -> Piece:
    finals, _ = block.step(one_a_line("(", list(map(quoted, node.final_states))), "final_states")
    return call("ex.no_open", block.record, quoted(node.reference), finals)


def render_arithmetic(node: Arithmetic, block: Block, demand: Demand) -> Piece:
    """Write + - * / as calls that know null."""
    function = "ex.join_texts" if node.type.kind == "text" else _ARITHMETIC[node.sign]
    return _call(function, (node.left, node.right), block, demand)


def render_negative(node: Negative, block: Block, demand: Demand) -> Piece:
    """Write -x; before a constant it is part of the constant."""
    if isinstance(node.operand, LiteralValue) and node.operand.type.kind == "integer":
        return f"-{literal(node.operand.value)}", Binding.COMPARE
    return _call("ex.negative", (node.operand,), block, demand)


def render_call(node: Call, block: Block, demand: Demand) -> Piece:
    """Write a function of the language as the run time's function."""
    return _call(f"ex.{FUNCTIONS[node.function].python_name}", node.arguments, block, demand)


def _call(function: str, nodes: tuple[Node, ...], block: Block, demand: Demand) -> Piece:
    return block.fit(
        nodes,
        replace(demand, is_condition=False),
        lambda pieces: call(function, *(source for source, _ in pieces)),
        lambda pieces: block.exploded(function, pieces, demand),
    )


def render_compare(node: Compare, block: Block, demand: Demand) -> Piece:
    """Write a comparison: Python's own where nothing can be null, else one that knows null."""
    if not is_plain(node):
        return _call(_COMPARE[node.comparison], (node.left, node.right), block, demand)
    left, right, comparison = node.left, node.right, str(node.comparison)
    if isinstance(left, LiteralValue) and not isinstance(right, LiteralValue):
        left, right, comparison = right, left, _MIRRORED[comparison]
    return block.fit(
        (left, right),
        replace(demand, is_condition=False),
        lambda pieces: (
            f" {comparison} ".join(wrapped(piece, Binding.ATOM) for piece in pieces),
            Binding.COMPARE,
        ),
    )


def render_member(node: Member, block: Block, demand: Demand) -> Piece:
    """Write `in [...]`."""
    left, _ = block.render(node.left, block, Demand(budget=demand.budget))
    options = [literal(option.value) for option in node.options]
    if node.left.type.kind not in TEXTS:
        piece = call("ex.is_in", left, *options)
        return call("ex.opposite", piece[0]) if node.is_negated else piece
    if len(options) == 1:
        return f"{left} {'!=' if node.is_negated else '=='} {options[0]}", Binding.COMPARE
    listed = f"({', '.join(options)})"
    if len(listed) + len(left) + len(" not in ") > demand.budget and not block.is_inline:
        listed, _ = block.step(one_a_line("(", options), f"{wish_for(node.left)}_options")
    return f"{left} {'not in' if node.is_negated else 'in'} {listed}", Binding.COMPARE


def render_logic(node: Logic, block: Block, demand: Demand) -> Piece:
    """Write `and` / `or`: lazily where only truth counts, else as functions that know null."""
    if not demand.is_condition and not is_solid(node):
        function = "ex.both" if node.word == "and" else "ex.either"
        return _call(function, node.operands, block, demand)
    binding = Binding.AND if node.word == "and" else Binding.OR
    return block.fit(
        node.operands,
        demand,
        lambda pieces: (
            f" {node.word} ".join(wrapped(piece, Binding.NOT) for piece in pieces),
            binding,
        ),
        lambda pieces: block.exploded("ex.both" if node.word == "and" else "ex.either", pieces, demand),
    )


def render_not(node: Not, block: Block, demand: Demand) -> Piece:
    """Write `not`, turning a plain comparison around instead."""
    inner = node.operand
    if isinstance(inner, Compare) and is_plain(inner) and inner.comparison in ("==", "!="):
        turned = replace(inner, comparison="!=" if inner.comparison == "==" else "==")
        return render_compare(turned, block, demand)
    if isinstance(inner, Member) and is_solid(inner):
        return render_member(replace(inner, is_negated=not inner.is_negated), block, demand)
    if not is_solid(inner):
        return _call("ex.opposite", (inner,), block, demand)
    return block.fit((inner,), demand, lambda pieces: (f"not {wrapped(pieces[0], Binding.COMPARE)}", Binding.NOT))
