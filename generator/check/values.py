"""Says whether a value fits a type: for defaults, seeds, examples and a region's settings."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.load.default import days_of
from generator.load.field import Field
from generator.load.setting import Setting

_HOURS = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\Z")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z")


def value_fault(declared: Field | Setting, value: Any) -> str:
    """Say in words why a value does not fit, or nothing where it fits."""
    if value is None:
        return ""
    if getattr(declared, "many", False) and isinstance(value, list):
        faults = (_one(declared, item) for item in value)
        return next((fault for fault in faults if fault), "")
    return _one(declared, value)


def range_fault(declared: Field | Setting, value: Any) -> str:
    """Say in words why a number lies outside its range, or nothing where it lies inside."""
    if not _is_number(value):
        return ""
    low, high = declared.minimum, declared.maximum
    if isinstance(low, int | Decimal) and value < low:
        return f"{value} is less than the minimum {low}"
    if isinstance(high, int | Decimal) and value > high:
        return f"{value} is more than the maximum {high}"
    return ""


def hours_fault(raw: Any) -> str:
    """Say in words what is wrong with opening hours as written."""
    if not isinstance(raw, dict):
        return 'opening hours are written {mon-thu: "08:00-14:00"}'
    for span, hours in raw.items():
        if not days_of(str(span)):
            return f'"{span}" names no day; days are mon tue wed thu fri sat sun, or mon-fri'
        for part in hours if isinstance(hours, list) else [hours]:
            if not (isinstance(part, str) and _HOURS.match(part)):
                return f'"{part}" is not a span of hours such as 08:00-14:00'
            if part[:5] >= part[6:]:
                return f'"{part}" ends before it begins'
    return ""


def _one(declared: Field | Setting, value: Any) -> str:
    fault = _FAULTS.get(declared.type, _no_fault)
    return fault(declared, value)


def _no_fault(declared: Field | Setting, value: Any) -> str:
    return ""


def _text(declared: Field | Setting, value: Any) -> str:
    if not isinstance(value, str):
        return f"{_shown(value)} is not a text"
    limit = declared.max_length
    if limit is not None and len(value) > limit:
        return f"the text has {len(value)} characters; at most {limit} fit"
    return ""


def _whole(declared: Field | Setting, value: Any) -> str:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return "" if is_whole else f"{_shown(value)} is not a whole number"


def _number(declared: Field | Setting, value: Any) -> str:
    if not _is_number(value):
        return f"{_shown(value)} is not a number"
    exponent = Decimal(value).normalize().as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    if places > declared.decimal_places:
        return f"{value} has {places} digits after the comma; {declared.decimal_places} are kept"
    return ""


def _boolean(declared: Field | Setting, value: Any) -> str:
    return "" if isinstance(value, bool) else f"{_shown(value)} is not true or false"


def _choice(declared: Field | Setting, value: Any) -> str:
    options = declared.options
    if options is None or (isinstance(value, str) and value in options):
        return ""
    return f"{_shown(value)} is not one of the options {', '.join(options)}"


def _date(declared: Field | Setting, value: Any) -> str:
    if isinstance(value, dt.date):
        return ""
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return f"{_shown(value)} is not a date such as 2026-08-31"
    return ""


def _time(declared: Field | Setting, value: Any) -> str:
    if isinstance(value, dt.time) or (isinstance(value, str) and _TIME.match(value)):
        return ""
    return f"{_shown(value)} is not a time such as 08:30 in quotes"


def _table(declared: Field | Setting, value: Any) -> str:
    columns: Mapping[str, Field] = declared.columns or {}
    if isinstance(value, list) and isinstance(declared, Field):
        rows = {str(number): cells for number, cells in enumerate(value, 1)}
    elif isinstance(value, dict):
        rows = value
    else:
        return "a table is written {row: {column: value}}"
    return next((fault for row in rows for fault in _row(columns, row, rows[row])), "")


def _row(columns: Mapping[str, Field], row: str, cells: Any) -> Iterator[str]:
    if not isinstance(cells, dict):
        yield f'the row "{row}" is not a map of columns'
        return
    for name in columns:
        if name not in cells:
            yield f'the row "{row}" lacks the column "{name}"'
    for name, cell in cells.items():
        if name not in columns:
            yield f'the row "{row}" has the unknown column "{name}"'
            continue
        fault = value_fault(columns[name], cell) or range_fault(columns[name], cell)
        if fault:
            yield f'row "{row}", column "{name}": {fault}'


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)


_FAULTS: Mapping[str, Callable[[Field | Setting, Any], str]] = {
    "boolean": _boolean,
    "choice": _choice,
    "date": _date,
    "decimal": _number,
    "duration": _whole,
    "email": _text,
    "integer": _whole,
    "longtext": _text,
    "money": _whole,
    "percent": _number,
    "phone": _text,
    "table": _table,
    "text": _text,
    "time": _time,
    "url": _text,
    # Named by a code or a name; a number was once written with digits that YAML has lost, as in 1e3 and 007.
    **dict.fromkeys(("district", "kk", "nik", "nip", "office", "officer", "person", "place", "village"), _text),
}
