"""The procedure on paper: the sheet of a SOP AP with its head, its steps by actor, and who adopted it."""

from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import display, positions
from core.documents import parts, signatory, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import home_of
from core.entities import Entity
from core.models import IssuedDocument, Procedure
from core.procedures.content import Content

OPEN = "…"


@translation.override(LANGUAGE)
def draft(entity: Entity, content: Content) -> bytes:
    """Set what would be adopted today; everything that the adoption gives stays open."""
    office, today = home_of(entity), timezone.localdate()
    head = positions.head_of(office) if office is not None else None
    who = signatory.of_position(head, day=today, app=entity.app) if head is not None else signatory.nobody(office)
    dates = {"made": today, "revised": None, "effective": None}
    data = _data(office, content.data, number=OPEN, dates=dates, who=who) | {"watermark": _("KONSEP")}
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return typeset.pdf("procedure", data, at=midnight)


@translation.override(LANGUAGE)
def printed(procedure: Procedure, issued: IssuedDocument) -> bytes:
    """Set an adopted edition as it was adopted; the same edition gives the same bytes."""
    who = signatory.of_deed(procedure.position, procedure.adopted_by, "", procedure.adopted_on)
    revised = procedure.adopted_on if procedure.revision > 0 else None
    dates = {"made": procedure.first_made_on, "revised": revised, "effective": procedure.effective_on}
    data = _data(procedure.office, procedure.content, number=procedure.number, dates=dates, who=who)
    data |= {"qr": parts.qr(parts.address(issued.check_path)), "qr_text": parts.address(issued.check_path)}
    return typeset.pdf("procedure", data, at=issued.issued_at)


def _data(office: Any, content: dict[str, Any], *, number: str, dates: dict[str, date | None], who: Any) -> dict:
    return {
        **parts.base(office, title=_("SOP %s") % content["title"], number=number),
        "procedure": content,
        "head": [
            [_("Nomor SOP"), number],
            [_("Tanggal pembuatan"), display.long_date(dates["made"])],
            [_("Tanggal revisi"), display.long_date(dates["revised"]) if dates["revised"] else "–"],
            [_("Tanggal efektif"), display.long_date(dates["effective"]) if dates["effective"] else OPEN],
        ],
        "adopted_words": _("Disahkan oleh"),
        "name_words": _("Nama SOP"),
        "signatory": who.data,
        "boxes": [
            {"label": label, "rows": content[key]}
            for label, key in (
                (_("Dasar hukum"), "laws"),
                (_("Kualifikasi pelaksana"), "qualifications"),
                (_("Keterkaitan"), "related"),
                (_("Peralatan dan perlengkapan"), "equipment"),
                (_("Peringatan"), "warnings"),
                (_("Pencatatan dan pendataan"), "records"),
            )
        ],
        "columns": {
            "number": _("No."),
            "deed": _("Kegiatan"),
            "actors": _("Pelaksana"),
            "measure": _("Mutu baku"),
            "needs": _("Persyaratan dan kelengkapan"),
            "time": _("Waktu"),
            "outcome": _("Keluaran"),
            "remarks": _("Keterangan"),
            "next": _("Lanjut ke %s"),
        },
        "legend": [
            ["start", _("mulai atau selesai")],
            ["deed", _("kegiatan")],
            ["choice", _("keputusan")],
        ],
    }
