"""Puts a ticket into a line; its number was given before."""

from datetime import datetime
from typing import Any

from blocks.queue.lines import Line
from blocks.queue.models import Ticket, TicketState, Turn
from blocks.queue.services import board

SERIES_PAPER = "K"


def label_of(line: Line, number: int, series: str = "") -> str:
    """The number as people read it: A-012, on paper A-K012."""
    return f"{line.code}-{series}{number:03}"


def stand(
    binding: Any,
    ticket: Ticket,
    line: Line,
    place_at: datetime,
    joined_at: datetime,
    *,
    only_counter: Any = None,
    note: str = "",
) -> Turn:
    """Make the ticket wait in a line from a place of it."""
    turn = Turn.objects.create(
        app=binding.app,
        ticket=ticket,
        service_id=line.id,
        day=ticket.day,
        is_priority=bool(ticket.priority),
        place_at=place_at,
        joined_at=joined_at,
        only_counter=only_counter,
        note=note[:160],
    )
    if ticket.state != TicketState.IN_LINE:
        ticket.state = TicketState.IN_LINE
        ticket.save(update_fields=["state"])
    board.touch(binding, line.site_id)
    return turn
