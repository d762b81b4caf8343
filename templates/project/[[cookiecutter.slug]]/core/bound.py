"""Reads what an application bound: a value, a setting's name, or a formula over the record."""

from decimal import Decimal
from typing import Any

from core import blocks


def value_of(binding: Any, bound: Any, record: Any = None) -> Any:
    """Give the value now; a formula without a record sees an empty one."""
    settings = binding.entity.settings_of()
    if callable(bound):
        row = record if record is not None else binding.entity.model()
        return bound(row, settings, blocks.Names(binding.entity, row))
    if isinstance(bound, str) and bound.startswith("settings."):
        return getattr(settings, bound.removeprefix("settings."))
    return bound


def number_of(binding: Any, bound: Any, record: Any = None, default: int = 0) -> int:
    """Give a whole number; the default where nothing is known."""
    value = value_of(binding, bound, record)
    return int(value) if isinstance(value, int | float | Decimal) else default
