"""Which periods there are, for everybody and for officers."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from blocks.survey.models import Round
from core import access, offices
from core.access import Actor


def taking(binding: Any) -> QuerySet:
    """Periods that take answers today."""
    day = timezone.localdate()
    return _all(binding).filter(is_open=True, opens_on__lte=day, closes_on__gte=day).order_by("office__name")


def nearest(binding: Any, office_id: int | None) -> Round | None:
    """The period that takes answers today of an office, or of the nearest above it."""
    above = offices.upwards(office_id)
    rows = {row.office_id: row for row in taking(binding).filter(office__in=above)}
    return next((rows[pk] for pk in above if pk in rows), None)


def public(binding: Any) -> QuerySet:
    """Periods whose results everybody may read, the newest first."""
    return _all(binding).filter(is_public=True).order_by("-closes_on", "office__name")


def by_code(binding: Any, code: str) -> Round:
    """One period by the code in its address."""
    row = _all(binding).filter(code=code).first()
    if row is None:
        raise Http404
    return row


def readable(binding: Any, actor: Actor) -> QuerySet:
    """Periods that this officer may read."""
    records = access.visible(binding.entity.model._default_manager.all(), actor, binding.entity)
    return _all(binding).filter(record_id__in=records.values("pk"))


def one(binding: Any, actor: Actor, pk: int) -> Round:
    """One period by its record; one that the officer may not read is not there."""
    row = readable(binding, actor).filter(record_id=pk).first()
    if row is None:
        raise Http404
    return row


def _all(binding: Any) -> QuerySet:
    return Round.objects.filter(app=binding.app).select_related("office", "office__parent")
