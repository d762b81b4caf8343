"""Hands a numbered letter of one application to an office, through whichever block keeps letters, else as a notice."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core import blocks, escalation, notify


@dataclass(frozen=True)
class Posted:
    """A letter that is signed and numbered where it was made."""

    office: Any
    sender: str
    subject: str
    number: str
    dated: date
    pdf: bytes
    name: str
    url: str = ""
    archive_class: str = ""


def hand_over(letter: Posted, *, app: str, entity: str, record: Any) -> bool:
    """Enter it into the office's agenda where a block keeps one, and tell the office's head; True where one took it."""
    taken = any(binding.take_letter(letter) for binding in blocks.all_bindings())
    for user_id in escalation.heads(letter.office):
        notify.send(
            user_id=user_id,
            title=letter.subject,
            text=_("Nomor %s") % letter.number,
            url=letter.url,
            app=app,
            entity=entity,
            object_id=record.pk,
        )
    return taken
