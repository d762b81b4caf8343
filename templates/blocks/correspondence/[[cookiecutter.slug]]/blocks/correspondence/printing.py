"""A letter out as PDF, set by the block's own Typst page on the office's letterhead."""

import json
from datetime import UTC
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.models import InitialKind, InitialState, Letter
from core import display, identity
from core.documents import parts, texts, typeset
from core.models import Office

NAME = "surat.typ"


def letter(binding: Any, row: Letter, record: Any) -> bytes:
    """Set the letter as it stands; before its signature it is marked as a draft."""
    signed = row.initials.filter(kind=InitialKind.TTD, state=InitialState.SETUJU).order_by("-round").first()
    office = Office.objects.select_related("parent").get(pk=row.office_id)
    kind = getattr(record, binding.out_kind)
    words = binding.row_of_setting("kinds", kind)
    data = parts.base(office, title=words.get("judul") or row.subject, number=row.number if signed else "")
    data |= {
        "headed": bool(words.get("judul")),
        "facts": _facts(binding, row, record),
        "place": parts.signatory(None, office=office)["place"],
        "date": display.long_date(row.letter_date) if signed else "",
        "to": _lines(getattr(record, binding.out_to)),
        "opening": words.get("pembuka") or "",
        "rows": texts.rows(binding.out_entity, record, _applying(binding, record)),
        "paragraphs": _paragraphs(getattr(record, binding.out_body)),
        "closing": words.get("penutup") or "",
        "signatory": _signatory(row, office, signed),
        "copies": _lines(getattr(record, binding.out_copies)) if binding.out_copies else [],
        "watermark": "" if signed else _("KONSEP"),
        "footer": _("Dicetak dari %s.") % data["portal"],
        "words": {"to": _("Yth."), "copies": _("Tembusan:"), "number": _("Nomor"), "at": _("di tempat")},
    }
    return _set(data)


def _set(data: dict[str, Any]) -> bytes:
    """Compile with the region's own page where it has one; data never becomes Typst source."""
    own = Path(settings.BASE_DIR) / "region" / "documents" / NAME
    main = own if own.is_file() else Path(__file__).parent / "typ" / NAME
    return typst.compile(
        {"main": main.read_bytes(), "parts.typ": typeset.sources("letter")["parts.typ"]},
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
        pdf_standards=[typeset.STANDARD],
        ignore_system_fonts=True,
        timestamp=timezone.now().astimezone(UTC).replace(microsecond=0),
    )


def _facts(binding: Any, row: Letter, record: Any) -> list[list[str]]:
    entity = binding.out_entity
    files = getattr(record, binding.out_attachments).count() if binding.out_attachments else 0
    pairs = [
        (_("Sifat"), binding.label(entity, binding.out_secrecy, row.secrecy)),
        (_("Kecepatan"), binding.label(entity, binding.out_speed, row.speed)),
        (_("Lampiran"), _("%s berkas") % files if files else "–"),
        (_("Hal"), row.subject),
    ]
    return [[str(label), str(text)] for label, text in pairs]


def _applying(binding: Any, record: Any) -> tuple[str, ...]:
    """The detail fields that belong to this kind of letter and are filled in."""
    return tuple(name for name in binding.out_details if getattr(record, name, None) not in (None, ""))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split("\n")) for part in text.replace("\r", "").split("\n\n") if part.strip()]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _signatory(row: Letter, office: Office, signed: Any) -> dict[str, str]:
    """Who signed, as the position was held then; before that, who will."""
    hand = signed or row.initials.filter(kind=InitialKind.TTD).order_by("-round").first()
    if hand is None:
        return parts.signatory(None, office=office)
    found = parts.signatory(hand.position, office=office, at=hand.at)
    if signed is None:
        return found
    words = {"plt": "Plt. ", "plh": "Plh. "}
    return found | {
        "title": f"{words.get(signed.acting, '')}{signed.position.title}",
        "name": signed.user.full_name,
        "nip": identity.format_nip(signed.user.nip or ""),
    }
