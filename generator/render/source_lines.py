"""Writes nested calls and tuples as lines of Python, exploded as `ruff format` leaves them."""

import ast
from collections.abc import Sequence

WIDTH = 120
Lines = list[str]


def call(name: str, args: Sequence[Lines]) -> Lines:
    """Write a call with each argument on lines of its own; one without arguments stays closed."""
    return _exploded(f"{name}(", args, ")") if args else [f"{name}()"]


def keyword(name: str, value: Lines) -> Lines:
    """Write a value as a keyword argument."""
    return [f"{name}={value[0]}", *value[1:]]


def assign(name: str, value: Lines) -> Lines:
    """Write a value given a name."""
    return [f"{name} = {value[0]}", *value[1:]]


def tuple_of(items: Sequence[Lines], *, room: int = 40) -> Lines:
    """Write a tuple; `room` is what stands left of it, because a short tuple of one stays on its line."""
    if not items:
        return ["()"]
    if len(items) == 1 and len(items[0]) == 1 and room + len(items[0][0]) + 5 <= WIDTH:
        return [f"({items[0][0]},)"]
    return _exploded("(", items, ")")


def condition(source: str, *, room: int) -> Lines:
    """Write a Q or several joined ones; too long for one line, each part stands on its own."""
    if room + len(source) + 1 <= WIDTH:
        return [source]
    node = ast.parse(source, mode="eval").body
    sign = "|" if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) else "&"
    parts = [_part(source, part) for part in _joined(node)]
    if len(parts) == 1:
        return parts[0]
    lines = ["(", *("    " + line for line in parts[0])]
    for part in parts[1:]:
        lines += [f"    {sign} {part[0]}", *("    " + line for line in part[1:])]
    return [*lines, ")"]


def _joined(node: ast.expr) -> list[ast.expr]:
    """The operands of one chain of & or |."""
    if not isinstance(node, ast.BinOp):
        return [node]
    left = node.left
    is_same = isinstance(left, ast.BinOp) and type(left.op) is type(node.op)
    return [*(_joined(left) if is_same else [left]), node.right]


def _part(source: str, node: ast.expr) -> Lines:
    text = ast.get_source_segment(source, node) or ""
    if isinstance(node, ast.BinOp):
        text = f"({text})"
    if len(text) + 24 <= WIDTH or not isinstance(node, ast.Call) or not node.keywords:
        return [text]
    value = node.keywords[0].value
    if not isinstance(value, ast.List):
        return [text]
    items = [[ast.get_source_segment(source, item) or ""] for item in value.elts]
    listed = _exploded("[", items, "]")
    return _exploded("Q(", [keyword(str(node.keywords[0].arg), listed)], ")")


def _exploded(head: str, items: Sequence[Lines], close: str) -> Lines:
    lines = [head]
    for item in items:
        lines += ["    " + line for line in [*item[:-1], item[-1] + ","]]
    return [*lines, close]
