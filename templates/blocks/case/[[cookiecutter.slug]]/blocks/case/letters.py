"""The letters of a request on the letterhead: what was granted, a rejection, and the receipt of the papers."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.case.models import Decision
from core import display, identity
from core.documents import content, parts, texts, typeset
from core.documents import signatory as signing
from core.entities import get
from core.models import Office


@translation.override(content.LANGUAGE)
def pdf(binding: Any, record: Any, decision: Decision) -> bytes:
    """Set the letter of a decision."""
    day = timezone.localdate(decision.at)
    data = parts.base(_office(decision.office_id), title="", number=decision.number, day=day)
    data |= granted(binding, record, decision) if decision.is_approval else refused(binding, record, decision)
    data["signatory"] = signatory(decision).data
    if decision.is_approval:
        link = parts.address(binding.url("check", decision.code))
        data |= {
            "signed_words": _("Diterbitkan secara elektronik. Pindai kode untuk memeriksa keasliannya."),
            "qr": parts.qr(link),
            "qr_text": link,
            "keywords": [f"kode:{decision.code}"],
        }
    if decision.revoked_at:
        data["watermark"] = _("DICABUT")
    return typeset.pdf("letter", data, at=decision.at)


@translation.override(content.LANGUAGE)
def granted(binding: Any, record: Any, decision: Decision) -> dict[str, Any]:
    """Title, number, body and who signs of what was granted, from the service's own words."""
    service = binding.service_of(record)
    return {
        "title": str(binding.of_service(service, "title")),
        "number": decision.number,
        "parts": [
            *_paragraphs(binding, record, binding.of_service(service, "letter")),
            parts.pairs([*_rows(binding, record), *_validity(decision)]),
            *_tables(binding, record),
            *_paragraphs(binding, record, binding.of_service(service, "closing")),
        ],
        "signatory": signatory(decision).data,
    }


def _paragraphs(binding: Any, record: Any, text: Any) -> list[dict[str, Any]]:
    """The lines of a service's text with the record's values in their places, a paragraph a line."""
    lines = (line.strip() for line in str(text or "").splitlines())
    filled = (texts.PLACE.sub(lambda place: _shown(binding, record, place[1]), line) for line in lines if line)
    return [parts.text(line) for line in filled]


def _shown(binding: Any, record: Any, path: str) -> str:
    """The value of a place."""
    try:
        return texts.value(binding.entity, record, path, whole=True)
    except (AttributeError, KeyError):
        return "…"


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
    listed = [[texts.value(part, row, name, whole=True) for name in binding.letter_columns] for row in rows]
    return [parts.table(columns, listed)] if listed else []


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
    objection = _(
        "Bila berkeberatan, Anda dapat mengajukan keberatan tertulis kepada pejabat yang menetapkan paling "
        "lambat %s. Anda juga dapat mengajukan permohonan baru sesudah kekurangannya dipenuhi."
    ) % display.long_date(decision.object_by)
    return {
        "title": _("Surat Penolakan Permohonan"),
        "number": decision.number,
        "parts": [
            parts.text(asked),
            parts.pairs(
                [
                    [_("Pemohon"), str(getattr(record, binding.applicant))],
                    [_("Alasan"), decision.reason],
                    [_("Dasar hukum"), decision.legal_ground],
                ]
            ),
            parts.text(objection),
        ],
    }


def signatory(decision: Decision) -> signing.Signatory:
    """Who decided, as the position was held on that day; one whom the record named signs with the desk's name."""
    user, day = decision.user, timezone.localdate(decision.at)
    if decision.position is not None:
        return signing.of_deed(decision.position, user, decision.acting, day)
    nip = identity.format_nip(user.nip) if user is not None and user.nip else ""
    name = user.full_name if user is not None else ""
    return signing.Signatory((f"{decision.title},",), name=name, nip=nip, user=user)


@translation.override(content.LANGUAGE)
def receipt(binding: Any, record: Any) -> bytes:
    """Set the receipt of the papers, which every applicant may ask for."""
    row = binding.row(record)
    turn = row.turns.order_by("opened_at", "pk").first()
    office = _office(turn.office_id if turn else None)
    data = parts.base(office, title=_("Tanda Terima Permohonan"), number=record.number)
    link = parts.address(f"{binding.url('track')}?nomor={record.number}")
    promise = f"{display.long_date(row.due_on)} ({_('%s hari kerja') % row.allowed})"
    data |= {
        "parts": [
            parts.pairs(
                [
                    [_("Layanan"), row.service_name],
                    [_("Pemohon"), str(getattr(record, binding.applicant))],
                    [_("Diterima"), display.moment(row.submitted_at)],
                    [_("Janji selesai"), promise],
                ]
            ),
            *_papers(row),
            parts.text(
                _("Lacak permohonan ini dengan nomornya. Jam pelayanan berhenti selama permohonan menunggu Anda.")
            ),
        ],
        "check_words": _("Lacak permohonan ini dengan memindai kode, atau di alamat:"),
        "qr": parts.qr(link),
        "qr_text": link,
    }
    return typeset.pdf("letter", data)


def _papers(row: Any) -> list[dict[str, Any]]:
    """The papers with what the desk said of each; nothing where the service asks for none."""
    rows = [[paper.name, str(paper.get_state_display())] for paper in row.papers.all()]
    return [parts.table([pgettext("case", "Persyaratan"), _("Keadaan")], rows)] if rows else []


def _office(pk: int | None) -> Office | None:
    return Office.objects.select_related("parent").filter(pk=pk).first() if pk else None
