"""What the PDF of an AK1 card prints: both halves of the card, its photo, the columns of the reports."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.jobs import hub
from core import display
from core.documents import parts, photo, texts


def of(binding: Any, record: Any) -> dict[str, Any]:
    """Data for `typ/ak1.typ`, beside what every document has."""
    card = binding.row(record)
    holder = binding.of(record, "card_holder")
    return {
        "template": "jobs/ak1",
        "photo": photo.of(binding.of(record, "card_photo")),
        "parts": [parts.pairs(_person(binding, record, holder))],
        "learning": _learning(holder),
        "reports": [display.long_date(row.due_on) for row in card.reports.all()],
        "duties": [
            _("Berlaku di seluruh Indonesia sampai %s.") % display.long_date(card.ends_on),
            _("Bila belum bekerja, laporkan paling lambat pada tanggal di kolom laporan."),
            _("Bila sudah bekerja, laporkan; kartu ini lalu berakhir."),
            _("Tidak dipungut biaya."),
        ],
    }


def _person(binding: Any, record: Any, holder: Any) -> list[list[str]]:
    home = hub.find()
    person = home.of(holder, "seeker_person")
    born = ", ".join(part for part in (binding.of(record, "card_birthplace"), _day(person.birth_date)) if part)
    pairs = [
        [_("Nomor pendaftaran"), record.number],
        [_("NIK"), person.nik],
        [_("Nama"), person.full_name],
        [_("Tempat, tanggal lahir"), born],
        [_("Jenis kelamin"), person.get_sex_display()],
        *texts.rows(binding.entity_of("card"), record, binding.card_print),
        [_("Alamat"), _address(home, holder, person)],
    ]
    return [[label, text] for label, text in pairs if text]


def _address(home: Any, holder: Any, person: Any) -> str:
    district = home.of(holder, "seeker_district")
    pieces = [home.of(holder, "seeker_address") or person.address]
    if district is not None:
        pieces.append(_("Kec. %s") % district.name)
    return ", ".join(piece for piece in pieces if piece)


def _learning(holder: Any) -> list[list[str]]:
    home = hub.find()
    pairs = [
        [_("Pendidikan"), home.words(holder, "seeker_education")],
        [_("Jurusan"), home.of(holder, "seeker_major")],
        [_("Keterampilan"), ", ".join((home.of(holder, "seeker_skills") or "").splitlines())],
        [_("Pekerjaan yang dicari"), home.of(holder, "seeker_wanted")],
    ]
    return [[label, text] for label, text in pairs if text]


def _day(day: Any) -> str:
    return display.long_date(day) if day else ""
