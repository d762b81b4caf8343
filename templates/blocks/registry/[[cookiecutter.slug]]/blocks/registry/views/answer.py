"""How a deed's end is told, and what an address names."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from core.deeds import attempt as attempt


def find(rows: Any, **where: Any) -> Any:
    """The one row, or page 404: what may not be read is not said to exist."""
    row = rows.filter(**where).first()
    if row is None:
        raise Http404(_("Data tidak ditemukan."))
    return row


def number(text: str) -> int | None:
    """A key from an address; None where it is none."""
    return int(text) if text.isdecimal() and len(text) < 12 else None
