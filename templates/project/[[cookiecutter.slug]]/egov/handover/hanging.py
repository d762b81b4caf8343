"""What hangs on an officer: positions, roles, mandates, work taken by name, and the work of the positions."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from core.models import Office, PositionHolding, RoleGrant, SigningMandate, WorkItem


@dataclass(frozen=True)
class Hanging:
    """All that somebody else has to take over."""

    holdings: list[PositionHolding]
    grants: list[RoleGrant]
    mandates: list[SigningMandate]
    taken: QuerySet[WorkItem]
    of_positions: QuerySet[WorkItem]

    @property
    def office(self) -> Office | None:
        """The office of the main position, else of the work taken by name; None where nothing hangs on the person."""
        if self.holdings:
            return self.holdings[0].position.office
        item = self.taken.exclude(office=None).first()
        return item.office if item is not None else None


def on(user: User) -> Hanging:
    """Look at everything that hangs on an officer today."""
    today = timezone.localdate()
    rows = PositionHolding.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), user=user)
    held = list(rows.select_related("position__office").order_by("acting", "-starts_on", "pk"))
    keys = [one.position_id for one in held]
    mandates = SigningMandate.objects.on(today).filter(Q(position__in=keys) | Q(principal__in=keys))
    work = WorkItem.objects.open().select_related("office", "position").order_by("due_at", "entered_at", "pk")
    return Hanging(
        holdings=held,
        grants=list(RoleGrant.objects.filter(position__in=keys).select_related("position", "office")),
        mandates=list(mandates.select_related("principal", "position")),
        taken=work.filter(assignee=user),
        of_positions=work.filter(position__in=keys).exclude(assignee=user),
    )


def told(item: WorkItem) -> dict[str, Any]:
    """A work item as the record of the handover names it."""
    return {
        "app": item.app,
        "number": str(item),
        "title": item.title,
        "due": timezone.localtime(item.due_at).date().isoformat() if item.due_at else "",
    }
