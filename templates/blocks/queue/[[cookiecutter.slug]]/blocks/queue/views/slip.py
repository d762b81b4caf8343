"""The paper that somebody takes along: number, line, and a QR mark that leads to the ticket's own page."""

import io
from typing import Any

import segno
from django.utils import timezone

from blocks.queue.models import Ticket
from blocks.queue.selectors import place
from core.documents.parts import address


def qr(words: str) -> str:
    """A QR mark that takes the size of its box; level M still reads from crumpled paper."""
    out = io.BytesIO()
    segno.make(words, error="m", micro=False).save(out, kind="svg", border=1, xmldecl=False, omitsize=True, nl=False)
    return out.getvalue().decode()


def context_of(binding: Any, row: Ticket, paper: str, back_url: str) -> dict[str, Any]:
    """What the slip shows; no name and no reason for priority."""
    return {
        "binding": binding,
        "app": binding.app,
        "ticket": row,
        "place": place.of(binding, row),
        "paper": paper,
        "qr": qr(address(binding.url("ticket", row.code))),
        "now": timezone.now(),
        "back_url": back_url,
    }
