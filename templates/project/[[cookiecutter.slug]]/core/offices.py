"""Finds offices: the one that does the work of an agency of the catalogue, and those above and below another."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.models import Office, OfficeChange
from core.remembered import Remembered

Tree = dict[int | None, list[int]]


def office_of_agency(agency: str, app: str = "") -> Office | None:
    """The office that does the work of an agency, in one application or in general; None where the region has none.

    The region's profile names it; where it went into another or was split since, its successor.
    """
    from region.profile import REGION

    code = REGION.agencies.get(agency)
    office = Office.objects.filter(code=code).first() if code else None
    return successor(office, app) if office is not None else None


def successor(office: Office, app: str = "") -> Office:
    """Who takes an office's new work after what has been changed since; the same office where nothing has."""
    seen: set[int] = set()
    while office.pk not in seen:
        seen.add(office.pk)
        for change in OfficeChange.objects.exclude(done_at=None).filter(office=office):
            if next_id := change.apps.get(app) or change.into_id:
                office = Office.objects.get(pk=next_id)
                break
    return office


def office_id_of_agency(agency: str, app: str = "") -> int | None:
    """Key of the agency's office; remembered for a while once it exists."""
    return _ids.get(f"{agency}|{app}")


def _id_of(key: str) -> int | None:
    office = office_of_agency(*key.split("|"))
    return office.pk if office else None


_ids = Remembered(_id_of)


def tree() -> Tree:
    """Which office lies under which; remembered for a while, and read again here where an office changes."""
    return _trees.get("all")


def _read_tree(_all: str) -> Tree:
    children: Tree = {}
    for pk, parent_id in Office.objects.values_list("pk", "parent_id"):
        children.setdefault(parent_id, []).append(pk)
    return children


_trees = Remembered(_read_tree)


@receiver([post_save, post_delete], sender=Office)
@receiver([post_save, post_delete], sender=OfficeChange)
def forget_tree(**_change: Any) -> None:
    """An office came, moved or went."""
    _trees.forget_all()
    _ids.forget_all()


def upwards(office_id: int | None) -> list[int]:
    """An office and those above it, the nearest first; a circle in the data does not hang us."""
    parents = dict(Office.objects.values_list("pk", "parent_id"))
    found: list[int] = []
    while office_id is not None and office_id not in found:
        found.append(office_id)
        office_id = parents.get(office_id)
    return found


def below(offices: Iterable[int], known: Tree | None = None) -> set[int]:
    """Collect offices and all under them; a circle in the data does not hang us."""
    children = tree() if known is None else known
    found: set[int] = set()
    waiting = list(offices)
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += children.get(current, [])
    return found
