"""What officers read: the one worklist over all applications, and who holds what is late."""

from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet
from django.utils import timezone

from core.access import Actor
from core.models import PositionHolding, WorkItem
from core.workflow_types import CLOSED_PHASES, PHASES
from egov import reach

PLATFORM = "core"
LEADERS = ("pimpinan", "administrator")


def is_leader(actor: Actor) -> bool:
    """Say whether the actor reads the figures of all offices."""
    return actor.has_role(PLATFORM, *LEADERS)


def worklist(actor: Actor) -> QuerySet:
    """The work items of the officer's roles and offices, and those given to the officer by name; each may be opened."""
    mine = reach.of_name(actor) | reach.of_roles(actor)
    return WorkItem.objects.alias(kind=reach.KIND).filter(mine).select_related("office", "assignee__person")


def in_order(rows: QuerySet) -> QuerySet:
    """What is due first comes first; without a deadline, what waits longest."""
    return rows.order_by(F("due_at").asc(nulls_last=True), "entered_at", "pk")


def counts(rows: QuerySet, actor: Actor) -> dict[str, int]:
    """Open, overdue, due today and mine, in one query."""
    now = timezone.now()
    is_open = ~Q(phase__in=CLOSED_PHASES)
    return rows.aggregate(
        open=Count("pk", filter=is_open),
        overdue=Count("pk", filter=is_open & Q(due_at__lt=now)),
        today=Count("pk", filter=is_open & Q(due_at__gte=now, due_at__lte=_end_of_day())),
        mine=Count("pk", filter=is_open & of_hand(actor)),
    )


def of_hand(actor: Actor) -> Q:
    """What is given to the officer by name, or lies with a position held today and nobody took it."""
    held = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user_id)
    by_position = Q(assignee__isnull=True, position__in=held.values("position"))
    return Q(assignee_id=actor.user_id) | by_position


def by_phase(rows: QuerySet) -> list[tuple[str, int]]:
    """How many are open in each phase, in the order of work."""
    found = dict(rows.open().order_by().values_list("phase").annotate(n=Count("pk")))
    return [(phase, found[phase]) for phase in PHASES if phase in found]


def by_app(rows: QuerySet) -> list[dict[str, Any]]:
    """Open and late of each application, most late first."""
    return _loads(rows.open().order_by().values("app"))


def by_office(rows: QuerySet) -> list[dict[str, Any]]:
    """Which office holds what is open, what of it is late and since when; most late first."""
    return _loads(rows.open().order_by().values("office_id", "office__name"))


def _loads(groups: QuerySet) -> list[dict[str, Any]]:
    late = Q(due_at__lt=timezone.now())
    figures = groups.annotate(
        open=Count("pk"),
        overdue=Count("pk", filter=late),
        oldest_due_at=Min("due_at", filter=late),
    )
    return list(figures.order_by("-overdue", "-open"))


def _end_of_day() -> Any:
    return timezone.localtime().replace(hour=23, minute=59, second=59, microsecond=999999)
