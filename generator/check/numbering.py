"""Checks the pattern of a record's number."""

import re
from collections.abc import Iterator

from generator.check.entry import Entry
from generator.problems import Problem

# What a number may be made of; core.numbering of the replica knows the same.
PLACEHOLDERS = (
    "seq",
    "seq:02",
    "seq:03",
    "seq:04",
    "seq:05",
    "seq:06",
    "seq:07",
    "seq:08",
    "year",
    "year:2",
    "month",
    "month:02",
    "month:roman",
    "day",
    "day:02",
    "office",
    "region",
)
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def check_numbering(entry: Entry) -> Iterator[Problem]:
    """Check the number pattern of every entity."""
    for entity in entry.app.entities.values():
        if entity.number is not None:
            yield from pattern_problems(entry, entity.number, ("entities", entity.id, "number"))


def pattern_problems(entry: Entry, pattern: str, at: tuple[str | int, ...]) -> Iterator[Problem]:
    """Find what is wrong with a pattern of numbers."""
    names = _PLACEHOLDER.findall(pattern)
    for name in names:
        if name in PLACEHOLDERS:
            continue
        yield entry.problem(
            "RK334",
            at,
            f'the number holds "{{{name}}}", which is not known',
            f"it can hold {', '.join(PLACEHOLDERS)}",
            value=name,
            allowed=PLACEHOLDERS,
        )
    if _PLACEHOLDER.sub("", pattern).count("{") or "}" in _PLACEHOLDER.sub("", pattern):
        yield entry.problem("RK334", at, "the number has a brace without its partner", "write {seq:05}")
    elif not any(name.startswith("seq") for name in names):
        yield entry.problem(
            "RK335",
            at,
            "the number holds no {seq}, so two records would have the same",
            "add {seq:05}",
        )
