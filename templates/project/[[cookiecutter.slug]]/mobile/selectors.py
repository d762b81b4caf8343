"""What the start page of an application made for phones shows: what is next, what waits, what was last."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from core.access import Actor
from core.models import WorkItem
from core.workflow_types import CLOSED_PHASES
from egov import selectors as egov
from live.selectors import Row, requests_of, row_of

NEXT, LAST = 4, 5


@dataclass(frozen=True)
class Start:
    """The actor's work in one application."""

    next: list[Row]
    more: int
    last: list[Row]
    overdue: int


def start_of(app: str, actor: Actor) -> Start:
    """Of an officer the work of the hand first, then that of the office; of others their own requests."""
    rows = _rows(app, actor)
    open_rows = rows.exclude(phase__in=CLOSED_PHASES)
    found = _in_order(open_rows, actor)[:NEXT]
    last = rows.filter(phase__in=CLOSED_PHASES).order_by("-entered_at", "-pk")[:LAST]
    total = open_rows.count()
    overdue = egov.counts(rows, actor)["overdue"] if actor.is_officer else 0
    return Start([row_of(item) for item in found], max(0, total - NEXT), [row_of(item) for item in last], overdue)


def _rows(app: str, actor: Actor) -> QuerySet:
    rows = egov.worklist(actor) if actor.is_officer else requests_of(actor)
    return rows.filter(app=app)


def _in_order(rows: QuerySet, actor: Actor) -> list[WorkItem]:
    if not actor.is_officer:
        # What its owner has to complete stands above what others work on.
        return sorted(rows[: NEXT * 4], key=lambda item: item.phase != "returned")
    mine = list(egov.in_order(rows.filter(egov.of_hand(actor)))[:NEXT])
    known = {item.pk for item in mine}
    others = [item for item in egov.in_order(rows)[: NEXT * 2] if item.pk not in known] if len(mine) < NEXT else []
    return [*mine, *others]


def tiles(offers: dict[str, Any]) -> list[dict[str, Any]]:
    """What can be begun: the blocks' own ways first, then the plain forms."""
    ways = [{"label": card.label, "url": card.url, "icon": card.icon, "text": card.text} for card in offers["first"]]
    ways += [{"entity": entity, "url": entity.url("create"), "icon": "plus"} for entity in offers["begin"]]
    return ways
