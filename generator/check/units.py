"""Checks that a unit of area or volume is spelt in one way, so that what goes by a unit finds all of them."""

import re
from collections.abc import Iterator
from typing import Any

from generator.check.entry import Entry
from generator.load.document import Where
from generator.problems import Problem

_TYPED = re.compile(r"(?<![a-z])([a-zµ]{0,2}m)([23])\b", re.IGNORECASE)
_RAISED = str.maketrans("23", "²³")


def check_units(entry: Entry) -> Iterator[Problem]:
    """Look at every unit: of the entry, of fields, columns and settings."""
    for at, unit in _units(entry.document.data, ()):
        spelt = _TYPED.sub(lambda found: found[1] + found[2].translate(_RAISED), unit)
        if spelt != unit:
            yield entry.problem(
                "RK728",
                at,
                f'the unit "{unit}" is written with a figure',
                f"write {spelt}",
            )


def _units(node: Any, at: Where) -> Iterator[tuple[Where, str]]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        if key == "unit" and isinstance(value, str):
            yield (*at, key), value
        else:
            yield from _units(value, (*at, key))
