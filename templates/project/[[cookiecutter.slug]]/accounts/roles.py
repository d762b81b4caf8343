"""Which roles an officer has, through the positions held on a day."""

from datetime import date

from django.utils import timezone

from accounts.models import User
from core import offices
from core.access import Grant
from core.models import PositionHolding, RoleGrant

PLATFORM = "core"
EVERY_APP = "*"


def grants_of(user: User, on: date | None = None) -> tuple[Grant, ...]:
    """Give the roles of a day; kept on the user object, which lives as long as its request."""
    day = on or timezone.localdate()
    kept: dict[date, tuple[Grant, ...]] = user.__dict__.setdefault("_grants_by_day", {})
    if day not in kept:
        kept[day] = tuple(_grants(user, day))
    return kept[day]


def position_of(user: User, on: date | None = None) -> int | None:
    """Give the position an officer acts from: a full appointment before an acting one."""
    held = PositionHolding.objects.on(on or timezone.localdate()).filter(user=user)
    return held.order_by("acting", "-starts_on").values_list("position_id", flat=True).first()


def _grants(user: User, day: date) -> list[Grant]:
    held = PositionHolding.objects.on(day).filter(user=user).values("position_id")
    rows = RoleGrant.objects.filter(position__in=held).select_related("position")
    tree = offices.tree() if rows else {}
    found = [grant for row in rows for grant in _expand(row, tree)]
    if user.is_superuser:
        found.append(Grant(PLATFORM, "administrator", frozenset(), True))
    return found


def _expand(row: RoleGrant, tree: offices.Tree) -> list[Grant]:
    """Turn one row into grants: for one application, or one for each that is installed."""
    from config.installed import PACKAGES

    found = frozenset(offices.below([row.office_id or row.position.office_id], tree))
    apps = [PLATFORM, *PACKAGES] if row.app == EVERY_APP else [row.app]
    return [Grant(app, row.role, found, row.all_offices) for app in apps]
