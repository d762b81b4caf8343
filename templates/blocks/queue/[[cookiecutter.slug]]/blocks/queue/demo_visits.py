"""What people who booked from home would do, for a replica that is only shown."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.queue.models import Counter, TicketState, Turn, TurnState
from blocks.queue.selectors import choices
from blocks.queue.services import board, closing, online
from core import access, blocks
from core.rules import RuleBroken
from core.seeding.moment import as_of


def step(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Choose a time, come to it, be called and served; None where nothing of it is due."""
    row = binding.row(record)
    if row is None:
        return None
    row.refresh_from_db()
    if row.state == TicketState.OPEN:
        return _choose(binding, record, moment, chance)
    if row.state == TicketState.BOOKED:
        return _come(binding, record, row, chance)
    if row.state == TicketState.IN_LINE:
        return _be_served(binding, record, row, chance)
    return None


def _choose(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    with as_of(moment):
        try:
            line = online.line_of(binding, record)
            days = choices.of(binding, line, moment)
            free = [choice for day in days for choice in day.choices if choice.is_free]
            if not free or not binding.may_choose(record, access.system()):
                return None
            online.choose(binding, record, access.system(), chance.choice(free).window.starts_at)
        except RuleBroken:
            return None
    return moment + timedelta(minutes=chance.randrange(5, 60))


def _come(binding: Any, record: Any, row: Any, chance: Random) -> datetime | None:
    """Come in the span; now and then nobody comes."""
    came = row.starts_at + timedelta(minutes=chance.randrange(0, 40))
    if came > timezone.now():
        return None
    if chance.random() < 0.1:
        later = row.ends_at + timedelta(hours=3)
        with as_of(later):
            closing.mark_missed(binding, later)
        return later
    with as_of(came):
        online.check_in(binding, access.system(), row, now=came)
    return came


def _be_served(binding: Any, record: Any, row: Any, chance: Random) -> datetime | None:
    """Be called to a counter of the line and leave it, without anybody sitting there."""
    turn = Turn.objects.filter(ticket=row, state=TurnState.WAITING).first()
    desk = Counter.objects.filter(app=binding.app, lines__service_id=row.service_id).first()
    if turn is None or desk is None:
        return None
    called = row.arrived_at + timedelta(minutes=chance.randrange(3, 35))
    done = called + timedelta(minutes=chance.randrange(5, 25))
    if done > timezone.now():
        return None
    with as_of(called):
        blocks.tell(binding.entity, record, "queue.called", access.system())
    Turn.objects.filter(pk=turn.pk).update(
        state=TurnState.DONE,
        counter=desk,
        calls=1,
        called_at=called,
        started_at=called,
        finished_at=done,
    )
    row.state, row.called_at, row.finished_at = TicketState.DONE, called, done
    row.waited_minutes = int((called - row.arrived_at).total_seconds() // 60)
    row.save()
    board.touch(binding, desk.site_id)
    return done
