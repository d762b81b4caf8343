"""Temporary closures that still matter, and what they say of a place."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from blocks.directory import opening
from blocks.directory.models import Closure
from core.workdays import holidays_of

SHUTTING = ("nasional", "daerah")


def standing(today: date) -> QuerySet:
    """Those that are not over and were not lifted."""
    return Closure.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), lifted_at=None)


def pauses_of(records: list[Any], today: date) -> dict[int, list[opening.Pause]]:
    """The closures of some places as the opening state reads them, by the key of the place; one query for all."""
    found: dict[int, list[opening.Pause]] = defaultdict(list)
    keys = [row.directory_id for row in records if row.directory_id]
    for one in standing(today).filter(listing__in=keys).select_related("listing"):
        found[one.listing.record_id].append(pause(one))
    return found


def pause(closure: Closure) -> opening.Pause:
    """One closure as the opening state reads it."""
    return opening.Pause(closure.starts_on, closure.ends_on, closure.get_reason_display().lower())


def holiday_namer() -> Callable[[date], str]:
    """Name the public holiday of a day; each year is read once."""
    years: dict[int, dict[date, str]] = {}

    def name(day: date) -> str:
        if day.year not in years:
            listed = holidays_of(day.year).items()
            years[day.year] = {on: one.name for on, one in listed if one.kind in SHUTTING}
        return years[day.year].get(day, "")

    return name
