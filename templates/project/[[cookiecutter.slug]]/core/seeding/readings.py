"""What counters show, such as a car's kilometres: of one thing a reading is never below the one before it."""

from decimal import Decimal
from random import Random
from typing import Any

from django.db.models import Max, Model

from core.descriptors import of_model
from core.entities import Entity, FieldInfo

MOST = 99_999  # that a counter shows at least, before it begins anew: an amount has a closer limit
# What is read at first, and how much more the next time, by the unit.
FIRST = {"km": (12_000, 95_000), "jam": (300, 4_000), "kWh": (200, 2_000), "m³": (20, 200)}
MORE = {"km": (15, 140), "jam": (2, 9), "kWh": (40, 140), "m³": (4, 14)}
OF_MACHINES = ("km", "jam")  # of which each record tells a reading; of power and water also what was used


def risen(entity: Entity, values: dict[str, Any], chance: Random, record: Any = None) -> dict[str, Any]:
    """The values with readings above what the record and the things that it names showed last, one after another."""
    found: dict[str, Any] = {}
    last: dict[str, Any] = {}
    for info in entity.fields:
        if values.get(info.name) is None or not is_reading(info):
            continue
        if info.unit not in last:
            last[info.unit] = _last(entity, values, record, info)
        if last[info.unit] is not None or not values[info.name] or _is_unknown(info, entity):
            before = last[info.unit] or chance.randrange(*FIRST[info.unit])
            last[info.unit] = found[info.name] = min(before + chance.randint(*MORE[info.unit]), info.maximum)
    return values | found


def is_reading(info: FieldInfo) -> bool:
    """Say whether a field holds what a counter shows."""
    is_wide = isinstance(info.maximum, int | Decimal) and info.maximum >= MOST
    return is_wide and info.kind in ("integer", "decimal") and info.unit in FIRST


def _is_unknown(info: FieldInfo, entity: Entity) -> bool:
    """Say whether a form begins with nothing there, so that what was drawn tells of no counter."""
    return info.default is None and info.begins is None and not entity.model._meta.get_field(info.name).has_default()


def _last(entity: Entity, values: dict[str, Any], record: Any, info: FieldInfo) -> Any:
    """The highest reading in this unit that is known; None where there is none."""
    named = {one.name: values.get(one.name, getattr(record, one.name, None)) for one in _references(entity)}
    things = {name: thing for name, thing in named.items() if isinstance(thing, Model)}
    shown = [getattr(record, one.name, None) for one in _in_unit(entity, info.unit)]
    for name, thing in things.items():
        other = of_model(type(thing))
        counters = _in_unit(other, info.unit) if other is not None else []
        shown += [getattr(thing, one.name) for one in counters]
        if not counters and info.unit in OF_MACHINES:
            told = entity.model._base_manager.filter(**{name: thing})
            shown.append(told.aggregate(last=Max(info.name))["last"])
    return max((one for one in shown if one), default=None)


def _references(entity: Entity) -> list[FieldInfo]:
    held = entity.model._meta
    return [one for one in entity.fields if one.kind == "reference" and not held.get_field(one.name).many_to_many]


def _in_unit(entity: Entity, unit: str) -> list[FieldInfo]:
    return [one for one in entity.fields if one.unit == unit and is_reading(one)]
