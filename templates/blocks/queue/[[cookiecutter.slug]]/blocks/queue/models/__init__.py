"""The tables of the queue block."""

from blocks.queue.models.board import Board
from blocks.queue.models.call import Call
from blocks.queue.models.counter import Counter, CounterLine, CounterState
from blocks.queue.models.day import DayLine, DayWindow
from blocks.queue.models.kiosk import Kiosk, Paper
from blocks.queue.models.ticket import Priority, Source, Ticket, TicketState
from blocks.queue.models.turn import Turn, TurnState

__all__ = [
    "Board",
    "Call",
    "Counter",
    "CounterLine",
    "CounterState",
    "DayLine",
    "DayWindow",
    "Kiosk",
    "Paper",
    "Priority",
    "Source",
    "Ticket",
    "TicketState",
    "Turn",
    "TurnState",
]
