"""Keeps row, record and worklist in step: which turn is open, what the clock says, who is told."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case import clock, desks, routes
from blocks.case.models import Action, Outcome, Request, Turn, TurnEnd
from core import blocks, notify, positions, workitems
from core.models import WorkItem

CLOSED = ("done", "rejected")
STANDING = ("returned", "waiting")
EVENTS = {
    Action.PERIKSA: "case.checking",
    Action.TINJAU: "case.inspecting",
    Action.PARAF: "case.reviewing",
    Action.PUTUS: "case.deciding",
}


def open_turn(row: Request) -> Turn | None:
    """The stay that is not over."""
    return row.turns.filter(closed_at=None).select_related("office", "position", "named").first()


def lock(row: Request) -> Request:
    """Read a request for change; others wait."""
    return Request.objects.select_for_update(of=("self",)).get(pk=row.pk)


def open_at(binding: Any, record: Any, row: Request, index: int) -> Turn:
    """Begin the stay at a step of the way, with what is left of its days."""
    step, now = row.route[index], timezone.now()
    today = clock.day_of(now)
    office = routes.office_of(binding, record, step)
    before = row.turns.filter(index=index, end=TurnEnd.PEMOHON)
    spent = sum(turn.workdays_used or 0 for turn in before)
    turn = Turn.objects.create(
        request=row,
        index=index,
        name=routes.name_of(binding, record, step)[:120],
        action=step["action"],
        role=step["role"],
        office=office,
        position=routes.position_for(binding, office, step["role"], today),
        named_id=routes.named_officer(binding, record, step["role"]),
        allowed=step["workdays"],
        opened_at=now,
        due_on=clock.due_on(today, max(step["workdays"] - spent, 0)),
    )
    keep_office(binding, record, office)
    return turn


def open_for_applicant(row: Request) -> Turn:
    """Begin the stay in which the applicant completes."""
    return Turn.objects.create(
        request=row,
        index=row.turns.order_by("-opened_at", "-pk").values_list("index", flat=True).first() or 0,
        name=_("Pemohon"),
        action=Action.LENGKAPI,
        opened_at=timezone.now(),
    )


def close(turn: Turn, end: str, *, note: str = "", advice: str = "", actor: Any = None, hand: Any = None) -> None:
    """End a stay and write down who ended it, from which position."""
    now = timezone.now()
    turn.closed_at, turn.end, turn.note, turn.advice = now, end, note, advice
    turn.workdays_used = clock.used(clock.day_of(turn.opened_at), clock.day_of(now))
    turn.by = actor.user if actor is not None else None
    if hand is not None and hand.holding is not None:
        turn.by_position, turn.acting = hand.holding.position, hand.holding.acting
    turn.save()


def keep_office(binding: Any, record: Any, office: Any) -> None:
    """Write the holding office on the record, as lists and permissions read it."""
    setattr(record, binding.office, office)
    if record.pk is not None:
        type(record)._default_manager.filter(pk=record.pk).update(**{binding.office: office})


def enter(binding: Any, record: Any, turn: Turn, actor: Any, *, says_state: bool = True) -> None:
    """Let the record's state follow the desk, then the worklist, and tell who has it now."""
    if says_state:
        blocks.tell(binding.entity, record, EVENTS[turn.action], actor)
        record.refresh_from_db()
    publish(binding, record)
    tell_desk(binding, record, turn)


def is_elsewhere(binding: Any, record: Any, turn: Turn) -> bool:
    """Say whether the record's state is not yet that of the desk which has it."""
    steps = (step for step in binding.entity.workflow.from_state(record.state) if step.event == EVENTS[turn.action])
    return any(step.target != record.state for step in steps)


def publish(binding: Any, record: Any) -> None:
    """Write the work item anew: a new desk begins a new stay, taken by nobody and escalated to nobody."""
    item = workitems.upsert(binding.entity, record, due_at=due_at(binding, record))
    turn = open_turn(binding.row(record))
    if turn is not None and item.entered_at != turn.opened_at:
        WorkItem.objects.filter(pk=item.pk).update(
            entered_at=turn.opened_at, escalation_level=0, assignee=turn.named_id
        )


def tell_desk(binding: Any, record: Any, turn: Turn) -> None:
    """Tell the officer at the desk, once a stay; the text holds the number and no name."""
    users = {turn.named_id} - {None}
    if not users and turn.position is not None:
        users = {held.user_id for held in positions.holders(turn.position)[:1]}
    for user_id in users:
        notify.send(
            title=_("Permohonan menunggu Anda: %s") % turn.name,
            text=record.number,
            url=binding.entity.url("detail", record.pk),
            user_id=user_id,
            app=binding.app,
            entity=binding.entity_name,
            object_id=record.pk,
            key=f"case-turn:{turn.pk}:{user_id}",
        )


def tell_applicant(binding: Any, record: Any, title: str, key: str, text: str = "") -> None:
    """Tell the applicant, once a key."""
    person_id = getattr(record, f"{binding.applicant}_id")
    if person_id is not None:
        notify.send(
            title=title,
            text=text or record.number,
            url=binding.entity.url("detail", record.pk),
            person_id=person_id,
            app=binding.app,
            entity=binding.entity_name,
            object_id=record.pk,
            key=f"case:{key}",
        )


def moved(binding: Any, record: Any, step: Any) -> None:
    """Follow a step of the application's workflow: the clock stands, goes on or ends."""
    row = binding.row(record)
    row.refresh_from_db()
    phase = binding.entity.workflow.state(record.state).phase
    today = timezone.localdate()
    if row.is_draft and phase not in CLOSED:
        return
    if phase in CLOSED:
        _end(row, phase, today)
    elif phase in STANDING:
        clock.stop(row, today)
    else:
        clock.go_on(row, today)
    row.save()
    if phase == "done":
        from blocks.case.services import handing

        handing.ready(binding, record, row)


def _end(row: Request, phase: str, today: Any) -> None:
    """The clock of a finished request; what was never sent has none."""
    turn = open_turn(row)
    if turn is not None:
        close(turn, TurnEnd.BERHENTI)
    if row.closed_at is not None:
        return
    if row.counted_from is not None:
        clock.go_on(row, today)
        row.workdays_used = clock.used(row.counted_from, today, row.stopped_workdays)
        row.on_time = row.due_on is None or today <= row.due_on
    row.closed_at = timezone.now()
    row.outcome = row.outcome or (Outcome.APPROVED if phase == "done" else Outcome.DROPPED)


def due_at(binding: Any, record: Any) -> datetime | None:
    """The last moment of the desk that has it; none while the applicant has to act."""
    row = binding.row(record)
    turn = open_turn(row) if row is not None and row.pk else None
    if turn is None or turn.due_on is None:
        return None
    return clock.end_of_day(turn.due_on)


def work(binding: Any, record: Any) -> dict[str, Any]:
    """Office, position and officer of the work item; what was not sent yet belongs to no office."""
    row = binding.row(record)
    if row is None or row.is_draft:
        return {"office_id": None, "position_id": None}
    turn = open_turn(row)
    if turn is None or turn.is_applicants:
        return {"position_id": None}
    held = {"position_id": turn.position_id}
    return held | {"assignee_id": turn.named_id} if turn.named_id is not None else held


def hand_of(binding: Any, turn: Turn | None, actor: Any) -> Any:
    """How the actor may do the open turn; None where they may not."""
    return desks.hand(binding, turn, actor) if turn is not None else None
