"""The letter of a level that late work climbed to: a reminder first, then reprimands, on the sender's letterhead."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import display, escalation, positions
from core.documents import parts, signatory, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import home_of
from core.entities import get
from core.models import LateNotice, Office
from core.offices import office_of_agency
from region.profile import REGION


@translation.override(LANGUAGE)
def pdf(row: LateNotice) -> bytes:
    """Set the letter as of the day it was written; the same notice gives the same bytes."""
    day = timezone.localtime(row.at).date()
    sender, subject = sender_of(row), subject_of(row)
    who, rows = signed_by(sender, row), escalation.in_letter(row)
    data = {
        **parts.base(sender, title=subject, number=row.number, day=day),
        "recipient": [recipient_of(row)],
        "facts": [[_("Nomor"), row.number], [_("Sifat"), _("Segera")], [_("Lampiran"), "-"], [_("Hal"), subject]],
        "parts": _about_many(rows) if len(rows) > 1 else _about_one(row),
        "signatory": who.data,
        "copies": copies_of(row),
        "footer": _("Dicetak dari %s. Sah sesudah ditandatangani dan dibubuhi cap dinas.") % REGION.superapp_name,
    }
    return typeset.pdf("letter", data, at=row.at)


def subject_of(row: LateNotice) -> str:
    """What the letter is about: the higher the level, the sterner."""
    if row.level <= 1:
        return _("Pengingat penyelesaian berkas")
    return _("Teguran pertama") if row.level == 2 else _("Teguran kedua")


def sender_of(row: LateNotice) -> Office | None:
    """Who writes: the office in charge of the application reminds, the regional secretariat reprimands.

    Nobody writes to themselves: to the secretariat the region's leader does, which is no office.
    """
    own = home_of(_entity(row)) if row.level <= 1 and _entity(row) is not None else None
    candidates = (one for one in (own, office_of_agency("setda")) if one is not None and one != row.office)
    return next(candidates, None)


def signed_by(sender: Office | None, row: LateNotice) -> signatory.Signatory:
    """The head of the office that writes, or the region's leader."""
    if sender is None:
        return signatory.Signatory(lines=(f"{leader()},",))
    head = positions.head_of(sender)
    day = timezone.localtime(row.at).date()
    return signatory.of_position(head, day=day, app=row.app) if head is not None else signatory.nobody(sender)


def leader() -> str:
    """The region's leader as letters name them: title and region."""
    return f"{REGION.head_title} {REGION.name.partition(' ')[2]}"


def recipient_of(row: LateNotice) -> str:
    """The head of the office that holds the case."""
    head = positions.head_of(row.office) if row.office is not None else None
    if head is not None:
        return positions.full_title(head)
    return _("Kepala %s") % (row.office.name if row.office is not None else REGION.name)


def copies_of(row: LateNotice) -> list[str]:
    """Who else gets it: at the highest level the region's leader, above the first the office above."""
    found = [leader()] if row.level >= 3 and sender_of(row) is not None else []
    above = row.office.parent if row.office is not None and row.level >= 2 else None
    return [*found, *([_("Kepala %s") % above.name] if above is not None else [])]


def _about_one(row: LateNotice) -> list[dict[str, Any]]:
    return [
        parts.text(_("Dengan ini kami sampaikan bahwa berkas berikut telah melewati batas waktunya.")),
        parts.pairs(_facts(row)),
        parts.text(_closing(row)),
    ]


def _about_many(rows: list[LateNotice]) -> list[dict[str, Any]]:
    """A list, the longest overdue first, for an office that would else get a letter for each."""
    first = rows[0]
    words = _("Dengan ini kami sampaikan bahwa %s berkas berikut telah melewati batas waktunya.")
    held = first.office.name if first.office is not None else "–"
    columns = [_("No."), _("Nomor berkas"), _("Dipegang sejak"), _("Tenggat"), _("Terlambat (hari kerja)")]
    lines = [[str(number), *_line(row)] for number, row in enumerate(rows, 1)]
    return [
        parts.text(words % len(rows)),
        parts.pairs([[_("Berkas"), escalation.label_of(first)], [_("Kantor pemegang"), held]]),
        parts.table(columns, lines, numbers=(0, 4)),
        parts.text(_closing(first)),
    ]


def _line(row: LateNotice) -> list[str]:
    since = display.long_date(timezone.localtime(row.held_since)) if row.held_since is not None else "–"
    due = display.long_date(timezone.localtime(row.due_at))
    return [row.record_number or "–", since, due, str(row.late_workdays)]


def _facts(row: LateNotice) -> list[list[str]]:
    held = row.office.name if row.office is not None else "–"
    found = [[_("Berkas"), escalation.label_of(row)], [_("Nomor berkas"), row.record_number or "–"]]
    found += [[_("Kantor pemegang"), held]]
    if row.held_since is not None:
        found += [[_("Dipegang sejak"), display.long_date(timezone.localtime(row.held_since))]]
    found += [[_("Tenggat"), display.long_date(timezone.localtime(row.due_at))]]
    return [*found, [_("Terlambat"), _("%s hari kerja") % row.late_workdays]]


def _closing(row: LateNotice) -> str:
    if row.level <= 1:
        return _("Kami mohon Saudara menyelesaikannya, atau menjelaskan kendalanya pada berkas itu. Terima kasih.")
    return _(
        "Saudara diminta menyelesaikan berkas ini dan melaporkan hasilnya dalam dua hari kerja sejak surat ini "
        "diterima. Demikian untuk dilaksanakan."
    )


def _entity(row: LateNotice) -> Any:
    try:
        return get(row.app, row.entity)
    except LookupError:  # its application left
        return None
