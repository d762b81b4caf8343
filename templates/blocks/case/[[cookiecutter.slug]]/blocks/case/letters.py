"""The letters of a request on the letterhead: what was granted, a rejection, and the receipt of the papers."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.case.models import Decision
from core import display, identity
from core.documents import parts, texts, typeset
from core.entities import get
from core.models import Office

ACTING = {"plt": "Plt. ", "plh": "Plh. "}


def pdf(binding: Any, record: Any, decision: Decision) -> bytes:
    """Set the letter of a decision."""
    data = parts.base(_office(decision.office_id), title="", number=decision.number)
    data |= granted(binding, record, decision) if decision.is_approval else refused(binding, record, decision)
    link = parts.address(binding.url("check", decision.code))
    data |= {
        "signatory": signatory(decision),
        "signed_words": _("Pindai kode ini untuk memeriksa keaslian surat."),
        "qr": parts.qr(link),
        "qr_text": link,
        "watermark": _("DICABUT") if decision.revoked_at else "",
        "footer": _("Dicetak dari %s.") % data["portal"],
    }
    return typeset.pdf("letter", data, at=decision.at)


def granted(binding: Any, record: Any, decision: Decision) -> dict[str, Any]:
    """Title, text and data of what was granted, from the service's own words."""
    service = binding.service_of(record)
    return {
        "title": str(binding.of_service(service, "title")),
        "number": decision.number,
        "paragraphs": _paragraphs(binding, record, binding.of_service(service, "letter")),
        "rows": [*_rows(binding, record), *_validity(decision)],
        "tables": _tables(binding, record),
        "closing": _paragraphs(binding, record, binding.of_service(service, "closing")),
        "signatory": signatory(decision),
    }


def _paragraphs(binding: Any, record: Any, text: Any) -> list[str]:
    """The lines of a service's text with the record's values in their places."""
    lines = (line.strip() for line in str(text or "").splitlines())
    return [texts.PLACE.sub(lambda place: _shown(binding, record, place[1]), line) for line in lines if line]


def _shown(binding: Any, record: Any, path: str) -> str:
    """The value of a place."""
    try:
        value = texts.value(binding.entity, record, path)
    except (AttributeError, KeyError):
        return "…"
    return whole(binding.entity, record, path) if value and "." not in path else value


def whole(entity: Any, record: Any, name: str) -> str:
    """A field's value; NIK and KK, masked on screens, are written out on what the office hands over."""
    kind = next((info.kind for info in entity.fields if info.name == name), "")
    return str(getattr(record, name)) if kind in ("nik", "kk") else texts.value(entity, record, name)


def unknown_places(binding: Any, record: Any) -> list[str]:
    """The places of a service's text that name no field; its letter cannot be set before they are mended."""
    service = binding.service_of(record)
    words = f"{binding.of_service(service, 'letter')} {binding.of_service(service, 'closing')}"
    return [found for found in texts.PLACE.findall(words) if not _is_known(binding, record, found)]


def _is_known(binding: Any, record: Any, path: str) -> bool:
    try:
        texts.value(binding.entity, record, path)
    except (AttributeError, KeyError):
        return False
    return True


def _rows(binding: Any, record: Any) -> list[list[str]]:
    """Label and value of the fields a letter prints; empty ones are left out."""
    pairs = [
        (texts.label_and_value(binding.entity, record, path)[0], _shown(binding, record, path))
        for path in binding.letter_rows
    ]
    return [[label, text] for label, text in pairs if text and text != display.NOTHING]


def _tables(binding: Any, record: Any) -> list[dict[str, Any]]:
    """The parts of a request that its letter lists, such as each changed element."""
    if not binding.letter_part:
        return []
    part = get(binding.app, binding.letter_part)
    rows = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    columns = [str(part.field(name).label) for name in binding.letter_columns]
    listed = [[whole(part, row, name) for name in binding.letter_columns] for row in rows]
    return [{"columns": columns, "rows": listed}]


def _validity(decision: Decision) -> list[list[str]]:
    if decision.valid_until is None:
        return []
    span = f"{display.long_date(decision.valid_from)} – {display.long_date(decision.valid_until)}"
    return [[_("Berlaku"), span]]


def refused(binding: Any, record: Any, decision: Decision) -> dict[str, Any]:
    """A rejection: what was asked, why not, by which law, and how to object."""
    asked = _("Permohonan %(service)s nomor %(number)s yang kami terima tanggal %(day)s tidak dapat dikabulkan.") % {
        "service": decision.request.service_name,
        "number": record.number,
        "day": display.long_date(decision.request.submitted_at),
    }
    return {
        "title": _("Surat Penolakan Permohonan"),
        "number": decision.number,
        "paragraphs": [asked],
        "rows": [
            [_("Pemohon"), str(getattr(record, binding.applicant))],
            [_("Alasan"), decision.reason],
            [_("Dasar hukum"), decision.legal_ground],
        ],
        "closing": [
            _(
                "Bila berkeberatan, Anda dapat mengajukan keberatan tertulis kepada pejabat yang menetapkan paling "
                "lambat %s. Anda juga dapat mengajukan permohonan baru sesudah kekurangannya dipenuhi."
            )
            % display.long_date(decision.object_by)
        ],
    }


def signatory(decision: Decision) -> dict[str, str]:
    """Who decided, as the position was held on that day."""
    user = decision.user
    return parts.signatory(decision.position, office=decision.office, at=decision.at) | {
        "title": decision.title,
        "name": user.full_name if user is not None else "",
        "nip": identity.format_nip(user.nip) if user is not None and user.nip else "",
    }


def receipt(binding: Any, record: Any) -> bytes:
    """Set the receipt of the papers, which every applicant may ask for."""
    row = binding.row(record)
    turn = row.turns.order_by("opened_at", "pk").first()
    office = _office(turn.office_id if turn else None)
    data = parts.base(office, title=_("Tanda Terima Permohonan"), number=record.number)
    link = parts.address(f"{binding.url('track')}?nomor={record.number}")
    data |= {
        "rows": [
            [_("Layanan"), row.service_name],
            [_("Diterima"), display.moment(row.submitted_at)],
            [_("Janji selesai"), f"{display.long_date(row.due_on)} ({_('%s hari kerja') % row.allowed})"],
        ],
        "tables": [
            {
                "columns": [_("Persyaratan"), _("Keadaan")],
                "rows": [[paper.name, str(paper.get_state_display())] for paper in row.papers.all()],
            }
        ],
        "closing": [
            _("Lacak permohonan ini dengan nomornya; jam pelayanan berhenti selama permohonan menunggu Anda lengkapi.")
        ],
        "qr": parts.qr(link),
        "qr_text": link,
        "footer": _("Dicetak dari %s.") % data["portal"],
    }
    return typeset.pdf("case/receipt", data)


def _office(pk: int | None) -> Office | None:
    return Office.objects.select_related("parent").filter(pk=pk).first() if pk else None
