"""Where one ticket stands: how many go before it, and how long that may take."""

from dataclasses import dataclass
from typing import Any

from blocks.queue import lines
from blocks.queue.lines import Line
from blocks.queue.models import Ticket, Turn, TurnState
from blocks.queue.models.turn import STILL_HERE
from blocks.queue.selectors import estimate, waiting


@dataclass(frozen=True)
class Place:
    """What the page of a ticket says."""

    ticket: Ticket
    line: Line | None
    turn: Turn | None
    estimate: estimate.Estimate | None

    @property
    def counter(self) -> int | None:
        """The number of the counter that calls or serves it."""
        return self.turn.counter.number if self.turn is not None and self.turn.counter is not None else None


def of(binding: Any, ticket: Ticket) -> Place:
    """Read where a ticket stands now."""
    known = lines.by_id(binding)
    turn = ticket.turns.filter(state__in=STILL_HERE).select_related("counter").first()
    line = known.get(turn.service_id if turn is not None else ticket.service_id)
    if turn is None or line is None or turn.state != TurnState.WAITING:
        return Place(ticket, line, turn, None)
    order = [one.pk for one in waiting.in_order(binding, [line.id], turn.day)]
    ahead = order.index(turn.pk) if turn.pk in order else 0
    pace = estimate.paces(binding, [line], turn.day)[line.id]
    counters = estimate.open_counters(binding, [line.id]).get(line.id, 0)
    return Place(ticket, line, turn, estimate.of(pace, ahead, counters))
