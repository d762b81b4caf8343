"""Tables of the booking block."""

from blocks.booking.models.closure import Closure
from blocks.booking.models.reservation import Hold, Reservation, ReservationState
from blocks.booking.models.series import Series
from blocks.booking.models.slot import Slot
from blocks.booking.models.waiting import Waiting

__all__ = ["Closure", "Hold", "Reservation", "ReservationState", "Series", "Slot", "Waiting"]
