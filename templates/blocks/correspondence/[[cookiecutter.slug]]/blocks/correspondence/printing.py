"""A letter out as PDF, on the office's letterhead, and what the sheet of dispositions says."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from blocks.correspondence.models import Disposition, InitialKind, InitialState, Letter
from core import display, positions
from core.documents import parts, signatory, texts, typeset
from core.documents.signatory import Signatory
from core.models import Office

EMPTY_LINES = 8  # of a sheet that is filled in by hand


@translation.override("id")
def letter(binding: Any, row: Letter, record: Any) -> bytes:
    """Set the letter as it stands; before its signature it is marked as a draft."""
    signed = row.initials.filter(kind=InitialKind.TTD, state=InitialState.SETUJU).order_by("-round").first()
    words = binding.row_of_setting("kinds", getattr(record, binding.out_kind))
    office = Office.objects.select_related("parent").get(pk=row.office_id)
    day = row.letter_date if signed else None
    title = words.get("judul") or row.subject
    data = parts.base(office, title=title, number=row.number if signed else "", day=day)
    data |= {
        "place_date": data["place_date"] or "…",
        "parts": _body(binding, record, words),
        "signatory": _signatory(row, office, signed).data,
        "copies": _lines(getattr(record, binding.out_copies)) if binding.out_copies else [],
        "watermark": "" if signed else _("KONSEP"),
    }
    if not words.get("judul"):
        data |= {
            "recipient": _lines(getattr(record, binding.out_to)),
            "numbered": True,
            "facts": [[_("Nomor"), data["number"] or "…"], *_facts(binding, row, record)],
        }
    return typeset.pdf("letter", data, at=signed.at if signed else None)


def _body(binding: Any, record: Any, words: dict[str, Any]) -> list[dict[str, Any]]:
    """A letter tells and then lists; under a title the list comes first."""
    rows = texts.rows(binding.out_entity, record, _applying(binding, record))
    listed = [parts.pairs(rows)] if rows else []
    told = [parts.text(" ".join(part.split("\n"))) for part in _paragraphs(getattr(record, binding.out_body))]
    middle = [*listed, *told] if words.get("judul") else [*told, *listed]
    opening, closing = words.get("pembuka"), words.get("penutup")
    return [*([parts.text(opening)] if opening else []), *middle, *([parts.text(closing)] if closing else [])]


def _facts(binding: Any, row: Letter, record: Any) -> list[list[str]]:
    entity = binding.out_entity
    files = getattr(record, binding.out_attachments).count() if binding.out_attachments else 0
    pairs = [
        (_("Sifat"), binding.label(entity, binding.out_secrecy, row.secrecy)),
        (_("Kecepatan"), binding.label(entity, binding.out_speed, row.speed)),
        (_("Lampiran"), _("%s berkas") % files if files else "-"),
        (_("Hal"), row.subject),
    ]
    return [[str(label), str(text)] for label, text in pairs]


def _applying(binding: Any, record: Any) -> tuple[str, ...]:
    """The detail fields that belong to this kind of letter and are filled in."""
    return tuple(name for name in binding.out_details if getattr(record, name, None) not in (None, ""))


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.replace("\r", "").split("\n\n") if part.strip()]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _signatory(row: Letter, office: Office, signed: Any) -> Signatory:
    """Who signed, as the position was held then; before that, who will."""
    if signed is not None:
        return signatory.of_deed(signed.position, signed.user, signed.acting, timezone.localdate(signed.at))
    hand = row.initials.filter(kind=InitialKind.TTD).order_by("-round").first()
    today = timezone.localdate()
    if hand is not None:
        return signatory.of_position(hand.position, day=today)
    head = positions.head_of(office)
    return signatory.of_position(head, day=today) if head is not None else signatory.nobody(office)


def dispositions(row: Letter | None) -> list[dict[str, Any]]:
    """The dispositions of a letter in the order given, as rows of a table; withdrawn ones are left out."""
    given = Disposition.objects.filter(letter=row, withdrawn_at=None) if row is not None else Disposition.objects.none()
    listed = given.select_related("sender", "receiver").order_by("sent_at", "pk")
    rows = [
        [
            display.long_date(one.sent_at),
            one.sender.title,
            one.receiver.title,
            " – ".join(filter(None, (one.get_instruction_display(), one.note))),
            display.long_date(one.due_at),
            one.answer or display.NOTHING,
        ]
        for one in listed
    ]
    columns = [_("Tanggal"), _("Dari"), _("Diteruskan kepada"), _("Isi disposisi"), _("Tenggat"), _("Tindak lanjut")]
    return [parts.table(columns, rows) if rows else parts.blank(columns, EMPTY_LINES)]
