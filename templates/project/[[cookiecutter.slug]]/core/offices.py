"""Finds offices: the one that does the work of an agency of the catalogue, and those above and below another."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.models import Office
from core.remembered import Remembered

Tree = dict[int | None, list[int]]


def office_of_agency(agency: str) -> Office | None:
    """The office that the region's profile names for an agency; None where the region has none."""
    from region.profile import REGION

    code = REGION.agencies.get(agency)
    return Office.objects.filter(code=code).first() if code else None


def office_id_of_agency(agency: str) -> int | None:
    """Key of the agency's office; remembered for a while once it exists."""
    return _ids.get(agency)


def _id_of(agency: str) -> int | None:
    office = office_of_agency(agency)
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
def forget_tree(**_change: Any) -> None:
    """An office came, moved or went."""
    _trees.forget_all()


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
