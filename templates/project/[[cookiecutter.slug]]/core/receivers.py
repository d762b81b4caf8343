"""Who takes an application's work in an office: somebody who may sign in and holds a role that reaches it.

No office may be left with open work and nobody to do it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from core import offices
from core.models import Office, PositionHolding, WorkItem
from core.rules import RuleBroken

EVERY_APP = "*"
NAMED = 5
Place = tuple[str, int]  # application, office
Reached = dict[str, set[int] | None]  # application -> offices; None is every office


def has_receiver(app: str, office_id: int | None, day: date) -> bool:
    """Say whether anybody takes this application's work in this office on a day."""
    return takes(reached(day), app, office_id)


def missing(day: date) -> dict[Place, int]:
    """Where open work has no receiver on a day, and how much of it there is."""
    found = reached(day)
    rows = WorkItem.objects.open().filter(office__isnull=False).order_by()
    counts = rows.values_list("app", "office_id").annotate(n=Count("pk"))
    return {(app, office): n for app, office, n in counts if not takes(found, app, office)}


def reached(day: date) -> Reached:
    """Which offices the roles of an application reach on a day, through whoever may sign in."""
    may_enter = Q(user__closes_on=None) | Q(user__closes_on__gte=day)
    rows = PositionHolding.objects.on(day).filter(may_enter, user__status="active")
    of_grant = [f"position__grants__{name}" for name in ("app", "all_offices", "office_id")]
    tree = offices.tree()
    found: Reached = {}
    for app, everywhere, office, own in rows.values_list(*of_grant, "position__office_id").distinct():
        if app is None:
            continue
        if everywhere or found.get(app, set()) is None:
            found[app] = None
        else:
            found.setdefault(app, set()).update(offices.below([office or own], tree))
    return found


@contextmanager
def keep(day: date) -> Iterator[None]:
    """Refuse what leaves open work without a receiver that had one before; for use inside a transaction."""
    before = set(missing(day))
    yield
    lost = {place: n for place, n in missing(day).items() if place not in before}
    if lost:
        raise RuleBroken([words_of(place, n) for place, n in sorted(lost.items())[:NAMED]])


def words_of(place: Place, count: int) -> str:
    """Say where how much work would wait for nobody, and what to do."""
    from live import menus

    app, office_id = place
    words = {"n": count, "app": menus.app_name(app), "office": Office.objects.filter(pk=office_id).first() or "–"}
    text = _("%(n)s pekerjaan %(app)s di %(office)s tidak akan punya penerima; angkat pengganti lebih dahulu.")
    return text % words


def takes(found: Reached, app: str, office_id: int | None) -> bool:
    """Say whether what is reached holds an application's work in an office."""
    for name in (app, EVERY_APP):
        if name in found and (found[name] is None or office_id is None or office_id in found[name]):
            return True
    return False
