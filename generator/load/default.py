"""Default values: a literal of the field's type, or an expression such as `today()`."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

Literal = None | bool | int | Decimal | str | dt.date | dt.time | dt.datetime | list[Any] | dict[str, Any]

# In these a string is always the value itself, never an expression.
_TEXTUAL = frozenset("text longtext choice phone email url place office district village".split())
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def build_default(kind: str, raw: Any) -> tuple[Literal, str | None]:
    """Give (literal, expression) of a default; at most one of the two is set."""
    if raw is None:
        return None, None
    if kind == "opening_hours":
        return build_hours(raw), None
    if kind in _TEXTUAL or not isinstance(raw, str):
        return build_value(raw), None
    if kind == "date" and _DATE.match(raw):
        return _date(raw), None
    if kind == "time" and _TIME.match(raw):
        return dt.time.fromisoformat(raw) if raw < "24" else raw, None
    return None, raw


def build_value(raw: Any) -> Any:
    """Turn floats into Decimal by their text, at any depth."""
    if isinstance(raw, float):
        return Decimal(repr(raw))
    if isinstance(raw, list):
        return [build_value(item) for item in raw]
    if isinstance(raw, dict):
        return {key: build_value(value) for key, value in raw.items()}
    return raw


def build_hours(raw: Any) -> dict[str, list[list[str]]]:
    """Spread `{mon-thu: "08:00-14:00"}` over the days: `{"mon": [["08:00", "14:00"]], …}`."""
    if not isinstance(raw, dict):
        return {}
    by_day: dict[str, list[list[str]]] = {}
    for span, hours in raw.items():
        for day in days_of(span):
            parts = hours if isinstance(hours, list) else [hours]
            by_day[day] = [str(part).split("-") for part in parts]
    return {day: by_day[day] for day in _DAYS if day in by_day}


def days_of(span: str) -> tuple[str, ...]:
    """Give the days that `mon`, `mon-thu` or `mon,wed` names."""
    days: list[str] = []
    for part in span.split(","):
        first, _, last = part.strip().partition("-")
        if first in _DAYS and (last or first) in _DAYS:
            days.extend(_DAYS[_DAYS.index(first) : _DAYS.index(last or first) + 1])
    return tuple(days)


def _date(raw: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(raw)
    except ValueError:
        return raw
