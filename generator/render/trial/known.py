"""Collects what an entry's expressions and examples say about its fields: the search tries these values first."""

from collections.abc import Iterator
from typing import Any

from generator.check.entry import Entry
from generator.check.sample import convert
from generator.expressions.tree import Call, Cell, Compare, LiteralValue, Member, Node, Path, Setting
from generator.render.trial.candidates import Known


def known_of(entry: Entry) -> Known:
    """Gather constants that fields are compared with, lengths that are asked for, and values of examples."""
    known = Known({}, {})
    for checked in entry.expressions:
        if checked.typed is not None:
            for node in checked.typed.nodes:
                _note(entry, known, node)
    for entity in entry.app.entities.values():
        for example in entity.examples:
            for path, value in example.given.items():
                name = path.rpartition(".")[2]
                field = entity.fields.get(name)
                known.constants.setdefault(name, []).append(convert(field, value))
    return known


def _note(entry: Entry, known: Known, node: Node) -> None:
    if isinstance(node, Member) and isinstance(node.left, Path):
        known.constants.setdefault(node.left.hops[-1], []).extend(option.value for option in node.options)
    if not isinstance(node, Compare):
        return
    for one, other in ((node.left, node.right), (node.right, node.left)):
        values = list(_constants(entry, other))
        if isinstance(one, Path):
            known.constants.setdefault(one.hops[-1], []).extend(values)
        elif isinstance(one, Call) and one.function == "length" and isinstance(one.arguments[0], Path):
            known.lengths.setdefault(one.arguments[0].hops[-1], []).extend(v for v in values if isinstance(v, int))


def _constants(entry: Entry, node: Node) -> Iterator[Any]:
    """The constants in one side of a comparison: literal, a setting's default, the cells of a column."""
    for part in node.walk():
        if isinstance(part, LiteralValue) and part.value is not None:
            yield part.value
        elif isinstance(part, Setting):
            yield entry.app.settings[part.name].default
        elif isinstance(part, Cell):
            rows: Any = entry.app.settings[part.table].default or {}
            yield from (row.get(part.cell_column) for row in rows.values() if row.get(part.cell_column) is not None)
