"""The disposition tree as a page draws it: branches in order, each with its depth. No database."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Branch:
    """One disposition at its depth."""

    row: Any
    children: tuple["Branch", ...]


def grow(rows: list[Any]) -> tuple[Branch, ...]:
    """Build the tree from its rows."""
    below: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        below[row.parent_id].append(row)
    return _branches(below, None)


def _branches(below: dict[int | None, list[Any]], parent_id: int | None) -> tuple[Branch, ...]:
    return tuple(Branch(row, _branches(below, row.pk)) for row in below.get(parent_id, ()))
