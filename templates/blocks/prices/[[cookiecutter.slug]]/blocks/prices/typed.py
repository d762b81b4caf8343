"""What a surveyor typed for one commodity, read from text; nothing here touches the database."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

MOST = 10_000_000
NOTE_LENGTH = 200
WHOLE = re.compile(r"\d+|\d{1,3}(\.\d{3})+")


class NotAPrice(ValueError):
    """The text is no price; its words say why."""


@dataclass(frozen=True)
class Typed:
    """One line of the sheet as typed; `seen` is the value the page showed when it was opened, if it says so."""

    value: Decimal | None = None
    missing: str = ""
    supply: str = ""
    note: str = ""
    is_confirmed: bool = False
    seen: str | None = None


def price(text: str) -> Decimal | None:
    """Read whole rupiah as people type them: 12500, 12.500, Rp 12.500,00; empty is None."""
    bare = re.sub(r"^rp\.?", "", text.strip(), flags=re.IGNORECASE).replace(" ", "").replace("\u00a0", "")
    bare = re.sub(r",(00|-)$", "", bare)
    if not bare:
        return None
    if not WHOLE.fullmatch(bare) or len(bare) > 14:
        raise NotAPrice(_("Tulis harga dalam rupiah bulat, misalnya 12500."))
    amount = Decimal(bare.replace(".", ""))
    if amount == 0:
        raise NotAPrice(_("Harga nol bukan harga; kosongkan lalu pilih alasannya."))
    if amount > MOST:
        raise NotAPrice(_("Harga ini terlalu besar; periksa jumlah angkanya."))
    return amount


def row(given: Mapping[str, Any], reasons: set[str], supplies: set[str]) -> Typed:
    """Read one line; a reason beside a price is dropped, for there is a price."""
    value = price(text_of(given, "value")[:30])
    missing, supply = text_of(given, "missing"), text_of(given, "supply")
    if missing and missing not in reasons:
        raise NotAPrice(_("Alasan tanpa harga tidak dikenal."))
    if supply and supply not in supplies:
        raise NotAPrice(_("Keadaan pasokan tidak dikenal."))
    note = " ".join(text_of(given, "note").split())
    if len(note) > NOTE_LENGTH:
        raise NotAPrice(_("Catatan paling panjang %d huruf.") % NOTE_LENGTH)
    seen = given.get("seen")
    return Typed(
        value=value,
        missing="" if value is not None else missing,
        supply=supply,
        note=note,
        is_confirmed=value is not None and given.get("confirmed") in (True, "1", "on", "true"),
        seen=str(seen)[:20] if seen is not None else None,
    )


def text_of(given: Mapping[str, Any], name: str) -> str:
    """One value of a line as text, without what no text holds."""
    found = given.get(name)
    return "" if found is None else str(found).replace("\x00", "").strip()
