"""Tells people who announced themselves from home that their turn is near: once for each ticket."""

from datetime import date
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocks.queue.models import Turn
from blocks.queue.selectors import waiting
from core import access, notify


def after(binding: Any, service_id: int, day: date | None) -> None:
    """Tell them once the line has moved on for good; a message that fails never undoes a call."""
    if binding.number("near_places") and day is not None:
        transaction.on_commit(partial(tell, binding, service_id, day), robust=True)


def tell(binding: Any, service_id: int, day: date) -> int:
    """Notify whoever has so few before them in the line; gives how many were told."""
    front = waiting.in_order(binding, [service_id], day)[: binding.number("near_places") + 1]
    return sum(_tell_one(binding, turn, ahead) for ahead, turn in enumerate(front))


def _tell_one(binding: Any, turn: Turn, ahead: int) -> bool:
    """Tell the owner of one ticket; who drew a number in the hall has the screen before them."""
    record, key = binding.record_of(turn.ticket), f"queue.near.{turn.ticket_id}"
    owner = access.follow(record, binding.entity.owner) if record is not None and binding.entity.owner else None
    if owner is None or notify.is_sent(key):
        return False
    try:
        with transaction.atomic():
            notify.send(
                title=_("Giliran %s sudah dekat") % turn.ticket.label,
                text=_words(ahead),
                url=binding.url("ticket", turn.ticket.code),
                person_id=owner,
                app=binding.app,
                entity=binding.entity_name,
                object_id=record.pk,
                key=key,
            )
    except IntegrityError:  # another counter told them in the same moment
        return False
    return True


def _words(ahead: int) -> str:
    if not ahead:
        return _("Anda berikutnya. Tunggulah di dekat loket.")
    words = ngettext(
        "Tinggal %d nomor sebelum Anda. Tunggulah di dekat loket.",
        "Tinggal %d nomor sebelum Anda. Tunggulah di dekat loket.",
        ahead,
    )
    return words % ahead
