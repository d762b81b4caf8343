"""Appoints invented officers as writers of their offices."""

from typing import Any

from core.access import Actor
from core.models import Office, PositionHolding
from core.seeding.posts import post

AGENCIES = ("dinkes", "dpupr", "disdik", "dlh", "disperindag", "dishub", "bpbd", "disdukcapil")
ROLE = "reporter"


def writers(binding: Any, context: Any) -> dict[str, Actor]:
    """A writer for each of some agencies that the region has an office for."""
    officers = [user for user in context.officers() if not user.is_staff]
    found: dict[str, Actor] = {}
    for at, agency in enumerate(AGENCIES):
        office = context.agency(agency)
        if office is None or not officers:
            continue
        user = officers[-1 - at % len(officers)]
        _appoint(binding, context, office, user)
        found[agency] = context.actor(type(user).objects.get(pk=user.pk))
    return found


def _appoint(binding: Any, context: Any, office: Office, user: Any) -> None:
    position = post(context, office, binding.app, ROLE)
    if position is not None:
        since = {"starts_on": context.today.replace(month=1, day=1)}
        PositionHolding.objects.get_or_create(position=position, user=user, defaults=since)
