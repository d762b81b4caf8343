"""What a record demands and so cannot lose is made so coarse, when its time is over, that it tells of nobody.

A day becomes the first of its year, a number keeps its leading digit, and a person gives way to one whose data are
gone. What the record is told apart by keeps its value, except for persons: each then gets a person of their own.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from django.db import models

NUMBERS = ("integer", "decimal", "money")


def can(record: Any, info: Any) -> bool:
    """Say whether the field is one that is made coarse because it cannot be emptied."""
    field = next((one for one in record._meta.concrete_fields if one.name == info.name), None)
    if info.kind not in RULES or field is None:
        return False
    return not field.null and (info.kind == "person" or info.name not in _told_apart_by(type(record)))


def is_done(record: Any, info: Any) -> bool:
    """Say whether nothing is left to take from the field."""
    value = getattr(record, info.name)
    if info.kind == "person":
        return value.is_forgotten
    return value == RULES[info.kind](record, info)


def make(record: Any, info: Any) -> None:
    """Make one field coarse; the caller saves the record."""
    setattr(record, info.name, RULES[info.kind](record, info))


def _first_of_year(record: Any, info: Any) -> date | datetime:
    value = getattr(record, info.name)
    if isinstance(value, datetime):
        return value.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    return value.replace(month=1, day=1)


def _leading_digit(record: Any, info: Any) -> Any:
    """Round to one digit: 3.450.000 becomes 3.000.000, 47 becomes 50."""
    value = getattr(record, info.name)
    exact = Decimal(value)
    if not exact:
        return value
    coarse = exact.quantize(Decimal(1).scaleb(exact.adjusted()), ROUND_HALF_UP)
    return int(coarse) if isinstance(value, int) else coarse


def _nobody(record: Any, info: Any) -> Any:
    """The person without data who stands for all, or for this record alone where one person has one record."""
    from accounts.models import Person

    if info.name in _told_apart_by(type(record)):
        return Person.objects.create(full_name=Person.FORGOTTEN)
    shared = Person.objects.filter(full_name=Person.FORGOTTEN, verified_by=SHARED).first()
    return shared or Person.objects.create(full_name=Person.FORGOTTEN, verified_by=SHARED)


SHARED = "retensi"
RULES: dict[str, Callable[[Any, Any], Any]] = {
    "date": _first_of_year,
    "datetime": _first_of_year,
    "person": _nobody,
    **dict.fromkeys(NUMBERS, _leading_digit),
}


@cache
def _told_apart_by(model: type[models.Model]) -> frozenset[str]:
    """The fields by which no two records may be the same."""
    rules = [one for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)]
    names = {name for rule in rules for name in rule.fields}
    names |= {name for group in model._meta.unique_together for name in group}
    return frozenset(names | {field.name for field in model._meta.concrete_fields if field.unique})
