"""What a block's tests/driving.py says: which events and names it can bring about, and values that its rules accept."""

import ast
from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.roots import ROOT


@cache
def driven_by_tests(block: str) -> frozenset[str]:
    """Name them, by the keys of the two tables of the block's driving.py; nothing where it has none."""
    tables = [_table(block, name) for name in ("EVENTS", "NEEDS")]
    keys = [key for table in tables if table is not None for key in table.keys]
    return frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))


@cache
def values_for_tests(block: str) -> Mapping[str, Any]:
    """Give values that the block's own rules accept, by the binding key of their field."""
    table = _table(block, "VALUES")
    return dict(ast.literal_eval(table)) if table is not None else {}


def _table(block: str, name: str) -> ast.Dict | None:
    place = ROOT.joinpath("templates/blocks", block, "[[cookiecutter.slug]]/blocks", block, "tests/driving.py")
    for node in ast.parse(place.read_text(encoding="utf-8")).body if place.is_file() else ():
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and _is_named(node, name):
            return node.value
    return None


def _is_named(node: ast.Assign, name: str) -> bool:
    return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
