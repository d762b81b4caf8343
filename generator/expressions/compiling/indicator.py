"""From a typed indicator to a plan: measures that the replica's runner takes, then combines.

The runner needs no compiler: each measure says over which rows it goes and what it makes of them,
and `combine` is an ordinary function of the measures' values, called once a group and period.
"""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from generator.expressions.checking import Typed
from generator.expressions.compiling.condition import q_source
from generator.expressions.compiling.python import CompiledFunction, compile_node
from generator.expressions.tree import (
    Aggregate,
    BlockMeasure,
    Node,
    Path,
    TransitionGap,
    Variable,
)
from generator.expressions.value_types import NUMBERS

_VARIABLES = ("first", "second", "third", "fourth", "fifth", "sixth")
_MEASURED = (Aggregate, BlockMeasure)
_IN_DATABASE = frozenset({"average", "count", "max", "min", "sum"})


@dataclass(frozen=True)
class Gap:
    """The time from a record's first transition to its last, as a span or in working days."""

    function: Literal["duration", "workdays"]
    first: str
    last: str


@dataclass(frozen=True)
class Measure:
    """One number made from rows.

    function: count, sum (0 where there are no rows), average, median, min, max, every or some.
    source: the entity whose rows are taken, or with `is_block` the block that has `column` itself.
    condition: source of a Q that selects the rows; None takes all, or leaves it to `test`.
    test: `def name(row, settings, names=None)`, true for rows that count; None where Q says it.
    column: the Django path of what is summed, averaged …; for a block, its measure's name.
    gap: the transitions between which time is measured, instead of a column.
    value: `def name(row, settings, names=None)` for anything else.
    runs: "database" for one query with `condition` and `column`; "python" row by row, nightly.
    """

    function: str
    source: str
    runs: Literal["database", "python"]
    is_block: bool = False
    condition: str | None = None
    test: CompiledFunction | None = None
    column: str | None = None
    gap: Gap | None = None
    value: CompiledFunction | None = None


@dataclass(frozen=True)
class Indicator:
    """What an indicator is made of.

    Without `combine` there is one measure and its value is the indicator's. With it, `combine` is
    `def name(first, second, …, settings)` and takes the measures' values in order.
    """

    measures: tuple[Measure, ...]
    combine: CompiledFunction | None = None

    @property
    def runs(self) -> Literal["database", "python"]:
        """Return "database" if every measure is one query."""
        is_python = any(measure.runs == "python" for measure in self.measures)
        return "python" if is_python else "database"


def compile_indicator(typed: Typed, *, function_name: str) -> Indicator:
    """Compile an expression without a record into the plan of an indicator."""
    found = list(dict.fromkeys(n for n in typed.nodes if isinstance(n, _MEASURED)))
    names = {node: _VARIABLES[number] for number, node in enumerate(found)}
    measures = tuple(
        _measure(node, function_name if len(found) == 1 else f"{function_name}_{names[node]}") for node in found
    )
    if len(found) == 1 and typed.node == found[0]:
        return Indicator(measures)
    combined = compile_node(
        _with_variables(typed.node, names),
        typed.expected,
        function_name=function_name,
        parameters=(*names.values(), "settings"),
    )
    return Indicator(measures, combined)


def _measure(node: Aggregate | BlockMeasure, name: str) -> Measure:
    if isinstance(node, BlockMeasure):
        return Measure(node.function, node.block, "database", is_block=True, column=node.measure)
    test_node, value_node = node.condition, node.value
    condition = None if test_node is None else q_source(test_node)
    test = value = column = gap = None
    if test_node is not None and condition is None:
        test = _row_function(test_node, f"{name}_counts", is_condition=True)
    if isinstance(value_node, TransitionGap):
        gap = Gap(value_node.function, value_node.first, value_node.last)
    elif isinstance(value_node, Path) and value_node.is_column and _is_measurable(value_node):
        column = "__".join(value_node.hops)
    elif value_node is not None:
        value = _row_function(value_node, f"{name}_value", is_condition=False)
    is_query = node.function in _IN_DATABASE and not (test or value or gap)
    return Measure(
        node.function,
        node.rows.entity,
        "database" if is_query else "python",
        condition=condition,
        test=test,
        column=column,
        gap=gap,
        value=value,
    )


def _is_measurable(path: Path) -> bool:
    return path.type.kind in NUMBERS | {"date", "datetime", "duration", "boolean"}


def _row_function(node: Node, name: str, *, is_condition: bool) -> CompiledFunction:
    parameters = ("row", "settings", "names=None")
    return compile_node(
        node,
        None,
        function_name=name,
        parameters=parameters,
        is_condition=is_condition,
    )


def _with_variables(node: Any, names: dict[Aggregate | BlockMeasure, str]) -> Any:
    if isinstance(node, tuple):
        return tuple(_with_variables(item, names) for item in node)
    if not isinstance(node, Node):
        return node
    if isinstance(node, _MEASURED):
        return Variable(type=node.type, is_nullable=node.is_nullable, name=names[node])
    changed = {
        part.name: _with_variables(getattr(node, part.name), names) for part in fields(node) if part.name != "column"
    }
    return replace(node, **changed)
