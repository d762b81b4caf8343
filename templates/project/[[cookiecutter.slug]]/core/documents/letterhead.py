"""The head of an office's letters (kop): government, office above, office, address, and the region's arms."""

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _

from core import identity
from core.models import OfficeKind
from region.profile import REGION

# Offices that write under the region's arms; others have letterheads of their own that we do not print.
OURS = (OfficeKind.OWN, OfficeKind.DISTRICT, OfficeKind.VILLAGE)


def of(office: Any | None) -> dict[str, Any]:
    """What stands at the head of a letter; without an office, the region alone."""
    return {
        "government": _("Pemerintah %s") % REGION.name,
        "above": [_short(office.parent.name)] if office is not None and office.parent is not None else [],
        "office": _short(office.name) if office is not None else "",
        "lines": _lines(office) if office is not None else [],
        "logo": logo(),
    }


def missing(office: Any) -> list[str]:
    """Name what an office has still to fill in before its letters look complete."""
    wanted = ((_("alamat"), office.address), (_("kode pos"), office.postcode), (_("telepon"), office.phone))
    return [label for label, value in wanted if not value]


def logo() -> str:
    """The region's logo as SVG text, or nothing where the region has none."""
    for name in ("brand/logo.svg", "region/logo.svg", "logo.svg"):
        found = finders.find(name)
        if found:
            return Path(found).read_text(encoding="utf-8")
    return ""


def _short(name: str) -> str:
    """Leave out the region's name at the end; the line above says it."""
    return name.removesuffix(f" {REGION.name}")


def _lines(office: Any) -> list[str]:
    reached = (
        (_("Telepon %s"), identity.format_phone(office.phone)),
        (_("Laman %s"), office.website),
        (_("Pos-el %s"), office.email),
    )
    place = " ".join(filter(None, (" ".join(office.address.split()), office.postcode)))
    return [line for line in (place, ", ".join(words % value for words, value in reached if value)) if line]
