"""Source of count, sum, every and their kin: a generator over rows, or a function for each row."""

from dataclasses import replace

from generator.expressions.compiling.block import MAX_LINE, Block, Demand, Piece
from generator.expressions.compiling.branches import write_return
from generator.expressions.compiling.naming import MAX_NAME, wish_for
from generator.expressions.compiling.source import Binding, call, quoted, wrapped
from generator.expressions.tree import Aggregate, Node, Pick

ROW = "row"
_FUNCTIONS = {
    "average": "ex.average", "count": "ex.count", "every": "ex.every", "max": "ex.highest",
    "median": "ex.median", "min": "ex.lowest", "some": "ex.some", "sum": "ex.total",
}  # fmt: skip
_OF_CONDITIONS = frozenset({"count", "every", "some"})


def render_aggregate(node: Aggregate, block: Block, demand: Demand) -> Piece:
    """Write an aggregate as a step of its own, or as the whole of a statement."""
    wish = wish_for(node)
    room = min(len(wish), MAX_NAME) + len("_2 = ")
    budget = demand.budget if demand.is_whole else MAX_LINE - 4 * block.indent - room
    listing = call("ex.rows", block.record, *map(quoted, node.rows.relation))[0]
    rows, _ = block.step(listing, wish_for(node.rows))
    source = _over(node, rows, block, budget)
    return (source, Binding.ATOM) if demand.is_whole else block.step(source, wish)


def _over(node: Aggregate, rows: str, block: Block, budget: int) -> str:
    is_count = node.function == "count"
    if is_count and node.condition is None:
        return f"len({rows})"
    value, test = (node.condition, None) if is_count else (node.value, node.condition)
    assert value is not None  # the checker demands one
    is_truth = node.function in _OF_CONDITIONS
    source = _call(node, _generator(value, test, rows, is_truth, block))
    if len(source) <= budget and not _has_pick(node):
        return source
    if is_count:
        return f"len({_filtered(value, rows, node, block)})"
    if test is not None:
        rows = _filtered(test, rows, node, block)
        source = _call(node, _generator(value, None, rows, is_truth, block))
    if len(source) <= budget and not _has_pick(value):
        return source
    worth = _row_function(f"{ROW}_{'holds' if is_truth else 'value'}", value, is_truth, block)
    return _call(node, f"{worth}({ROW}) for {ROW} in {rows}")


def _call(node: Aggregate, generator: str) -> str:
    function = _FUNCTIONS[node.function]
    if node.function == "sum" and node.type.kind == "duration":
        return f"{function}(({generator}), ex.days(0))"
    return f"{function}({generator})"


def _has_pick(node: Node) -> bool:
    return any(isinstance(part, Pick) for part in node.walk())


def _generator(value: Node, test: Node | None, rows: str, is_truth: bool, block: Block) -> str:
    inside = block.inline(ROW)
    wanted, _ = block.render(value, inside, Demand(is_truth))
    if test is None:
        return f"{wanted} for {ROW} in {rows}"
    held = wrapped(block.render(test, inside, Demand(True)), Binding.OR)
    return f"{wanted} for {ROW} in {rows} if {held}"


def _filtered(test: Node, rows: str, node: Aggregate, block: Block) -> str:
    wish = f"{node.rows.entity}_counted"
    held = wrapped(block.render(test, block.inline(ROW), Demand(True)), Binding.OR)
    source = f"[{ROW} for {ROW} in {rows} if {held}]"
    if _has_pick(test) or len(source) + len(wish) + len("_2 = ") > MAX_LINE - 4 * block.indent:
        counts = _row_function(f"{ROW}_counts", test, True, block)
        source = f"[{ROW} for {ROW} in {rows} if {counts}({ROW})]"
    return block.step(source, wish)[0]


def _row_function(wish: str, node: Node, is_truth: bool, block: Block) -> str:
    inline, _ = block.render(node, block.inline(ROW), Demand(is_truth))
    key = f"def {ROW}: {inline}"
    if key in block.steps:
        return block.steps[key]
    block.steps[key] = block.names.new(wish)
    if block.lines and block.lines[-1] and not block.lines[-1].endswith(":"):
        block.write("")
    block.write(f"def {block.steps[key]}({ROW}):")
    write_return(node, None, replace(block.inner(), row=ROW), is_condition=is_truth)
    block.write("")
    return block.steps[key]
