"""Gives tickets to people who stand in the hall."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue import lines, opening
from blocks.queue.lines import Line
from blocks.queue.models import Kiosk, Priority, Source, Ticket, TicketState, Turn, TurnState
from blocks.queue.models.turn import STILL_HERE
from blocks.queue.services import board, counting, duty, joining, near
from core import audit, blocks, display, turns
from core.access import Actor
from core.rules import RuleBroken


def draw(binding: Any, kiosk: Kiosk, service: Any, priority: str = "") -> Ticket:
    """Give a number at the kiosk; only while the line is open."""
    line = lines.find(binding, service)
    if line.site_id != kiosk.site_id:
        raise RuleBroken([_("Pilih layanan dari daftar.")])
    now = timezone.now()
    if not opening.is_open(binding, line, now):
        raise RuleBroken([closed_words(binding, line, now)])
    with transaction.atomic():
        Kiosk.objects.filter(pk=kiosk.pk).update(seen_at=now)
        return _walk_in(binding, line, priority, Source.KIOSK, now)


def closed_words(binding: Any, line: Line, now: datetime) -> str:
    """Say that a line is closed and when it opens again."""
    return _("%(line)s sedang tutup. %(opens)s") % {"line": line.title, "opens": opens_words(binding, line, now)}


def opens_words(binding: Any, line: Line, now: datetime) -> str:
    """Say when a line that is closed opens."""
    today = timezone.localtime(now).date()
    later = [start for start, _end in opening.spans(binding, line, today) if start > now]
    if later:
        return _("Buka pukul %s.") % display.clock(_local(later[0]))
    following = opening.next_open_day(binding, line, today)
    if following is None:
        return _("Tanyakan di meja antrean.")
    first = opening.spans(binding, line, following)[0][0]
    return _("Buka %(day)s pukul %(time)s.") % {
        "day": display.long_date(following),
        "time": display.clock(_local(first)),
    }


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment)


def give(binding: Any, actor: Actor, service: Any, priority: str = "") -> Ticket:
    """Give a number at the desk; the officer may do so outside the hours too."""
    duty.require(binding, actor, duty.DESK)
    line = lines.find(binding, service)
    with transaction.atomic():
        ticket = _walk_in(binding, line, priority, Source.DESK, timezone.now())
        audit.record(actor, "queue.give", ticket, {"number": ticket.label})
    return ticket


def _walk_in(binding: Any, line: Line, priority: str, source: str, now: datetime) -> Ticket:
    if priority and priority not in Priority.values:
        raise RuleBroken([_("Pilih jenis prioritas dari daftar.")])
    day = timezone.localtime(now).date()
    number = counting.take_number(binding, line, day)
    ticket = Ticket.objects.create(
        app=binding.app,
        source=source,
        priority=priority,
        service_id=line.id,
        day=day,
        number=number,
        label=joining.label_of(line, number),
        state=TicketState.IN_LINE,
        arrived_at=now,
        created_at=now,
    )
    joining.stand(binding, ticket, line, now, now)
    return ticket


def enter_paper(
    binding: Any,
    actor: Actor,
    service: Any,
    number: int,
    day: date,
    arrived_at: datetime,
    *,
    priority: str = "",
    counter: Any = None,
    called_at: datetime | None = None,
    finished_at: datetime | None = None,
) -> Ticket:
    """Write down a number that was given by hand; one not yet served joins the line at the time it was given."""
    duty.require(binding, actor, duty.DESK)
    line = lines.find(binding, service)
    _require_order(day, arrived_at, called_at, finished_at, counter)
    try:
        with transaction.atomic():
            ticket = _paper(binding, line, number, day, arrived_at, priority)
            if finished_at is None:
                joining.stand(binding, ticket, line, arrived_at, arrived_at)
            else:
                _served_by_hand(binding, ticket, counter, called_at or arrived_at, finished_at, actor)
            audit.record(actor, "queue.paper", ticket, {"number": ticket.label})
            return ticket
    except IntegrityError:
        label = joining.label_of(line, number, joining.SERIES_PAPER)
        words = _("Nomor %s pada hari itu sudah dicatat.") % label
        raise RuleBroken([words], {"number": words}) from None


def _require_order(day: date, arrived: datetime, called: datetime | None, finished: datetime | None, desk: Any) -> None:
    """Say all that is out of order at once."""
    now, wrong = timezone.now(), {}
    today = timezone.localtime(now).date()
    if not today - timedelta(days=14) <= day <= today:
        wrong["day"] = _("Nomor kertas dicatat paling lambat 14 hari sesudahnya.")
    if arrived > now or (finished and finished > now):
        wrong["arrived_at"] = _("Jam ada di masa depan.")
    if called and called < arrived:
        wrong["called_at"] = _("Dipanggil sebelum nomor diambil.")
    if finished and finished < (called or arrived):
        wrong["finished_at"] = _("Selesai sebelum dipanggil.")
    if finished and desk is None:
        wrong["counter"] = _("Pilih loket yang melayani.")
    if finished is None and day != today:
        wrong["finished_at"] = _("Isi jam selesai untuk hari yang sudah lewat.")
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)


def _paper(binding: Any, line: Line, number: int, day: date, arrived_at: datetime, priority: str) -> Ticket:
    return Ticket.objects.create(
        app=binding.app,
        source=Source.PAPER,
        priority=priority if priority in Priority.values else "",
        service_id=line.id,
        day=day,
        series=joining.SERIES_PAPER,
        number=number,
        label=joining.label_of(line, number, joining.SERIES_PAPER),
        state=TicketState.OPEN,
        arrived_at=arrived_at,
        created_at=arrived_at,
    )


def _served_by_hand(
    binding: Any, ticket: Ticket, counter: Any, called_at: datetime, finished_at: datetime, actor: Actor
) -> None:
    Turn.objects.create(
        app=binding.app,
        ticket=ticket,
        service_id=ticket.service_id,
        day=ticket.day,
        state=TurnState.DONE,
        is_priority=bool(ticket.priority),
        place_at=ticket.arrived_at,
        joined_at=ticket.arrived_at,
        counter=counter,
        served_by=actor.user,
        calls=1,
        called_at=called_at,
        started_at=called_at,
        finished_at=finished_at,
    )
    ticket.state, ticket.called_at, ticket.finished_at = TicketState.DONE, called_at, finished_at
    ticket.waited_minutes = minutes_between(ticket.arrived_at, called_at)
    ticket.save(update_fields=["state", "called_at", "finished_at", "waited_minutes"])


def minutes_between(start: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes from one moment to another, never below nothing."""
    return None if start is None or end is None else max(0, int((end - start).total_seconds() // 60))


def put_first(binding: Any, actor: Actor, ticket: Ticket, priority: str) -> None:
    """Give a waiting ticket priority, or take it back with an empty word."""
    duty.require(binding, actor, duty.DESK)
    if priority and priority not in Priority.values:
        raise RuleBroken([_("Pilih jenis prioritas dari daftar.")])
    with transaction.atomic():
        waiting = Turn.objects.filter(ticket=ticket, state=TurnState.WAITING)
        if waiting.update(is_priority=bool(priority)) != 1:
            raise RuleBroken([_("Nomor %s tidak sedang menunggu.") % ticket])
        Ticket.objects.filter(pk=ticket.pk).update(priority=priority)
        audit.record(actor, "queue.priority", ticket, {"priority": [ticket.priority, priority]})
        board.touch(binding, line_site(binding, ticket))


def leave(binding: Any, actor: Actor, ticket: Ticket) -> None:
    """Note that somebody went home without being served."""
    duty.require(binding, actor, duty.DESK)
    record = binding.record_of(ticket)
    with transaction.atomic():
        if record is not None:
            turns.hold(record)
        here = Turn.objects.filter(ticket=ticket, state__in=[TurnState.WAITING, TurnState.SKIPPED])
        if here.update(state=TurnState.LEFT, finished_at=timezone.now()) != 1:
            raise RuleBroken([_("Nomor %s tidak sedang menunggu.") % ticket])
        Ticket.objects.filter(pk=ticket.pk).update(state=TicketState.LEFT)
        audit.record(actor, "queue.leave", ticket, {"number": ticket.label})
        if record is not None:
            blocks.tell(binding.entity, record, "queue.left", actor)
        near.after(binding, ticket.service_id, ticket.day)
        board.touch(binding, line_site(binding, ticket))


def line_site(binding: Any, ticket: Ticket) -> int:
    """The place in which a ticket stands."""
    turn = Turn.objects.filter(ticket=ticket, state__in=STILL_HERE).first()
    line = lines.by_id(binding).get(turn.service_id if turn else ticket.service_id)
    return line.site_id if line is not None else 0
