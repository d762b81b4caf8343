"""Numbers of records and letters: without gaps, from 1 each year.

A pattern such as `{seq:05}/LAKSA/{month:roman}/{year}` may hold {seq}, {year}, {month}, {day},
{unit} or {office} (the office's letter code), {region} (the region's code, digits only) and
{class} (the archive class). The counter row stays locked until the transaction that takes the
number ends, so a number that is rolled back is given again.
"""

import re
from datetime import date
from typing import Any

from django.db import connection

from region.profile import REGION

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")
# Makes the counter or counts it up, in one statement of SQLite and PostgreSQL alike (core.models.Sequence).
TAKE = """
INSERT INTO core_sequence (scope, year, value) VALUES (%s, %s, %s)
ON CONFLICT (scope, year) DO UPDATE SET value = core_sequence.value + excluded.value
RETURNING value
"""


def next_number(
    pattern: str,
    *,
    app: str,
    entity: str,
    at: date,
    office: Any = None,
    klass: str = "",
) -> str:
    """Take the next number of a pattern; call it inside the transaction that uses it."""
    unit = unit_code(office)
    return write_number(pattern, next_value(scope_of(pattern, app, entity, unit), at.year), at, unit, klass)


def next_numbers(pattern: str, *, app: str, entity: str, at: date, offices: list[Any]) -> list[str]:
    """Take a number for each of these offices, in their order, with one touch of each counter."""
    units = [unit_code(office) for office in offices]
    scopes = [scope_of(pattern, app, entity, unit) for unit in units]
    following = {
        scope: next_value(scope, at.year, scopes.count(scope)) - scopes.count(scope) for scope in dict.fromkeys(scopes)
    }
    numbers = []
    for scope, unit in zip(scopes, units, strict=True):
        following[scope] += 1
        numbers.append(write_number(pattern, following[scope], at, unit))
    return numbers


def scope_of(pattern: str, app: str, entity: str, unit: str) -> str:
    """Name the counter of a pattern; an office has one of its own where the pattern names it."""
    return ".".join(filter(None, (app, entity, unit if names_unit(pattern) else "")))


def next_value(scope: str, year: int, count: int = 1) -> int:
    """Take the next value of a counter, or the next `count` and give the last; takers wait and never share one."""
    if not connection.in_atomic_block:
        raise RuntimeError("a number is taken inside the transaction that uses it")
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [scope, year, count])
        return cursor.fetchone()[0]


def write_number(pattern: str, seq: int, at: date, unit: str = "", klass: str = "") -> str:
    """Write a number by its pattern; ValueError where the pattern asks for what we do not know."""
    values = {
        "seq": seq,
        "year": at.year,
        "month": at.month,
        "day": at.day,
        "unit": unit,
        "office": unit,
        "region": REGION.code.replace(".", ""),
        "class": klass,
    }

    def fill(found: re.Match[str]) -> str:
        name, form = found[1], found[2] or ""
        if name not in values:
            raise ValueError(f'number pattern "{pattern}": unknown "{{{name}}}"')
        return _write(values[name], name, form)

    return PLACE.sub(fill, pattern)


def names_unit(pattern: str) -> bool:
    """Say whether a pattern asks for the office; each unit then counts by itself."""
    return "{unit}" in pattern or "{office}" in pattern


def unit_code(office: Any) -> str:
    """Give the office's code in letters; its own code where it has no letter code."""
    return (office.unit_code or office.code.upper()) if office is not None else ""


def _write(value: Any, name: str, form: str) -> str:
    if form == "roman":
        return ROMAN[int(value) - 1]
    if name == "year" and form == "2":
        return f"{value % 100:02}"
    if form:
        return f"{value:{form}}"
    return f"{value:02}" if name in ("month", "day") else str(value)
