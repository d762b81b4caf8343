"""The checked form of an expression: every node knows its type and whether it can be null."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.expressions.value_types import Type

Comparison = Literal["==", "!=", "<", "<=", ">", ">="]
Sign = Literal["+", "-", "*", "/"]
Root = Literal["record", "row"]


@dataclass(frozen=True, kw_only=True)
class Node:
    """What every node has; `column` counts from 1 in the expression."""

    type: Type
    is_nullable: bool
    column: int = field(default=1, compare=False)

    def walk(self) -> Iterator["Node"]:
        """Yield this node and everything below it."""
        waiting: list[object] = [self]
        while waiting:
            found = waiting.pop()
            if isinstance(found, Node):
                yield found
                waiting += reversed(vars(found).values())
            elif isinstance(found, tuple):
                waiting += reversed(found)


@dataclass(frozen=True, kw_only=True)
class LiteralValue(Node):
    """A constant."""

    value: bool | int | Decimal | str | None


@dataclass(frozen=True, kw_only=True)
class Path(Node):
    """A value read from the record or, in an aggregate, from the row; `hops` are attributes."""

    root: Root
    hops: tuple[str, ...]
    is_column: bool = True


@dataclass(frozen=True, kw_only=True)
class Variable(Node):
    """A value that is given by name: a measure's, where an indicator combines several."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Setting(Node):
    """A value the region sets."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Cell(Node):
    """One value of a settings table."""

    table: str
    key: Node
    cell_column: str


@dataclass(frozen=True, kw_only=True)
class BlockName(Node):
    """A name that a bound block gives: `booking.free`."""

    block: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Arithmetic(Node):
    """Two values joined by + - * or /."""

    sign: Sign
    left: Node
    right: Node


@dataclass(frozen=True, kw_only=True)
class Negative(Node):
    """A value with a minus before it."""

    operand: Node


@dataclass(frozen=True, kw_only=True)
class Compare(Node):
    """Two values compared."""

    comparison: Comparison
    left: Node
    right: Node


@dataclass(frozen=True, kw_only=True)
class Member(Node):
    """Whether a value is among constants."""

    left: Node
    options: tuple[LiteralValue, ...]
    is_negated: bool = False


@dataclass(frozen=True, kw_only=True)
class Logic(Node):
    """Conditions joined by `and` or `or`."""

    word: Literal["and", "or"]
    operands: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Not(Node):
    """A condition turned around."""

    operand: Node


@dataclass(frozen=True, kw_only=True)
class Pick(Node):
    """The value beside the first condition that holds; `a if c else b` is one branch."""

    branches: tuple[tuple[Node, Node], ...]
    otherwise: Node


@dataclass(frozen=True, kw_only=True)
class Call(Node):
    """A function applied to values."""

    function: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Rows(Node):
    """The rows an aggregate goes over.

    `relation` is how to reach them from the record; without it they are all rows of the entity.
    """

    entity: str
    relation: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Aggregate(Node):
    """One value from many rows; `every` and `some` hold their condition in `value`."""

    function: str
    rows: Rows
    value: Node | None = None
    condition: Node | None = None


@dataclass(frozen=True, kw_only=True)
class BlockMeasure(Node):
    """A measure of a bound block, in an indicator: `sum(billing, paid)`."""

    function: str
    block: str
    measure: str


@dataclass(frozen=True, kw_only=True)
class TransitionGap(Node):
    """The time between two transitions of a record, in an indicator."""

    function: Literal["duration", "workdays"]
    first: str
    last: str


@dataclass(frozen=True, kw_only=True)
class NoOpen(Node):
    """Whether no other record with the same reference is in an open state."""

    reference: str
    final_states: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Entered(Node):
    """When the record last entered a state."""

    root: Root
    state: str
