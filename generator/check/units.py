"""Checks that a unit of area or volume is spelt in one way, so that what goes by a unit finds all of them."""

import re
from collections.abc import Iterator
from typing import Any

from generator.check.entry import Entry
from generator.load.document import Where
from generator.problems import Problem

_TYPED = re.compile(r"(?<![a-z])([a-zµ]{0,2}m)([23])\b", re.IGNORECASE)
_TYPED_IN_TEXT = re.compile(r"(?<![\w.{])([kcdm]?m)([23])(?!\w)")
_SHOWN = ("label", "help", "message")
_RAISED = str.maketrans("23", "²³")


def check_units(entry: Entry) -> Iterator[Problem]:
    """Look at every unit: of fields, columns and settings, and in the texts that people read."""
    for at, unit in _units(entry.document.data, ()):
        typed = _TYPED if at[-1] == "unit" else _TYPED_IN_TEXT
        spelt = typed.sub(lambda found: found[1] + found[2].translate(_RAISED), unit)
        if spelt != unit:
            yield entry.problem(
                "RK728",
                at,
                f'the unit in "{unit}" is written with a figure',
                f"write {spelt}",
            )


def _units(node: Any, at: Where) -> Iterator[tuple[Where, str]]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        if (key == "unit" or key in _SHOWN) and isinstance(value, str):
            yield (*at, key), value
        else:
            yield from _units(value, (*at, key))
