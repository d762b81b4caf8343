"""Adds lines to an incident's timeline."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Incident, LogEntry
from blocks.emergency.services import board, duty
from core.access import Actor
from core.rules import RuleBroken

LONGEST = 1000


def add(row: Incident, actor: Actor, kind: str, text: str, at: datetime | None = None) -> LogEntry:
    """Add one line; the caller's transaction holds it."""
    return LogEntry.objects.create(
        incident=row,
        at=at or timezone.now(),
        kind=kind,
        text=text[:LONGEST],
        by=actor.user,
    )


def note(binding: Any, actor: Actor, row: Incident, text: str) -> LogEntry:
    """Write down what was said or seen; refuses an empty or an over-long note."""
    duty.require(binding, actor, duty.OPERATORS)
    text = text.strip()
    if not text:
        raise RuleBroken([_("Tulis catatannya dahulu.")], {"text": _("Wajib diisi.")})
    if len(text) > LONGEST:
        raise RuleBroken([_("Catatan paling panjang 1.000 huruf.")], {"text": _("Terlalu panjang.")})
    with transaction.atomic():
        entry = add(row, actor, "note", text)
        board.touch(binding)
    return entry
