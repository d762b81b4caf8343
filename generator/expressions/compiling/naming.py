"""Names for the steps of a compiled function, from what each step holds."""

import builtins
import keyword

from generator.expressions.tree import (
    Aggregate,
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
    Pick,
    Rows,
    Setting,
)

MAX_NAME = 30
_TAKEN = frozenset({"Decimal", "ex", "names", "row", "settings"}) | frozenset(dir(builtins))
_SIGNS = {"+": "sum", "-": "rest", "*": "product", "/": "ratio"}
_COMPARISONS = {
    "==": "is_same", "!=": "differs", "<": "is_less", "<=": "is_at_most", ">": "is_more",
    ">=": "is_at_least",
}  # fmt: skip


class Names:
    """The names one compiled function has given out."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken | _TAKEN

    def new(self, wish: str) -> str:
        """Give out a name that is free, as near to the wish as can be."""
        stem = wish[:MAX_NAME].strip("_")
        name, number = stem, 2
        while name in self._taken or keyword.iskeyword(name) or not name.isidentifier():
            name, number = f"{stem or 'step'}_{number}", number + 1
        self._taken.add(name)
        return name


def wish_for(node: Node) -> str:
    """Return the name a reader would give to a step that holds this."""
    match node:
        case Path(hops=hops):
            return "_".join(hops[-2:]) or "row"
        case Setting(name=name):
            return name
        case Cell(table=table, key=LiteralValue(value=key), cell_column=column):
            return f"{table}_{key}_{column}"
        case Cell(table=table, cell_column=column):
            return f"{table}_{column}"
        case BlockName(block=block, name=name):
            return f"{block}_{name}"
        case Rows(entity=entity):
            return f"{entity}_rows"
    return _wish_for_operation(node)


def _wish_for_operation(node: Node) -> str:
    match node:
        case Aggregate(function=function, rows=rows):
            return f"{function}_{rows.entity}"
        case Arithmetic(sign=sign, left=left):
            return f"{wish_for(left)}_{_SIGNS[sign]}"
        case Compare(comparison=comparison, left=left):
            return f"{wish_for(left)}_{_COMPARISONS[comparison]}"
        case Member(left=left):
            return f"{wish_for(left)}_is_listed"
    return _plainer_wish(node)


def _plainer_wish(node: Node) -> str:
    match node:
        case Negative(operand=operand):
            return f"minus_{wish_for(operand)}"
        case Not(operand=operand):
            return f"not_{wish_for(operand)}"
        case Logic(word=word):
            return "all_hold" if word == "and" else "one_holds"
        case Call(function=function, arguments=arguments):
            return f"{function}_{wish_for(arguments[0])}" if arguments else f"{function}_value"
        case Entered(state=state):
            return f"entered_{state}"
        case NoOpen(reference=reference):
            return f"no_open_{reference}"
        case Pick():
            return "picked"
    return "value"
