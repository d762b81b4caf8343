"""The tree of the plan, read at once."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from blocks.planning.models import Indicator, Node

AIMS = ("visi", "misi", "tujuan", "sasaran")


def nodes(office_id: int, year: int) -> list[Node]:
    """An office's programmes, activities and subactivities that have a target or a ceiling in a year, by code."""
    leaves = Node.objects.filter(office_id=office_id).filter(Q(ceilings__year=year) | Q(indicators__targets__year=year))
    wanted = set(leaves.values_list("pk", flat=True))
    every = {one.pk: one for one in Node.objects.filter(office_id=office_id)}
    for key in list(wanted):
        above = every[key].parent_id
        while above in every and above not in wanted:
            wanted.add(above)
            above = every[above].parent_id
    return sorted((every[key] for key in wanted), key=lambda one: (one.code, one.pk))


def indicators(office_id: int, year: int) -> QuerySet[Indicator]:
    """An office's indicators with a target in a year."""
    return Indicator.objects.filter(node__office_id=office_id, targets__year=year).distinct()


@dataclass(frozen=True)
class Branch:
    """One aim and what lies below it."""

    node: Node
    indicators: list[Indicator]
    children: list["Branch"]


def branches() -> list[Branch]:
    """From the vision down to the programmes."""
    rows = list(
        Node.objects.filter(level__in=(*AIMS, "program")).select_related("office").prefetch_related("indicators")
    )
    below: dict[Any, list[Node]] = {}
    for one in rows:
        below.setdefault(one.parent_id, []).append(one)

    def branch(one: Node) -> Branch:
        return Branch(one, list(one.indicators.all()), [branch(child) for child in below.get(one.pk, [])])

    return [branch(one) for one in below.get(None, [])]
