"""What a reporter typed for the stock of one commodity, read from text; nothing here touches the database."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices.typed import NOTE_LENGTH, NotAPrice, text_of
from core import display

MOST = Decimal(1_000_000_000)
PLAIN = re.compile(r"\d+(\.\d)?")


@dataclass(frozen=True)
class TypedStock:
    """One line of the report as typed; `seen` is the stock the page showed when it was opened, if it says so."""

    amount: Decimal | None = None
    incoming: Decimal | None = None
    outgoing: Decimal | None = None
    note: str = ""
    seen: str | None = None


def amount(text: str) -> Decimal | None:
    """Read an amount as people type it: 1250, 1.250, 1.250,5; empty is None."""
    bare = text.strip()[:20]
    if not bare:
        return None
    plain = display.plain_number(bare)
    if not PLAIN.fullmatch(plain):
        raise NotAPrice(_("Tulis jumlah seperti 1250 atau 1250,5."))
    value = Decimal(plain)
    if value > MOST:
        raise NotAPrice(_("Jumlah ini terlalu besar; periksa jumlah angkanya."))
    return value


def row(given: Mapping[str, Any]) -> TypedStock:
    """Read one line."""
    note = " ".join(text_of(given, "note").split())
    if len(note) > NOTE_LENGTH:
        raise NotAPrice(_("Catatan paling panjang %d huruf.") % NOTE_LENGTH)
    seen = given.get("seen")
    return TypedStock(
        amount=amount(text_of(given, "value")),
        incoming=amount(text_of(given, "incoming")),
        outgoing=amount(text_of(given, "outgoing")),
        note=note,
        seen=str(seen)[:20] if seen is not None else None,
    )
