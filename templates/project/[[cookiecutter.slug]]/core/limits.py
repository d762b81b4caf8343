"""The lowest and highest values that an entry allows in its fields; a limit may be a formula such as today()."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from core import display

MOST = 2**31 - 1  # what a whole number's column holds in PostgreSQL; SQLite's would hold more


def broken(entity: Any, record: Any, moment: str, settings: Any, names: Any) -> dict[str, str]:
    """Give field -> words for every value outside its limits, among those that are entered at this moment."""
    found: dict[str, str] = {}
    for info in entered(entity, moment):
        value = getattr(record, info.name, None)
        if value is None or value == "":
            continue
        low, high = (_limit(bound, record, settings, names) for bound in (info.minimum, info.maximum))
        if low is not None and value < low:
            text = _("%(label)s paling awal %(limit)s.") if is_time(info) else _("%(label)s paling sedikit %(limit)s.")
            found[info.name] = text % _words(info, low)
        elif high is not None and value > high:
            text = _("%(label)s paling akhir %(limit)s.") if is_time(info) else _("%(label)s paling banyak %(limit)s.")
            found[info.name] = text % _words(info, high)
    return found


def too_large(entity: Any, record: Any) -> dict[str, str]:
    """Give field -> words for every number worked out that its column cannot hold."""
    columns = {column.name: column for column in record._meta.concrete_fields}
    found: dict[str, str] = {}
    for info in entity.fields:
        room = _room(columns.get(info.name)) if info.computed else None
        value = getattr(record, info.name) if room is not None else None
        if isinstance(value, int | float | Decimal) and abs(value) > room:
            text = _("%(label)s menjadi terlalu besar; periksa angka yang diisi.")
            found[info.name] = text % {"label": info.label}
    return found


def _room(column: Any) -> Decimal | None:
    """The largest number that a column holds; None where it holds no number."""
    if isinstance(column, models.DecimalField):
        return Decimal(10) ** (column.max_digits - column.decimal_places) - Decimal(10) ** -column.decimal_places
    return Decimal(MOST) if isinstance(column, models.IntegerField) else None


def entered(entity: Any, moment: str) -> Iterable[Any]:
    """The fields with limits that people fill in at a moment: on the form, or in a step."""
    limited = (info for info in entity.fields if info.minimum is not None or info.maximum is not None)
    if moment in ("create", "edit"):
        return (info for info in limited if not info.computed)
    step = entity.workflow.transition(moment)
    return (info for info in limited if info.name in (*step.require, *step.inputs))


def is_time(info: Any) -> bool:
    """Say whether values of a field come early or late, and are not small or large."""
    return info.kind in ("date", "datetime", "time")


def _limit(bound: Any, record: Any, settings: Any, names: Any) -> Any:
    return bound(record, settings, names) if callable(bound) else bound


def _words(info: Any, limit: Any) -> dict[str, Any]:
    if info.kind == "money":
        shown = display.money(limit)
    elif info.kind == "integer" and not info.unit:
        shown = str(limit)  # years and codes have no dot for thousands
    else:
        shown = display.plain(limit)
    return {"label": info.label, "limit": f"{shown} {info.unit}".strip()}
