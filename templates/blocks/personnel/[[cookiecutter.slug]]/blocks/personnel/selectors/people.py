"""Which members an officer may read, and who of them retires when."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from blocks.personnel.binding import READERS
from blocks.personnel.models import Staff
from core.access import Actor
from core.models import Office

YEARS = (1, 3, 5)


def readable(binding: Any, actor: Actor) -> QuerySet:
    """Members of the offices over which the actor reads."""
    rows = Staff.objects.filter(app=binding.app).select_related("office")
    grants = [grant for grant in actor.grants if grant.app == binding.app and grant.role in READERS]
    if actor.is_system or any(grant.all_offices for grant in grants):
        return rows
    offices: set[int] = set()
    for grant in grants:
        offices |= grant.office_ids
    return rows.filter(office__in=offices)


def offices(binding: Any, actor: Actor) -> list[Office]:
    """Offices of those members."""
    return list(Office.objects.filter(pk__in=readable(binding, actor).values("office")).order_by("name"))


def retiring(binding: Any, actor: Actor, years: int, today: date | None = None) -> list[Staff]:
    """Active members who retire within so many years, the next first."""
    day = today or timezone.localdate()
    end = plus_years(day, years)
    rows = readable(binding, actor).filter(is_active=True, retires_on__isnull=False, retires_on__lte=end)
    return list(rows.order_by("retires_on", "name"))


def plus_years(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def by_year(members: list[Staff]) -> list[tuple[str, int]]:
    """How many retire in each year."""
    found: dict[str, int] = {}
    for member in members:
        found[str(member.retires_on.year)] = found.get(str(member.retires_on.year), 0) + 1
    return sorted(found.items())
