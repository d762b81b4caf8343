"""Entry of the checker: every part of an expression typed, or all its problems at once."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.expressions.checking.agreement import check_condition, check_expected
from generator.expressions.checking.calls import infer_call
from generator.expressions.checking.context import Context, Use
from generator.expressions.checking.names import infer_attribute, infer_name, infer_subscript
from generator.expressions.checking.operators import (
    infer_arithmetic,
    infer_comparison,
    infer_constant,
    infer_logic,
    infer_sign,
    infer_ternary,
)
from generator.expressions.parsing import Expression
from generator.expressions.problem import ExpressionProblem
from generator.expressions.scope import Scope
from generator.expressions.tree import Cell, Node, Path, Setting
from generator.expressions.value_types import BOOLEAN, Type


@dataclass(frozen=True)
class Typed:
    """An expression that type-checks; where it goes (`expected`) decides how it is rounded."""

    expression: Expression
    scope: Scope
    node: Node
    expected: Type | None = None
    use: Use = "computed"
    warnings: tuple[ExpressionProblem, ...] = ()

    @property
    def type(self) -> Type:
        """Return the type of the field it goes into, or the one it has by itself."""
        return self.expected or self.node.type

    @property
    def is_nullable(self) -> bool:
        """Tell whether the value can be null."""
        return self.node.is_nullable

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Return every node of the tree, from the top down."""
        return tuple(self.node.walk())

    @cached_property
    def reads(self) -> frozenset[tuple[str, ...]]:
        """Return the record's attributes it reads, as paths; from them come order and joins."""
        return frozenset(node.hops for node in self.nodes if isinstance(node, Path) and node.root == "record")

    @cached_property
    def settings(self) -> frozenset[str]:
        """Return the settings it reads."""
        plain = {node.name for node in self.nodes if isinstance(node, Setting)}
        return frozenset(plain | {node.table for node in self.nodes if isinstance(node, Cell)})


def check(
    expression: Expression,
    scope: Scope,
    expected: Type | None = None,
    *,
    use: Use = "computed",
) -> Typed | list[ExpressionProblem]:
    """Type an expression in its scope.

    `use="rule"` is for guards, checks, `when` and `only_when`: true or false, with a warning where
    a null can arrive. `use="indicator"` is for a scope without a record.
    """
    context = Context(expression, scope, use, _infer)
    node = _infer(expression.tree, context)
    if use == "rule":
        _check_rule(expression.tree, node, context)
    elif expected is not None:
        check_expected(expression.tree, node, expected, context)
    problems = sorted(set(context.problems))
    if any(problem.level == "error" for problem in problems):
        return problems
    return Typed(expression, scope, node, expected, use, tuple(problems))


def _check_rule(tree: ast.expr, node: Node, context: Context) -> None:
    check_condition(tree, node, context, "the rule")
    if node.is_nullable and node.type == BOOLEAN:
        for name in _nullable_names(node):
            words = f"{name} can be null, and then the rule counts as false"
            context.report(tree, words, f"is_set({name}) and …, or default({name}, …)", "warn")


def _nullable_names(node: Node) -> list[str]:
    paths = [part for part in node.walk() if isinstance(part, Path | Setting | Cell)]
    return sorted({_spelled(part) for part in paths if part.is_nullable})


def _spelled(node: Path | Setting | Cell) -> str:
    if isinstance(node, Path):
        return ".".join(node.hops)
    if isinstance(node, Setting):
        return f"settings.{node.name}"
    return f"settings.{node.table}[…].{node.cell_column}"


_RULES: Mapping[type[ast.expr], Callable[[Any, Context], Node]] = {
    ast.Attribute: infer_attribute,
    ast.BinOp: infer_arithmetic,
    ast.BoolOp: infer_logic,
    ast.Call: infer_call,
    ast.Compare: infer_comparison,
    ast.Constant: infer_constant,
    ast.IfExp: infer_ternary,
    ast.Name: infer_name,
    ast.Subscript: infer_subscript,
    ast.UnaryOp: infer_sign,
}


def _infer(node: ast.expr, context: Context) -> Node:
    return _RULES[type(node)](node, context)
