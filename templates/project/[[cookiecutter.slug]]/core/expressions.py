"""What compiled rules and formulas call: reading records and settings, rows, distances.

Conditions, numbers and texts live in `expression_values`, time in `expression_time`; all are called
through this module. Every function is total: null in, null out, and never an exception.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from typing import Any

from .expression_time import (
    age_years,
    date_of,
    day,
    days,
    duration,
    fixed_clock,
    hours,
    minutes,
    month,
    months,
    now,
    today,
    workdays,
    workdays_after,
    year,
    years,
)
from .expression_values import (
    absolute,
    add,
    at_least,
    at_most,
    both,
    ceil,
    contains,
    divide,
    either,
    equal,
    floor,
    greatest,
    is_in,
    join_texts,
    least,
    length,
    less,
    log10,
    lower,
    more,
    multiply,
    negative,
    not_equal,
    number,
    opposite,
    round_half_up,
    rounded,
    rupiah,
    sqrt,
    starts_with,
    subtract,
    text,
    upper,
)

__all__ = [
    "absolute",
    "add",
    "age_years",
    "at_least",
    "at_most",
    "average",
    "block",
    "both",
    "ceil",
    "contains",
    "count",
    "date_of",
    "day",
    "days",
    "default",
    "distance_m",
    "divide",
    "duration",
    "either",
    "entered",
    "equal",
    "every",
    "fixed_clock",
    "floor",
    "follow",
    "follow_text",
    "greatest",
    "highest",
    "hours",
    "is_in",
    "is_set",
    "join_texts",
    "least",
    "length",
    "less",
    "log10",
    "lookup",
    "lower",
    "lowest",
    "median",
    "minutes",
    "month",
    "months",
    "more",
    "multiply",
    "negative",
    "no_open",
    "not_equal",
    "now",
    "opposite",
    "round_half_up",
    "rounded",
    "rows",
    "rupiah",
    "some",
    "sqrt",
    "starts_with",
    "subtract",
    "today",
    "total",
    "upper",
    "workdays",
    "workdays_after",
    "year",
    "years",
]

EARTH_RADIUS_M = 6_371_000


def follow(record: Any, *names: str) -> Any:
    """Read an attribute through references; null where a reference leads nowhere."""
    for name in names:
        if record is None:
            return None
        record = getattr(record, name, None)
    return record


def follow_text(record: Any, *names: str) -> str:
    """Read a text through references; empty where a reference leads nowhere."""
    return text(follow(record, *names))


def lookup(table: Any, key: Any, column: str) -> Any:
    """Read a cell of a settings table; null where the table has no such row or column."""
    if table is None or key is None:
        return None
    row: Any = table.get(str(key)) if hasattr(table, "get") else getattr(table, str(key), None)
    cell = row.get(column) if hasattr(row, "get") else getattr(row, column, None)
    return Decimal(str(cell)) if isinstance(cell, float) else cell


def block(names: Any, block_id: str, name: str) -> Any:
    """Ask a bound block; null where the record has none."""
    value = follow(names, block_id, name)
    return value() if callable(value) else value


def rows(record: Any, *names: str) -> list[Any]:
    """Return the related rows as a list, from a Django manager or anything that can be listed.

    A record that is not saved yet has none; Django would refuse to look.
    """
    *references, last = names
    owner = follow(record, *references)
    kept = getattr(owner, "__dict__", {}).get(last)
    if isinstance(kept, list):
        return kept  # a choice of several: its own column, there before the record is saved
    if owner is None or getattr(owner, "pk", owner) is None:
        return []
    related = getattr(owner, last, None)
    if related is None:
        return _referring(owner, last)
    return list(related.all() if hasattr(related, "all") else related)


def _referring(owner: Any, name: str) -> list[Any]:
    """Return the rows of another kind that refer to a record: only parts have a name for their way back."""
    known = getattr(owner, "_meta", None)
    wanted = name.removesuffix("_set").replace("_", "")
    for way in known.get_fields(include_hidden=True) if known is not None else ():
        if not (way.auto_created and way.one_to_many):
            continue
        other = way.related_model
        if (other._meta.app_label, other._meta.model_name) == (known.app_label, wanted):
            return list(other._default_manager.filter(**{way.field.name: owner}))
    return []


def entered(record: Any, state: str) -> datetime | None:
    """Return when the record last entered a state: the model's own `entered_at(state)` knows."""
    known = getattr(record, "entered_at", None)
    if callable(known):
        moment: datetime | None = known(state)
        return moment
    return known.get(state) if isinstance(known, dict) else None


def no_open(record: Any, reference: str, final_states: Iterable[str]) -> bool:
    """Tell whether no other record with the same reference is in a state that is not final."""
    target = getattr(record, reference, None)
    if target is None:
        return True
    manager = getattr(type(record), "_default_manager", None)
    if manager is None:
        others = getattr(record, "others", ())
        return not any(_is_open(other, reference, target, final_states) for other in others)
    from .turns import hold_if_writing

    hold_if_writing(target)
    others = manager.filter(**{reference: target}).exclude(pk=record.pk)
    return not others.exclude(state__in=tuple(final_states)).exists()


def _is_open(other: Any, reference: str, target: Any, final_states: Iterable[str]) -> bool:
    return getattr(other, reference, None) == target and other.state not in tuple(final_states)


def is_set(value: Any) -> bool:
    """Tell whether a value is there: not null, not an empty text, not an empty collection."""
    if value is None:
        return False
    if hasattr(value, "exists"):
        return bool(value.exists())
    return len(value) > 0 if isinstance(value, str | list | tuple | dict) else True


def default(value: Any, instead: Any) -> Any:
    """Return the value, or the other one where it is null or an empty text."""
    return value if is_set(value) else instead


def count(conditions: Iterable[Any]) -> int:
    """Return how many conditions hold; null does not."""
    return len([1 for condition in conditions if condition])


def every(conditions: Iterable[Any]) -> bool:
    """Tell whether all conditions hold; true when there are none, false when one is null."""
    return all(conditions)


def some(conditions: Iterable[Any]) -> bool:
    """Tell whether at least one condition holds."""
    return any(conditions)


def total(values: Iterable[Any], zero: Any = 0) -> Any:
    """Return the sum of the values that are there."""
    return reduce(add, _present(values), zero)


def average(values: Iterable[Any]) -> Any:
    """Return the mean of the values that are there; null when there are none."""
    present = _present(values)
    return divide(reduce(add, present), len(present)) if present else None


def median(values: Iterable[Any]) -> Any:
    """Return the middle of the values that are there; null when there are none."""
    present = sorted(_present(values))
    if not present:
        return None
    middle = len(present) // 2
    if len(present) % 2:
        return present[middle]
    if isinstance(present[middle], date):
        return present[middle - 1]
    return divide(add(present[middle - 1], present[middle]), 2)


def lowest(values: Iterable[Any]) -> Any:
    """Return the least of the values that are there; null when there are none."""
    return min(_present(values), default=None)


def highest(values: Iterable[Any]) -> Any:
    """Return the greatest of the values that are there; null when there are none."""
    return max(_present(values), default=None)


def _present(values: Iterable[Any]) -> list[Any]:
    return [number(value) for value in values if value is not None]


def distance_m(left: Any, right: Any) -> int | None:
    """Return the metres between two points or places, as the crow flies."""
    a, b = _radians(left), _radians(right)
    if a is None or b is None:
        return None
    half = math.sin((b[0] - a[0]) / 2) ** 2
    half += math.cos(a[0]) * math.cos(b[0]) * math.sin((b[1] - a[1]) / 2) ** 2
    return round(2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(half))))


def _radians(point: Any) -> tuple[float, float] | None:
    pair = point if isinstance(point, tuple | list) else (follow(point, "lat"), follow(point, "lon"))
    if len(pair) != 2 or pair[0] is None or pair[1] is None:
        return None
    return math.radians(float(pair[0])), math.radians(float(pair[1]))
