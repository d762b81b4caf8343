"""Which paths are certainly set where a condition holds, or does not: what short circuit proves."""

import ast

Facts = frozenset[str]
NOTHING: Facts = frozenset()
_PATHS = (ast.Name, ast.Attribute, ast.Subscript)


def when_true(node: ast.expr) -> Facts:
    """Return the paths that are set if the condition is true; null is not true."""
    match node:
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return _path(node)
        case ast.Call(func=ast.Name(id="is_set"), args=[argument]):
            return _path(argument)
        case ast.BoolOp(op=ast.And(), values=values):
            return NOTHING.union(*map(when_true, values))
        case ast.BoolOp(op=ast.Or(), values=values):
            first, *rest = map(when_true, values)
            return first.intersection(*rest)
        case ast.Compare(left=left, comparators=[right]):
            return _operands(left) | _operands(right)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _when_false(operand)
    return NOTHING


def when_not_true(node: ast.expr) -> Facts:
    """Return the paths that are set if the condition is false or null."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=ast.Call() as call):
            return when_true(call)  # is_set() is never null
        case ast.BoolOp(op=ast.Or(), values=values):
            return NOTHING.union(*map(when_not_true, values))
    return NOTHING


def _when_false(node: ast.expr) -> Facts:
    match node:
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return _path(node)
        case ast.Compare(left=left, comparators=[right]):
            return _operands(left) | _operands(right)
        case ast.BoolOp(op=ast.Or(), values=values):
            return NOTHING.union(*map(_when_false, values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return when_true(operand)
    return NOTHING


def _path(node: ast.expr) -> Facts:
    return frozenset({ast.unparse(node)}) if isinstance(node, _PATHS) else NOTHING


def _operands(node: ast.expr) -> Facts:
    if isinstance(node, ast.BinOp):
        return _operands(node.left) | _operands(node.right)
    if isinstance(node, ast.UnaryOp):
        return _operands(node.operand)
    return _path(node)
