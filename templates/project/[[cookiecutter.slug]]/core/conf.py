"""The settings of an application: what each `conf.py` declares, and the values in force on a day.

The catalogue's default is overridden by the region's file, and that by what officers changed here.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from core import opening_hours, setting_values
from region.settings import APP_SETTINGS


@dataclass(frozen=True)
class Setting:
    """One declared setting; `columns` gives the kind of each column of a table, `law` what it rests on."""

    name: str
    kind: str
    default: Any
    label: Any
    help: Any = ""
    unit: str = ""
    law: str = ""
    minimum: Any = None
    maximum: Any = None
    options: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)


class Settings:
    """The values of one application's settings on one day, as attributes."""

    def __init__(self, app: str, declared: tuple[Setting, ...], on: date | None = None) -> None:
        region = APP_SETTINGS.get(app, {})
        changed = setting_values.overrides(app, on)
        for setting in declared:
            value = changed.get(setting.name, region.get(setting.name, setting.default))
            setattr(self, setting.name, typed(value, setting.kind, setting.columns))

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"no setting {name} is declared in conf.py")


# application -> the changed values and the day that its settings were made for, and those settings.
_kept: dict[str, tuple[setting_values.Rows, date, Settings]] = {}


def forget() -> None:
    """Make all settings anew when they are next asked for: the region's file is another one, as in a test."""
    _kept.clear()


def in_force(app: str, declared: tuple[Setting, ...], on: date | None = None) -> Settings:
    """Give the settings of a day, today where none is named; made once for as long as nothing changes."""
    rows, day = setting_values.rows(app), on or timezone.localdate()
    kept = _kept.get(app)
    if kept is None or kept[0] is not rows or kept[1] != day:
        kept = _kept[app] = (rows, day, Settings(app, declared, day))
    return kept[2]


def typed(value: Any, kind: str, columns: dict[str, str] | None = None) -> Any:
    """Turn what JSON kept into the type the expressions count with."""
    if value is None:
        return None
    if kind in ("decimal", "money", "percent"):
        return Decimal(str(value))
    if kind == "integer":
        return int(value)
    if kind == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    if kind == "opening_hours":
        return opening_hours.read(value)
    if kind == "table" and isinstance(value, dict):
        kinds = columns or {}
        return {
            key: {name: typed(cell, kinds.get(name, "text")) for name, cell in row.items()}
            for key, row in value.items()
        }
    return value
