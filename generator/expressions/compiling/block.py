"""A run of statements being written, and the steps an expression is broken into to stay short.

A step is only ever a value whose computation cannot fail (core/expressions.py is total), so that
working one out early changes nothing but time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generator.expressions.compiling.naming import MAX_NAME, Names, wish_for
from generator.expressions.compiling.source import Binding, one_a_line
from generator.expressions.tree import Node

MAX_LINE = 100
Piece = tuple[str, Binding]
Build = Callable[[list[Piece]], Piece]


@dataclass(frozen=True)
class Demand:
    """How a piece is wanted: only its truth, within how many characters, as a whole statement.

    `may_explode` allows a call over several lines, which only the end of a statement can hold.
    """

    is_condition: bool = False
    budget: int = MAX_LINE
    is_whole: bool = False
    may_explode: bool = False


@dataclass(frozen=True)
class Block:
    """Statements at one depth; `row` names the row where one is the subject."""

    names: Names
    record: str
    render: Callable[[Node, "Block", Demand], Piece]
    indent: int = 1
    row: str = ""
    is_inline: bool = False
    lines: list[str] = field(default_factory=list)
    steps: dict[str, str] = field(default_factory=dict)

    def inner(self) -> "Block":
        """Return the block one level deeper; it knows the steps so far and keeps its own."""
        return replace(self, indent=self.indent + 1, steps=dict(self.steps))

    def inline(self, row: str) -> "Block":
        """Return a block in which nothing can be written: the inside of a generator."""
        return replace(self, row=row, is_inline=True, steps=dict(self.steps))

    def write(self, *lines: str) -> None:
        """Write lines at this depth."""
        for line in "\n".join(lines).split("\n"):
            self.lines.append("    " * self.indent + line if line else "")

    def piece(self, node: Node, *, is_condition: bool = False, room: int, may_explode: bool = True) -> Piece:
        """Return the source of a statement whose other words take `room` characters."""
        budget = MAX_LINE - 4 * self.indent - room
        return self.render(node, self, Demand(is_condition, budget, True, may_explode))

    def step(self, source: str, wish: str) -> Piece:
        """Write `name = source` once and return the name."""
        if self.is_inline:
            return source, Binding.ATOM
        if source not in self.steps:
            self.steps[source] = self.names.new(wish)
            self.write(f"{self.steps[source]} = {source}")
        return self.steps[source], Binding.ATOM

    def step_of(self, node: Node, *, is_condition: bool) -> Piece:
        """Write a node as a step of its own."""
        wish = wish_for(node)
        room = min(len(wish), MAX_NAME) + len("_2 = ")
        source, _ = self.piece(node, is_condition=is_condition, room=room)
        is_step = source in self.steps.values()
        return (source, Binding.ATOM) if is_step else self.step(source, wish)

    def fit(
        self,
        nodes: Sequence[Node],
        demand: Demand,
        build: Build,
        overflow: Build | None = None,
        conditions: Sequence[bool] = (),
    ) -> Piece:
        """Build from the nodes' pieces; the longest become steps until the whole fits.

        `conditions` tells for each node whether only its truth counts, where they differ.
        """
        truths = conditions or [demand.is_condition] * len(nodes)
        pieces = [
            self.render(node, self, Demand(is_condition, demand.budget))
            for node, is_condition in zip(nodes, truths, strict=True)
        ]
        waiting = [n for n, (source, _) in enumerate(pieces) if len(source) > MAX_NAME]
        while waiting and not self.is_inline and len(build(pieces)[0]) > demand.budget:
            longest = max(waiting, key=lambda n: len(pieces[n][0]))
            waiting.remove(longest)
            pieces[longest] = self.step_of(nodes[longest], is_condition=truths[longest])
        whole = build(pieces)
        if overflow is None or self.is_inline or len(whole[0]) <= demand.budget:
            return whole
        return overflow(pieces)

    def exploded(self, function: str, pieces: Sequence[Piece], demand: Demand) -> Piece:
        """Return a call with one argument a line, or as a step unless it ends its statement."""
        sources = [source for source, _ in pieces]
        name, whole = function.removeprefix("ex."), f"{function}({', '.join(sources)})"
        if not demand.may_explode and 4 * self.indent + len(f"{name}_2 = {whole}") <= MAX_LINE:
            return self.step(whole, name)
        exploded = one_a_line(f"{function}(", sources)
        return (exploded, Binding.ATOM) if demand.may_explode else self.step(exploded, name)
