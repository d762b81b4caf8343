"""Names what the rows of a figure were grouped by: the words of a choice, a place's name, yes and no."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Field, Model
from django.utils.translation import gettext as _

from core import display
from core.descriptors import of_model
from core.measures import Measure


@dataclass(frozen=True)
class Named:
    """One group: its words, its value, and where on a map it stands if it does."""

    label: str
    value: Any
    place: Any = None


def of_keys(measure: Measure, group: str, values: dict[Any, Any]) -> list[Named]:
    """Name the groups that a measure was broken down into."""
    return named(measure.entity.model, group, values)


def named(model: type[Model], path: str, values: dict[Any, Any]) -> list[Named]:
    """Name the values that a lookup path leads to."""
    model, field = follow(model, path)
    if field.is_relation:
        return _related(field, values)
    return [Named(_word(model, field, key), value) for key, value in values.items()]


def follow(model: type[Model], path: str) -> tuple[type[Model], Field]:
    """The model and field a lookup path ends in."""
    *steps, last = path.split("__")
    for step in steps:
        model = model._meta.get_field(step).remote_field.model
    return model, model._meta.get_field(last)


def _related(field: Field, values: dict[Any, Any]) -> list[Named]:
    model = field.remote_field.model
    rows = model._default_manager.in_bulk([key for key in values if key is not None])
    return [_named(model, rows.get(key), value) for key, value in values.items()]


def _named(model: type[Model], row: Any, value: Any) -> Named:
    if row is None:
        return Named(_("Tidak diisi"), value, Nowhere())
    entity = of_model(model)
    label = entity.title_of(row) if entity is not None else str(getattr(row, "name", "") or row)
    return Named(label, value, row if hasattr(row, "lat") else None)


class Nowhere:
    """Stands for the place of records that name none."""

    lat = None


def _word(model: type[Model], field: Field, key: Any) -> str:
    if key is None or key == "":
        return _("Tidak diisi")
    named = getattr(model(**{field.name: key}), f"get_{field.name}_display", None)
    if isinstance(key, bool):
        return display.yes_no(key)
    return str(named()) if named is not None else display.plain(key)
