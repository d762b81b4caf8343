"""Which roles an officer has, through the positions held on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import User
from core import offices
from core.access import Grant
from core.models import PositionHolding

PLATFORM = "core"
EVERY_APP = "*"


@dataclass(frozen=True)
class Held:
    """What an officer holds on a day: positions, the one acted from first, and the roles that come with them."""

    positions: tuple[int, ...]
    grants: tuple[Grant, ...]


def grants_of(user: User, on: date | None = None) -> tuple[Grant, ...]:
    """Give the roles of a day."""
    return held_by(user, on or timezone.localdate()).grants


def position_of(user: User, on: date | None = None) -> int | None:
    """Give the position an officer acts from: a full appointment before an acting one."""
    return next(iter(held_by(user, on or timezone.localdate()).positions), None)


def held_by(user: User, day: date) -> Held:
    """What is held on a day, asked once and kept on the user object, which lives as long as its request."""
    kept: dict[date, Held] = user.__dict__.setdefault("_held_by_day", {})
    if day not in kept:
        kept[day] = _read(user, day)
    return kept[day]


def _read(user: User, day: date) -> Held:
    rows = PositionHolding.objects.on(day).filter(user=user).order_by("acting", "-starts_on", "pk")
    place = Coalesce("position__grants__office_id", "position__office_id")
    of_grant = [f"position__grants__{name}" for name in ("app", "role", "all_offices")]
    told = list(rows.annotate(place=place).values_list("position_id", "place", *of_grant))
    tree = offices.tree()
    found = [grant for _position, *grant in told if grant[1] is not None for grant in _expand(*grant, tree)]
    if user.is_superuser:
        found.append(Grant(PLATFORM, "administrator", frozenset(), True))
    return Held(tuple(dict.fromkeys(row[0] for row in told)), tuple(found))


def _expand(office: int, app: str, role: str, all_offices: bool, tree: offices.Tree) -> list[Grant]:
    """Turn one row into grants: for one application, or one for each that is installed."""
    from config.installed import PACKAGES

    found = frozenset(offices.below([office], tree))
    apps = [PLATFORM, *PACKAGES] if app == EVERY_APP else [app]
    return [Grant(name, role, found, all_offices) for name in apps]
