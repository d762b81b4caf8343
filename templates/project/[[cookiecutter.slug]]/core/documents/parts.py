"""The parts that official documents share: letterhead of an office, signatory, QR mark, dates in words."""

import io
from pathlib import Path
from typing import Any

import segno
from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils import timezone
from django.utils.translation import gettext as _

from core import display
from region.profile import REGION


def letterhead(office: Any | None) -> dict[str, str]:
    """What stands at the head of a letter; without an office, the region alone."""
    parent = getattr(office, "parent", None)
    return {
        "government": _("Pemerintah %s") % REGION.name,
        "parent": parent.name if parent is not None else "",
        "office": office.name if office is not None else "",
        "address": " ".join(str(getattr(office, "address", "") or "").split()),
        "contact": " · ".join(_contacts(office)),
        "logo": logo(),
    }


def _contacts(office: Any | None) -> list[str]:
    if office is None:
        return []
    return [text for text in (office.phone, office.email) if text]


def logo() -> str:
    """The region's logo as SVG text, or nothing where the region has none."""
    for name in ("brand/logo.svg", "region/logo.svg", "logo.svg"):
        found = finders.find(name)
        if found:
            return Path(found).read_text(encoding="utf-8")
    return ""


def signatory(position: Any | None, *, office: Any | None = None, at: Any = None) -> dict[str, str]:
    """Who signs: title, name, NIP of the holder of a position on that day; `Plt.` and `Plh.` are said."""
    day = at or timezone.now()
    holding = holder_of(position, timezone.localdate(day) if hasattr(day, "hour") else day)
    title = position.title if position is not None else _("Kepala %s") % (office.name if office else REGION.name)
    user = holding.user if holding is not None else None
    return {
        "place": REGION.capital,
        "date": display.long_date(day),
        "title": f"{_acting(holding)}{title}",
        "name": user.full_name if user is not None else "",
        "nip": spaced_nip(user.nip or "") if user is not None else "",
    }


def holder_of(position: Any | None, day: Any) -> Any | None:
    """The holding of a position on a day: an acting officer stands in for the holder."""
    if position is None:
        return None
    from core.models import PositionHolding

    open_rows = list(
        PositionHolding.objects.on(day).filter(position=position).select_related("user").order_by("starts_on")
    )
    acting = [row for row in open_rows if row.acting]
    chosen = acting or open_rows
    return chosen[-1] if chosen else None


def _acting(holding: Any | None) -> str:
    words = {"plt": _("Plt. "), "plh": _("Plh. ")}
    return words.get(getattr(holding, "acting", ""), "")


def spaced_nip(nip: str) -> str:
    """Write a NIP as letters print it: 19860926 201505 1 001."""
    if len(nip) != 18:
        return nip
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def qr(text: str) -> str:
    """A QR mark as SVG; level M still reads with a seventh of it covered."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True)
    return out.getvalue().decode()


def address(path: str) -> str:
    """The full address of a page, as a QR mark outside the browser needs it."""
    return f"{settings.SITE_ADDRESS.rstrip('/')}{path}"


def base(office: Any | None, *, title: str, number: str = "") -> dict[str, Any]:
    """The data every template reads; the caller adds paragraphs, rows, signatory and QR mark."""
    return {
        "title": title,
        "number": number,
        "region": REGION.name,
        "portal": REGION.superapp_name,
        "letterhead": letterhead(office),
        "paragraphs": [],
        "rows": [],
        "tables": [],
        "signatory": None,
        "qr": "",
        "qr_text": "",
        "watermark": "",
        "footer": "",
        "keywords": [],
    }
