"""What the checker knows at one place of an expression, and how it notes a problem."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.expressions.parsing import Expression
from generator.expressions.problem import ExpressionProblem, Level
from generator.expressions.scope import EntityScope, Scope
from generator.expressions.tree import LiteralValue, Node
from generator.expressions.value_types import UNKNOWN

Use = Literal["computed", "rule", "indicator"]


@dataclass(frozen=True)
class Context:
    """One place: the scope, the row of an aggregate if inside one, and what is known to be set."""

    expression: Expression
    scope: Scope
    use: Use
    infer: Callable[[ast.expr, "Context"], Node]
    row: EntityScope | None = None
    known: frozenset[str] = frozenset()
    problems: list[ExpressionProblem] = field(default_factory=list)

    def report(self, node: ast.expr, message: str, hint: str = "", level: Level = "error") -> Node:
        """Note a problem and return a node of unknown type, so that it is noted once."""
        column = self.expression.column(node)
        self.problems.append(ExpressionProblem(column, message, hint, level))
        return LiteralValue(type=UNKNOWN, is_nullable=False, column=column, value=None)

    def knowing(self, facts: frozenset[str]) -> "Context":
        """Return the place where these paths are known to be set."""
        return replace(self, known=self.known | facts)

    def inside(self, row: EntityScope) -> "Context":
        """Return the place inside an aggregate over rows of an entity."""
        return replace(self, row=row)

    def sees(self, node: ast.expr) -> bool:
        """Tell whether a path is known to be set here."""
        return bool(self.known) and ast.unparse(node) in self.known
