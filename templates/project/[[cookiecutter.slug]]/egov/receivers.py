"""Whether anybody takes an application's work in an office: may sign in, and holds a role that reaches it."""

from datetime import date

from django.db.models import Q

from accounts.models import Status
from core import offices
from core.models import PositionHolding


def has_receiver(app: str, office_id: int | None, day: date) -> bool:
    """Say whether anybody takes this application's work in this office on a day."""
    above = offices.upwards(office_id)
    reaches = Q(position__grants__all_offices=True) | Q(position__grants__office_id__in=above)
    reaches |= Q(position__grants__office__isnull=True, position__office_id__in=above)
    if office_id is None:
        reaches = Q()
    rows = PositionHolding.objects.on(day).filter(reaches, position__grants__app__in=(app, "*"))
    return rows.filter(Q(user__closes_on=None) | Q(user__closes_on__gte=day), user__status=Status.ACTIVE).exists()
