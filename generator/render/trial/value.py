"""One made-up value: as a test writes it, and as expressions see it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from generator.expressions.evaluating import LOCAL_ZONE
from generator.render.literals import py_value
from generator.render.trial.moment import NOW, TODAY


@dataclass(frozen=True, slots=True)
class Value:
    """A value as source text, and what it is in memory; `kind` says where a call comes from."""

    source: str
    held: Any
    kind: str = ""


def literal(value: Any) -> Value:
    """Give a plain value."""
    return Value(py_value(value), value)


def day(offset: int) -> Value:
    """Give a day so many days from the day of the tests."""
    return on(TODAY + dt.timedelta(days=offset))


def on(date: dt.date) -> Value:
    """Give a calendar day."""
    return Value(f"dt.date({date.year}, {date.month}, {date.day})", date)


def moment(offset: dt.timedelta) -> Value:
    """Give a moment so long after the moment of the tests."""
    return at(NOW + offset)


def at(when: dt.datetime) -> Value:
    """Give a moment in local time."""
    local = when.astimezone(LOCAL_ZONE)
    parts = [local.year, local.month, local.day, local.hour, local.minute]
    return Value(f"local({', '.join(map(str, parts))})", local)


def of_world(path: str, held: Any) -> Value:
    """Give something of the people and places around a test: `owner.person`, `office`."""
    return Value(f"world.{path}", held)


def written(value: Any) -> Value | None:
    """Write a value that an expression gave; None where a test could not write it."""
    if isinstance(value, dt.datetime):
        return at(value)
    if isinstance(value, dt.date):
        return on(value)
    if value is None or isinstance(value, bool | int | str):
        return literal(value)
    return literal(value) if type(value).__name__ == "Decimal" else None
