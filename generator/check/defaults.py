"""Checks defaults and limits of fields and settings against their own declaration."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.entry import Entry
from generator.check.values import hours_fault, range_fault, value_fault
from generator.load.field import Field
from generator.load.setting import Setting
from generator.problems import Problem


def check_defaults(entry: Entry) -> Iterator[Problem]:
    """Check every default, minimum and maximum."""
    for entity in entry.app.entities.values():
        for field in entity.fields.values():
            yield from _declared(entry, field, ("entities", entity.id, "fields", field.id))
    for setting in entry.app.settings.values():
        yield from _declared(entry, setting, ("settings", setting.id))


def _declared(entry: Entry, declared: Field | Setting, at: tuple[str, ...]) -> Iterator[Problem]:
    low, high = declared.minimum, declared.maximum
    if isinstance(low, int | Decimal) and isinstance(high, int | Decimal) and low > high:
        yield entry.problem(
            "RK505",
            (*at, "minimum"),
            f'"{declared.id}" has the minimum {low} above the maximum {high}',
            "swap the two",
        )
    raw = entry.raw((*at, "default"))
    if declared.type == "opening_hours":
        fault = hours_fault(raw) if raw is not None else ""
        if fault:
            yield entry.problem("RK509", (*at, "default"), fault, 'write {mon-thu: "08:00-14:00"}')
        return
    fault = value_fault(declared, declared.default)
    if fault:
        yield entry.problem(
            "RK503",
            (*at, "default"),
            f'the default of "{declared.id}" does not fit: {fault}',
            f"give a value of type {declared.type}",
            value=raw if isinstance(raw, str) else "",
            allowed=tuple(declared.options or ()),
        )
        return
    fault = range_fault(declared, declared.default)
    if fault:
        yield entry.problem(
            "RK504",
            (*at, "default"),
            f'the default of "{declared.id}" lies outside its limits: {fault}',
            "change the default or the limit",
        )
