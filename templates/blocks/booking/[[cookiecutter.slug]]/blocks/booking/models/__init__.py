"""Tables of the booking block."""

from blocks.booking.models.reservation import Hold, Reservation, ReservationState
from blocks.booking.models.slot import Slot
from blocks.booking.models.waiting import Waiting

__all__ = ["Hold", "Reservation", "ReservationState", "Slot", "Waiting"]
