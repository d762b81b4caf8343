"""Life of a hall for a replica that is only shown: four past weeks, and a morning that is going on."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.queue import lines, opening
from blocks.queue.lines import Line
from blocks.queue.models import Counter, CounterState, DayLine, Source, Ticket, TicketState, Turn, TurnState
from blocks.queue.services import calling, counting, joining
from blocks.queue.services.tickets import minutes_between
from core import access
from core.seeding import walk
from core.seeding.moment import as_of

WEEKS, MOST_A_DAY, MOST_LINES = 4, 9, 24
STILL_WAITING, OPEN_DESKS, LAST_MINUTES = 4, 9, 70
PRIORITIES = ("lansia", "lansia", "hamil", "disabilitas")


def run(binding: Any, context: Any) -> None:
    """Fill an empty hall; one that gave out numbers is left alone."""
    if not context.is_demo or Ticket.objects.filter(app=binding.app, source=Source.KIOSK).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} queue")  # noqa: S311 - examples, not secrets
    walk.run(binding.entity, context)
    desks = _desks(binding)
    found = [line for line in lines.of(binding) if line.id in desks][:MOST_LINES]
    for days in range(WEEKS * 7, 0, -1):
        day = timezone.localdate() - timedelta(days=days)
        for line in found:
            _past(binding, line, desks[line.id], day, chance)
    for at, line in enumerate(found):
        _now(binding, line, desks[line.id], context, chance, is_open=at < OPEN_DESKS)


def _desks(binding: Any) -> dict[int, Counter]:
    """A counter of each line."""
    rows = Counter.objects.filter(app=binding.app, is_active=True).prefetch_related("lines")
    return {key: row for row in rows for key in row.service_ids}


def _past(binding: Any, line: Line, desk: Counter, day: date, chance: Random) -> None:
    """A line on a day that is over: people come, wait, are served, and now and then leave."""
    spans = opening.spans(binding, line, day)
    if not spans:
        return
    came = sorted(chance.triangular(-15, 320, 70) for _one in range(chance.randint(2, MOST_A_DAY)))
    row, _made = DayLine.objects.get_or_create(app=binding.app, service_id=line.id, day=day)
    tickets, turns, free_at = [], [], spans[0][0]
    for number, minute in enumerate(came, row.last_number + 1):
        arrived = spans[0][0] + timedelta(minutes=minute)
        ticket = _ticket(binding, line, day, number, arrived, chance)
        turn, free_at = _turn(ticket, desk, max(free_at, arrived), line, chance)
        tickets.append(ticket)
        turns.append(turn)
    Ticket.objects.bulk_create(tickets)
    Turn.objects.bulk_create(turns)
    DayLine.objects.filter(pk=row.pk).update(last_number=row.last_number + len(came), taken=row.taken + len(came))


def _ticket(binding: Any, line: Line, day: date, number: int, arrived: datetime, chance: Random) -> Ticket:
    is_first = chance.random() < 0.15
    return Ticket(
        app=binding.app,
        source=Source.DESK if chance.random() < 0.05 else Source.KIOSK,
        priority=chance.choice(PRIORITIES) if is_first else "",
        service_id=line.id,
        day=day,
        number=number,
        label=joining.label_of(line, number),
        state=TicketState.IN_LINE,
        arrived_at=arrived,
        created_at=arrived,
    )


def _turn(ticket: Ticket, desk: Counter, free_at: datetime, line: Line, chance: Random) -> tuple[Turn, datetime]:
    """How it went at the counter, and when the counter is free again."""
    called = free_at + timedelta(seconds=chance.randrange(10, 240))
    finished = called + timedelta(minutes=chance.triangular(line.minutes * 0.4, line.minutes * 2.2, line.minutes))
    came = chance.random() > 0.05
    ticket.state = TicketState.DONE if came else TicketState.LEFT
    ticket.called_at, ticket.finished_at = called, finished if came else None
    ticket.waited_minutes = minutes_between(ticket.arrived_at, called)
    turn = Turn(
        app=ticket.app,
        ticket=ticket,
        service_id=line.id,
        day=ticket.day,
        state=TurnState.DONE if came else TurnState.LEFT,
        is_priority=bool(ticket.priority),
        place_at=ticket.arrived_at,
        joined_at=ticket.arrived_at,
        counter=desk,
        calls=1 if came else 3,
        called_at=called,
        started_at=called + timedelta(seconds=40) if came else None,
        finished_at=finished if came else called + timedelta(minutes=3),
    )
    return turn, finished if came else called + timedelta(minutes=3)


def _now(binding: Any, line: Line, desk: Counter, context: Any, chance: Random, *, is_open: bool) -> None:
    """The line as it stands at this moment: some wait, and where the counter is open, one is served."""
    now = timezone.now()
    day = timezone.localtime(now).date()
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    count = chance.randint(1, STILL_WAITING) + (3 if is_open else 0)
    for _one in range(count):
        arrived = max(midnight, now - timedelta(minutes=chance.randrange(2, LAST_MINUTES)))
        number = counting.take_number(binding, line, day)
        ticket = _ticket(binding, line, day, number, arrived, chance)
        ticket.save()
        joining.stand(binding, ticket, line, arrived, arrived)
    if is_open:
        Counter.objects.filter(pk=desk.pk).update(state=CounterState.OPEN, opened_at=now)
        _serve(binding, desk, now, midnight)


def _serve(binding: Any, desk: Counter, now: datetime, midnight: datetime) -> None:
    """Call a few one after the other, all of them today; the last one is still at the counter."""
    system = access.system()
    for minutes in (22, 9):
        with as_of(max(midnight, now - timedelta(minutes=minutes))):
            calling.call_next(binding, system, desk)
            calling.begin(binding, system, desk)
        with as_of(max(midnight, now - timedelta(minutes=max(minutes - 11, 1)))):
            calling.finish(binding, system, desk)
    calling.call_next(binding, system, desk)
    if desk.number % 3:
        calling.begin(binding, system, desk)
