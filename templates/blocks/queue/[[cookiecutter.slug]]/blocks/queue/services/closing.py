"""What the clock does in a queue: who did not come, and the end of yesterday."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.queue.models import Counter, CounterState, Ticket, TicketState, Turn, TurnState
from blocks.queue.models.turn import AT_COUNTER, STILL_HERE
from blocks.queue.services import board, counting, online
from core import access, blocks


def run(binding: Any, now: datetime) -> int:
    """Do all that is due; doing it again changes nothing."""
    return mark_missed(binding, now) + end_days(binding, now)


def mark_missed(binding: Any, now: datetime) -> int:
    """Let tickets of people who did not come expire; their places may be had by others."""
    edge = now - timedelta(minutes=binding.number("late_minutes"))
    overdue = Ticket.objects.filter(app=binding.app, state=TicketState.BOOKED, ends_at__lt=edge).order_by("ends_at")
    return sum(_miss(binding, row) for row in overdue)


def _miss(binding: Any, row: Ticket) -> bool:
    record = binding.record_of(row)
    with transaction.atomic():
        if record is not None:
            row = online.lock(binding, record)
        if row.state != TicketState.BOOKED:
            return False
        Ticket.objects.filter(pk=row.pk).update(state=TicketState.MISSED)
        counting.give_back(binding, row.service_id, row.day, row.starts_at)
        if record is not None:
            row.state = TicketState.MISSED
            blocks.tell(binding.entity, record, "queue.missed", access.system())
    return True


def end_days(binding: Any, now: datetime) -> int:
    """End what past days left open: who waited went home, who was served is done without a time."""
    today = timezone.localtime(now).date()
    past = Turn.objects.filter(app=binding.app, day__lt=today, state__in=STILL_HERE)
    done = [_end(binding, turn) for turn in past.select_related("ticket")]
    stale = Counter.objects.filter(app=binding.app, opened_at__lt=_midnight(now)).exclude(state=CounterState.CLOSED)
    for counter in stale:
        Counter.objects.filter(pk=counter.pk).update(state=CounterState.CLOSED, officer=None, opened_at=None)
        board.touch(binding, counter.site_id)
    return len(done)


def _end(binding: Any, turn: Turn) -> None:
    was_served = turn.state in AT_COUNTER and turn.started_at is not None
    record = binding.record_of(turn.ticket)
    with transaction.atomic():
        if record is not None:
            online.lock(binding, record)
        Turn.objects.filter(pk=turn.pk).update(state=TurnState.DONE if was_served else TurnState.LEFT)
        state = TicketState.DONE if was_served else TicketState.LEFT
        Ticket.objects.filter(pk=turn.ticket_id).update(state=state)
        if record is not None:
            blocks.tell(binding.entity, record, "queue.served" if was_served else "queue.left", access.system())


def _midnight(now: datetime) -> datetime:
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
