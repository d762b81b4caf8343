"""An archive list as PDF on the office's letterhead: a list while it is on its way, an official report once done."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from blocks.correspondence.models import ArchiveList, ListKind, ListState
from core import display, positions
from core.documents import parts, signatory, typeset
from core.models import Office

TITLES = {
    ListKind.PINDAH: ("Daftar Arsip Inaktif yang Dipindahkan", "Berita Acara Pemindahan Arsip Inaktif"),
    ListKind.MUSNAH: ("Daftar Arsip Usul Musnah", "Berita Acara Pemusnahan Arsip"),
    ListKind.SERAH: ("Daftar Arsip Statis yang Diserahkan", "Berita Acara Penyerahan Arsip Statis"),
}


@translation.override("id")
def report(binding: Any, row: ArchiveList) -> bytes:
    """The sheet of a list."""
    is_done = row.state == ListState.SELESAI
    office = Office.objects.select_related("parent").get(pk=row.office_id)
    title, done_title = TITLES[ListKind(row.kind)]
    data = parts.base(
        office,
        title=done_title if is_done else title,
        number=row.report_number if is_done else row.number,
        day=row.done_on or timezone.localdate(),
    )
    said = [parts.text(_opening(row, office))] if is_done else []
    data |= {
        "parts": [*said, parts.pairs(_facts(row)), _table(row), *_witnesses(row)],
        "signatory": _signs(office, row).data,
        "watermark": "" if row.state in (ListState.DISETUJUI, ListState.SELESAI) else _("KONSEP"),
    }
    return typeset.pdf("letter", data)


def _opening(row: ArchiveList, office: Office) -> str:
    words = {
        ListKind.PINDAH: _("telah dipindahkan dari %(office)s kepada %(to)s"),
        ListKind.MUSNAH: _("di %(office)s telah dimusnahkan dengan cara %(to)s"),
        ListKind.SERAH: _("telah diserahkan dari %(office)s kepada %(to)s"),
    }[ListKind(row.kind)] % {"office": office.name, "to": row.destination}
    day = display.long_date(row.done_on)
    return _("Pada tanggal %(day)s %(deed)s arsip yang tercantum dalam daftar berikut.") % {"day": day, "deed": words}


def _facts(row: ArchiveList) -> list[list[str]]:
    pairs = [
        (_("Nomor daftar"), row.number),
        (_("Surat persetujuan"), row.approval),
        (_("Persetujuan ANRI"), row.national_approval),
        (_("Panitia penilai"), "; ".join(row.committee.splitlines())),
        (_("Dinilai tanggal"), display.long_date(row.judged_on) if row.judged_on else ""),
        (_("Jumlah arsip"), str(row.items.filter(left_for="").count())),
    ]
    return [[str(label), text] for label, text in pairs if text]


def _table(row: ArchiveList) -> dict[str, Any]:
    """What is on the list; the longest words stand in the last column, which takes the room that is left."""
    head = [_("No."), _("Kode dan nomor"), _("Tanggal"), _("Retensi"), _("Uraian")]
    lines = [
        [
            str(place),
            f"{item.letter.class_code} – {item.letter.number}",
            f"{item.letter.letter_date or item.letter.entered_on:%d-%m-%Y}",
            f"{item.letter.inactive_until:%d-%m-%Y}",
            f"{item.letter.subject} ({_('Boks')} {item.box})" if item.box else item.letter.subject,
        ]
        for place, item in enumerate(row.items.filter(left_for="").select_related("letter"), 1)
    ]
    return parts.table(head, lines)


def _witnesses(row: ArchiveList) -> list[dict[str, Any]]:
    names = row.witnesses.splitlines()
    if not names:
        return []
    return [parts.text(_("Saksi:")), *(parts.text(f"{place}. {name}") for place, name in enumerate(names, 1))]


def _signs(office: Office, row: ArchiveList) -> signatory.Signatory:
    head = positions.head_of(office)
    day = row.done_on or timezone.localdate()
    return signatory.of_position(head, day=day) if head is not None else signatory.nobody(office)
