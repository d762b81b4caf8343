"""The officer's desk: what waits for me, what is to be handed over, what is late."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from blocks.case import clock
from blocks.case.models import Action, Delivery, Request, Turn
from core import access
from core.access import Actor

MOST = 200


@dataclass(frozen=True)
class Line:
    """One request in a list of officers."""

    url: str
    number: str
    service: str
    applicant: str
    desk: str
    office: str
    since: datetime | None
    due_at: datetime | None
    due_on: date | None
    late: int
    returned_times: int
    action: str = ""


def turns_of(binding: Any, actor: Actor) -> QuerySet[Turn]:
    """Open turns that the actor may do: by role at the office, or as the officer whom the record names."""
    rows = Turn.objects.filter(request__app=binding.app, closed_at=None).exclude(action=Action.LENGKAPI)
    allowed = Q(named=actor.user_id) if actor.user_id else Q(pk__in=[])
    for grant in actor.grants:
        if grant.app != binding.app:
            continue
        part = Q(named=None, role=grant.role)
        if binding.stand_in and grant.role == binding.stand_in:
            part |= Q(named__isnull=False) | Q(role__in=list(binding.paths_of_people()))
        if not grant.all_offices:
            part &= Q(office__in=grant.office_ids) | Q(office=None)
        allowed |= part
    return rows.filter(allowed).select_related("request", "office").order_by(F("due_on").asc(nulls_last=True), "pk")


def waiting(binding: Any, actor: Actor) -> list[Line]:
    """What waits for the actor, the most pressing first; what another is named for comes last."""
    turns = list(turns_of(binding, actor)[:MOST])
    own = [turn for turn in turns if turn.named_id in (None, actor.user_id)]
    others = [turn for turn in turns if turn not in own]
    return lines(binding, actor, [*own, *others])


def lines(binding: Any, actor: Actor, turns: list[Turn]) -> list[Line]:
    """Turns as lines, of records that the actor may read."""
    records = _records(binding, actor, [turn.request_id for turn in turns])
    return [_line(binding, records[turn.request_id], turn) for turn in turns if turn.request_id in records]


def _records(binding: Any, actor: Actor, keys: list[int]) -> dict[int, Any]:
    rows = access.visible(binding.entity.rows(), actor, binding.entity).filter(case__in=keys)
    return {record.case_id: record for record in rows}


def _line(binding: Any, record: Any, turn: Turn | None, row: Request | None = None) -> Line:
    row = turn.request if turn is not None else row
    today = timezone.localdate()
    return Line(
        url=binding.entity.url("detail", record.pk),
        number=record.number,
        service=row.service_name,
        applicant=str(getattr(record, binding.applicant) or ""),
        desk=turn.name if turn is not None else "",
        office=str(turn.office or "") if turn is not None else "",
        since=turn.opened_at if turn is not None else row.closed_at,
        due_at=clock.end_of_day(turn.due_on) if turn is not None and turn.due_on else None,
        due_on=row.due_on,
        late=clock.late_by(row.due_on, today) if row.stopped_on is None else 0,
        returned_times=row.returned_times,
        action=str(turn.get_action_display()) if turn is not None else "",
    )


def to_hand_over(binding: Any, actor: Actor) -> list[dict[str, Any]]:
    """Products that are ready and that nobody fetched yet, for the counter."""
    if not actor.has_role(binding.app, binding.counter):
        return []
    rows = Delivery.objects.filter(request__app=binding.app, ready_at__isnull=False, handed_at=None)
    found = list(rows.select_related("request").order_by("ready_at")[:MOST])
    records = _records(binding, actor, [row.request_id for row in found])
    return [
        {"line": _line(binding, records[row.request_id], None, row.request), "delivery": row}
        for row in found
        if row.request_id in records
    ]


def with_applicants(binding: Any, actor: Actor) -> list[Line]:
    """Requests that wait for their applicants."""
    rows = Turn.objects.filter(request__app=binding.app, closed_at=None, action=Action.LENGKAPI)
    return lines(binding, actor, list(rows.select_related("request", "office").order_by("opened_at")[:MOST]))


def late(binding: Any, actor: Actor) -> list[Line]:
    """Requests past the promised day, and those past the day of their desk; the longest late first."""
    today = timezone.localdate()
    rows = Turn.objects.filter(request__app=binding.app, closed_at=None).exclude(action=Action.LENGKAPI)
    rows = rows.filter(Q(due_on__lt=today) | Q(request__due_on__lt=today)).select_related("request", "office")
    return lines(binding, actor, list(rows.order_by("request__due_on", "due_on", "pk")[:MOST]))
