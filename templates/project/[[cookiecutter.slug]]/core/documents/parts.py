"""What the data of every document is made of: its base, the pieces of its body, the QR mark, addresses."""

import io
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from core import display
from core.documents import letterhead
from region.profile import REGION


def base(office: Any | None, *, title: str, number: str = "", paper: str = "a4", day: date | None = None) -> dict:
    """The data every template reads; the caller adds the body, who signs and the QR mark."""
    return {
        "title": title,
        "number": number,
        "paper": paper,
        "region": REGION.name,
        "portal": REGION.superapp_name,
        "letterhead": letterhead.of(office),
        "place_date": f"{REGION.capital}, {display.long_date(day)}" if day is not None else "",
        "recipient": [],
        "numbered": False,
        "recipient_at": _("di tempat"),
        "facts": [],
        "parts": [],
        "signatory": None,
        "beside": None,
        "signed_words": "",
        "copies": [],
        "holder": "",
        "holder_words": _("diberikan kepada"),
        "amount": "",
        "photo": "",
        "qr": "",
        "qr_text": "",
        "check_words": _("Keaslian dokumen ini dapat diperiksa dengan memindai kode, atau di alamat:"),
        "watermark": "",
        "footer": _("Dicetak dari %s.") % REGION.superapp_name,
        "keywords": [],
    }


def text(words: str) -> dict[str, Any]:
    """A piece of the body: text; each line is a paragraph."""
    return {"kind": "text", "text": words}


def pairs(rows: list[list[str]]) -> dict[str, Any]:
    """A piece of the body: rows of label and value."""
    return {"kind": "pairs", "rows": rows}


def table(columns: list[str], rows: list[list[str]], numbers: tuple[int, ...] = ()) -> dict[str, Any]:
    """A piece of the body: a table; `numbers` are the columns set to the right."""
    return {"kind": "table", "columns": columns, "rows": rows, "numbers": list(numbers)}


def blank(columns: list[str], lines: int) -> dict[str, Any]:
    """A piece of the body: an empty table to write on."""
    return {"kind": "blank", "columns": columns, "lines": lines}


def qr(words: str) -> str:
    """A QR mark as SVG; level M still reads with a seventh of it covered."""
    import segno  # here, so that no start waits for it

    out = io.BytesIO()
    segno.make(words, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True)
    return out.getvalue().decode()


def address(path: str) -> str:
    """The full address of a page, as a QR mark outside the browser needs it."""
    return f"{settings.SITE_ADDRESS.rstrip('/')}{path}"
