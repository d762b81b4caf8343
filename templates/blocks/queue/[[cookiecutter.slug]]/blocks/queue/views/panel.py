"""The ticket on the page of its record: when to come, the QR mark to show at the door, the number."""

from typing import Any

from django.utils import timezone

from blocks.queue.models import Ticket, TicketState
from blocks.queue.selectors import place
from blocks.queue.services import duty
from blocks.queue.views.slip import qr
from core.access import Actor
from core.documents.parts import address


def context_of(binding: Any, record: Any, row: Ticket, actor: Actor) -> dict[str, Any]:
    """What the panel shows."""
    is_booked = row.state == TicketState.BOOKED
    at_desk = duty.is_one(binding, actor, duty.DESK)
    return {
        "binding": binding,
        "place": place.of(binding, row),
        "ticket": row,
        "pick_url": binding.url("pick", record.pk) if binding.may_choose(record, actor) else "",
        "ticket_url": binding.url("ticket", row.code),
        "arrive_url": binding.url("arrive", record.pk) if at_desk and is_booked else "",
        "is_today": row.day == timezone.localdate(),
        "qr": qr(address(binding.url("ticket", row.code))) if is_booked else "",
        "late": binding.number("late_minutes"),
    }
