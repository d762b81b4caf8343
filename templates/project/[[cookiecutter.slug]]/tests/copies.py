"""Makes more rows like one that is there, as cheaply as can be; what must be unique is varied."""

from datetime import timedelta
from typing import Any

from django.db import models


def copies(record: Any, count: int) -> list[Any]:
    """Add so many rows like the record."""
    return [copy_of(record, number) for number in range(1, count + 1)]


def copy_of(record: Any, number: int) -> Any:
    """One more row like it; rows that belong to it alone are copied with it."""
    twin = type(record)._default_manager.get(pk=record.pk)
    twin.pk = None
    twin._state.adding = True
    for field in record._meta.concrete_fields:
        if field.unique and not field.primary_key:
            _vary(twin, field, number)
    for constraint in record._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields:
            fields = [record._meta.get_field(name) for name in constraint.fields]
            _vary(twin, min(fields, key=_cost), number)
    twin.save()
    return twin


def _cost(field: models.Field) -> int:
    """What is easiest to vary comes first; the row that a part belongs to comes last."""
    if isinstance(field, models.ForeignKey):
        return 4
    if isinstance(field, models.CharField | models.TextField):
        return 3 if field.choices else 1
    return 0 if isinstance(field, models.IntegerField) else 2


def _vary(twin: Any, field: models.Field, number: int) -> None:
    value = getattr(twin, field.name)
    if value is None:
        return
    if isinstance(field, models.ForeignKey):
        setattr(twin, field.name, copy_of(value, number))
    elif isinstance(field, models.CharField | models.TextField):
        setattr(twin, field.name, f"{number}-{value}"[: field.max_length])
    elif isinstance(field, models.DateField):
        setattr(twin, field.name, value - timedelta(days=number))
    else:
        setattr(twin, field.name, value + number)
