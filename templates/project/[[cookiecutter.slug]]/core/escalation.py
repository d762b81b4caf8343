"""Late work goes up: first to the head of the office that holds it, then to the office above.

Whoever opens the record sees the holding office, since when and how late, with or without this.
"""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import blocks, notify
from core.models import Office, PositionHolding, WorkItem

# How long past the deadline each level is reached.
LEVELS = (timedelta(0), timedelta(days=3), timedelta(days=7))


def run(now: datetime) -> int:
    """Raise every overdue item that reached its next level, the longest overdue first."""
    done = 0
    for level, late in enumerate(LEVELS, start=1):
        rows = _ours(WorkItem.objects.overdue(now - late)).filter(escalation_level=level - 1)
        for item in rows.select_related("office__parent__parent").order_by("due_at"):
            done += _raise(item, level, now)
    return done


def _ours(rows: Any) -> Any:
    """Leave out the records of applications whose block has a ladder of its own."""
    for binding in blocks.all_bindings():
        if binding.escalates:
            rows = rows.exclude(app=binding.app, entity=binding.entity_name)
    return rows


def _raise(item: WorkItem, level: int, now: datetime) -> int:
    """Claim one item for a level and tell who stands there."""
    claimed = WorkItem.objects.filter(pk=item.pk, escalation_level=level - 1)
    if not claimed.update(escalation_level=level):
        return 0
    for user_id in heads(office_at(item.office, level)):
        notify.send(
            user_id=user_id,
            title=_("Lewat tenggat: %(number)s") % {"number": item.number or item.app},
            text=_("Dipegang %(office)s, terlambat %(days)s hari.")
            % {"office": item.office.name if item.office else "–", "days": (now - item.due_at).days},
            app=item.app,
            entity=item.entity,
            object_id=item.object_id,
            key=f"late:{item.pk}:{item.due_at:%Y%m%d%H%M}:{level}:{user_id}",
        )
    return 1


def office_at(office: Office | None, level: int) -> Office | None:
    """Give the office itself for level 1, and one further up for each level above."""
    for _step in range(level - 1):
        office = office.parent if office and office.parent else office
    return office


def heads(office: Office | None) -> list[int]:
    """Give the users who head an office today."""
    if office is None:
        return []
    held = PositionHolding.objects.on(timezone.localdate())
    rows = held.filter(position__office=office, position__is_head=True)
    return list(rows.values_list("user_id", flat=True).distinct())
