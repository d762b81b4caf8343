"""From a typed expression to one readable Python function: a named step a line, lazy branches."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.expressions.checking import Typed
from generator.expressions.compiling.block import Block, Demand, Piece
from generator.expressions.compiling.branches import finish_for, render_pick, write_return
from generator.expressions.compiling.folding import folded
from generator.expressions.compiling.naming import Names
from generator.expressions.compiling.rows import render_aggregate
from generator.expressions.compiling.scalars import (
    render_arithmetic,
    render_block_name,
    render_call,
    render_cell,
    render_compare,
    render_entered,
    render_literal,
    render_logic,
    render_member,
    render_negative,
    render_no_open,
    render_not,
    render_path,
    render_setting,
    render_variable,
)
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
    Setting,
    Variable,
)
from generator.expressions.value_types import Type


@dataclass(frozen=True)
class CompiledFunction:
    """A function as source, without a final newline, and the import lines it needs."""

    name: str
    source: str
    imports: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the source line by line."""
        return tuple(self.source.split("\n"))


def compile_python(typed: Typed, *, function_name: str, record_name: str) -> CompiledFunction:
    """Compile to `def function_name(record_name, settings, names=None)`."""
    return compile_node(
        typed.node,
        typed.expected,
        function_name=function_name,
        parameters=(record_name, "settings", "names=None"),
        is_condition=typed.use == "rule",
    )


def compile_node(
    node: Node,
    expected: Type | None,
    *,
    function_name: str,
    parameters: tuple[str, ...],
    is_condition: bool = False,
) -> CompiledFunction:
    """Compile a part of an expression to a function of these parameters, the subject first."""
    subject = parameters[0]
    block = Block(Names({function_name, *parameters}), subject, _render, row="row")
    finish = None if expected is None else finish_for(node.type, expected)
    write_return(folded(node), finish, block, is_condition=is_condition)
    header = f"def {function_name}({', '.join(parameters)}):"
    source = "\n".join([header, *_used(list(block.lines))])
    return CompiledFunction(function_name, source, _imports_of(source))


def _used(lines: list[str]) -> list[str]:
    """Leave out named steps that no later line reads: no step has an effect beyond its name."""
    for number in range(len(lines) - 1, -1, -1):
        name, is_step, _value = lines[number].strip().partition(" = ")
        if is_step and name.isidentifier() and not any(_reads(line, name) for line in lines[number + 1 :]):
            return _used(lines[:number] + lines[_end_of_step(lines, number) :])
    return lines


def _end_of_step(lines: list[str], number: int) -> int:
    """The line after a step; a call with one argument a line ends where its bracket closes."""
    if not lines[number].endswith("("):
        return number + 1
    indent = len(lines[number]) - len(lines[number].lstrip())
    return lines.index(" " * indent + ")", number) + 1


def _reads(line: str, name: str) -> bool:
    return re.search(rf"(?<![\w.]){name}\b(?! = )", line) is not None


def _imports_of(source: str) -> tuple[str, ...]:
    lines = []
    if "Decimal(" in source:
        lines.append("from decimal import Decimal")
    if "ex." in source:
        lines.append("from core import expressions as ex")
    return tuple(lines)


_WRITERS: Mapping[type[Node], Callable[[Any, Block, Demand], Piece]] = {
    Aggregate: render_aggregate,
    Arithmetic: render_arithmetic,
    BlockName: render_block_name,
    Call: render_call,
    Cell: render_cell,
    Compare: render_compare,
    Entered: render_entered,
    LiteralValue: render_literal,
    Logic: render_logic,
    Member: render_member,
    Negative: render_negative,
    NoOpen: render_no_open,
    Not: render_not,
    Path: render_path,
    Pick: render_pick,
    Setting: render_setting,
    Variable: render_variable,
}


def _render(node: Node, block: Block, demand: Demand) -> Piece:
    return _WRITERS[type(node)](node, block, demand)
