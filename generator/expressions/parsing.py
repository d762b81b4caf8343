"""From text to a Python syntax tree that holds nothing outside the language."""

import ast
import io
import keyword
import tokenize
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.expressions.functions import FUNCTIONS
from generator.expressions.problem import ExpressionError, nearest

MAX_LENGTH = 2000
MAX_DEPTH = 40
MAX_HOPS = 2
MAX_DIGITS = 18
MAX_TEXT = 200

_REFUSED = {
    ast.Lambda: "lambda is not part of the language",
    ast.JoinedStr: "f-strings are not part of the language",
    ast.Starred: "* before a name is not part of the language",
    ast.ListComp: "comprehensions are not part of the language; use count, sum, every or some",
    ast.SetComp: "comprehensions are not part of the language; use count, sum, every or some",
    ast.DictComp: "comprehensions are not part of the language; use count, sum, every or some",
    ast.GeneratorExp: "comprehensions are not part of the language; use count, sum, every or some",
    ast.NamedExpr: ":= is not part of the language",
    ast.Await: "await is not part of the language",
    ast.Yield: "yield is not part of the language",
    ast.YieldFrom: "yield is not part of the language",
    ast.Dict: "braces are not part of the language",
    ast.Set: "braces are not part of the language",
    ast.Tuple: "a list of values is written in square brackets after `in`",
    ast.Slice: "slices are not part of the language",
    ast.List: "a list can only stand after `in`",
}
_OPERATORS = {
    ast.Mod: "%", ast.Pow: "**", ast.FloorDiv: "//", ast.MatMult: "@", ast.BitAnd: "&",
    ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>",
}  # fmt: skip
_ALLOWED_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_ALLOWED_COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn)


@dataclass(frozen=True)
class Expression:
    """A text of the language and its tree, which holds nothing outside the whitelist."""

    text: str
    tree: ast.expr

    def column(self, node: ast.expr) -> int:
        """Return where a node begins in the text, counted in characters from 1."""
        return _column(self.text, node)

    def segment(self, node: ast.expr) -> str:
        """Return the text of a node as it was written."""
        return self.text.encode()[node.col_offset : node.end_col_offset].decode()  # the text is one line


@lru_cache(4096)  # checks and examples read the same paths over and over
def parse(text: str) -> Expression:
    """Parse a text against the whitelist, or raise ExpressionError in plain words."""
    flat = " ".join(text.split("\n")).strip()
    _refuse_shape(flat)
    expression = Expression(flat, _read(flat))
    _Guard(expression).visit(expression.tree, 0)
    return expression


def _refuse_shape(text: str) -> None:
    if not text:
        raise ExpressionError("the expression is empty")
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            f"the expression is {len(text)} characters long; at most {MAX_LENGTH} are read",
            MAX_LENGTH,
            "move a part of it to a computed field",
        )
    if not text.isprintable():
        column, sign = next((column, sign) for column, sign in enumerate(text, 1) if not sign.isprintable())
        raise ExpressionError(f"the character {sign!r} cannot stand here", column)
    if "#" in text:
        _refuse_comment(text)


def _refuse_comment(text: str) -> None:
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        return  # the parser words it better
    for token in tokens:
        if token.type == tokenize.COMMENT:
            raise ExpressionError("a comment cannot stand in an expression", token.start[1] + 1)


def _read(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ExpressionError(_syntax_message(text, error), error.offset or 1) from None
    except (RecursionError, MemoryError, ValueError):
        raise ExpressionError("the expression is too deep to read") from None


def _syntax_message(text: str, error: SyntaxError) -> str:
    word = text[(error.offset or 1) - 1 :].split(" ")[0].strip("().,=<>")
    if keyword.iskeyword(word) and word not in ("and", "or", "not", "in", "if", "else"):
        return f'"{word}" cannot be used as a name'
    if "=" in text and "==" not in text:
        return "the expression cannot be read; two values are compared with =="
    return f"the expression cannot be read: {error.msg}"


def _column(text: str, node: ast.expr) -> int:
    return len(text.encode()[: node.col_offset].decode(errors="ignore")) + 1


class _Guard:
    """Walks a fresh tree once and refuses whatever is not on the list."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression

    def refuse(self, node: ast.expr, message: str, hint: str = "") -> ExpressionError:
        return ExpressionError(message, self.expression.column(node), hint)

    def visit(self, node: ast.expr, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise self.refuse(
                node,
                f"the expression is nested deeper than {MAX_DEPTH} levels",
                "move a part of it to a computed field",
            )
        visit = _VISITS.get(type(node))
        if visit is None:
            words = f"{type(node).__name__} is not part of the language"
            raise self.refuse(node, _REFUSED.get(type(node), words))
        visit(self, node, depth)

    def all(self, nodes: list[ast.expr], depth: int) -> None:
        for node in nodes:
            self.visit(node, depth + 1)

    def bare(self, node: ast.Name, depth: int) -> None:
        self.name(node, node.id)

    def name(self, node: ast.expr, name: str) -> None:
        if "__" in name or name.startswith("_") or not name.isascii():
            raise self.refuse(node, f'"{name}" is not a name of the language', "letters, digits and single _")

    def constant(self, node: ast.Constant, depth: int) -> None:
        if isinstance(node.value, str) and not node.value.isprintable():
            raise self.refuse(node, "a text cannot hold invisible characters")
        if isinstance(node.value, str) and len(node.value) > MAX_TEXT:
            raise self.refuse(node, f"a text in an expression has at most {MAX_TEXT} characters")
        if node.value is None or isinstance(node.value, bool | str):
            return
        written = self.expression.segment(node)
        if isinstance(node.value, int | float) and written.replace(".", "", 1).isdigit():
            if len(written) <= MAX_DIGITS:
                return
            raise self.refuse(node, f"a number has at most {MAX_DIGITS} digits")
        raise self.refuse(node, f"{written} is not a number of the language", "digits and at most one point")

    def attribute(self, node: ast.Attribute, depth: int) -> None:
        hops, inner = 1, node.value
        self.name(node, node.attr)
        while isinstance(inner, ast.Attribute):
            self.name(inner, inner.attr)
            hops, inner = hops + 1, inner.value
        if hops > MAX_HOPS:
            raise self.refuse(node, f"a path takes at most {MAX_HOPS} steps from a name", "copy the value nearer")
        if not isinstance(inner, ast.Name | ast.Subscript):
            raise self.refuse(node, "a point can only follow a name or a row of a settings table")
        self.visit(inner, depth + 1)

    def subscript(self, node: ast.Subscript, depth: int) -> None:
        table = node.value
        is_setting = isinstance(table, ast.Attribute) and isinstance(table.value, ast.Name)
        if not is_setting or not ast.unparse(table).startswith("settings."):
            raise self.refuse(node, "square brackets can only follow a table", "settings.table[key].column")
        self.visit(table, depth + 1)
        self.visit(node.slice, depth + 1)

    def call(self, node: ast.Call, depth: int) -> None:
        if not isinstance(node.func, ast.Name):
            raise self.refuse(node, "only the functions of the language can be called")
        name = node.func.id
        if name not in FUNCTIONS:
            raise self.refuse(node, f'there is no function "{name}"', nearest(name, FUNCTIONS))
        if node.keywords:
            raise self.refuse(node, f"{name}() takes its values by position, without name=")
        self.all(node.args, depth)

    def compare(self, node: ast.Compare, depth: int) -> None:
        if len(node.ops) > 1:
            raise self.refuse(
                node,
                "comparisons cannot be chained",
                "write a <= b and b <= c instead of a <= b <= c",
            )
        operator, right = node.ops[0], node.comparators[0]
        if not isinstance(operator, _ALLOWED_COMPARISONS):
            raise self.refuse(node, "`is` is not part of the language", "use == or is_set()")
        self.visit(node.left, depth + 1)
        if not isinstance(operator, ast.In | ast.NotIn):
            self.visit(right, depth + 1)
        elif not isinstance(right, ast.List) or not right.elts:
            raise self.refuse(right, "after `in` stands a list of values", 'in ["satu", "dua"]')
        else:
            self.all(right.elts, depth)

    def logic(self, node: ast.BoolOp, depth: int) -> None:
        self.all(node.values, depth)

    def ternary(self, node: ast.IfExp, depth: int) -> None:
        self.all([node.test, node.body, node.orelse], depth)

    def operator(self, node: ast.BinOp, depth: int) -> None:
        if not isinstance(node.op, _ALLOWED_OPERATORS):
            sign = _OPERATORS[type(node.op)]
            raise self.refuse(node, f"{sign} is not part of the language", "there are + - * /")
        self.all([node.left, node.right], depth)

    def sign(self, node: ast.UnaryOp, depth: int) -> None:
        if isinstance(node.op, ast.Invert | ast.UAdd):
            raise self.refuse(node, "only - and not can stand before a value")
        self.visit(node.operand, depth + 1)


_VISITS: Mapping[type[ast.expr], Callable[[_Guard, Any, int], None]] = {
    ast.Attribute: _Guard.attribute,
    ast.BinOp: _Guard.operator,
    ast.BoolOp: _Guard.logic,
    ast.Call: _Guard.call,
    ast.Compare: _Guard.compare,
    ast.Constant: _Guard.constant,
    ast.IfExp: _Guard.ternary,
    ast.Name: _Guard.bare,
    ast.Subscript: _Guard.subscript,
    ast.UnaryOp: _Guard.sign,
}
