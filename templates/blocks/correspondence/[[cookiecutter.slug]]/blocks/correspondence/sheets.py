"""Registers and the destruction list as spreadsheets."""

import io
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from core.exports import XLSX, plain


def register(binding: Any, rows: list[Any], direction: str) -> list[list[Any]]:
    """A heading and a line a letter."""
    party = _("Asal surat") if direction == "masuk" else pgettext("correspondence", "Tujuan")
    number = _("Nomor agenda") if direction == "masuk" else _("Nomor surat")
    head = [
        number,
        _("Tanggal agenda"),
        party,
        _("Nomor surat asal"),
        _("Tanggal surat"),
        _("Hal"),
        _("Klasifikasi"),
        _("Keamanan"),
        _("Kecepatan"),
        _("Kantor"),
        _("Ditutup"),
    ]
    return [head, *[_line(binding, row) for row in rows]]


def _line(binding: Any, row: Any) -> list[Any]:
    entity = binding.entity_of(row)
    secrecy, speed = (
        (binding.in_secrecy, binding.in_speed) if row.direction == "masuk" else (binding.out_secrecy, binding.out_speed)
    )
    return [
        plain(row.number),
        row.entered_on,
        plain(row.party),
        plain(row.party_number),
        row.letter_date,
        plain(row.subject),
        row.class_code,
        binding.label(entity, secrecy, row.secrecy),
        binding.label(entity, speed, row.speed),
        plain(row.office.name),
        row.closed_on,
    ]


def destruction(rows: list[Any]) -> list[list[Any]]:
    """What the committee needs to decide: class, number, years, end of the schedule."""
    head = [_("Klasifikasi"), _("Nomor"), _("Hal"), _("Kantor"), _("Ditutup"), _("Aktif sampai"), _("Inaktif sampai")]
    lines = [
        [
            row.class_code,
            plain(row.number),
            plain(row.subject),
            plain(row.office.name),
            row.closed_on,
            row.active_until,
            row.inactive_until,
        ]
        for row in rows
    ]
    return [head, *lines]


def archive_list(row: Any) -> list[list[Any]]:
    """What is on an archive list, with box and verdict, and why a letter left it."""
    head = [
        _("Klasifikasi"),
        _("Nomor"),
        _("Hal"),
        _("Tanggal"),
        _("Aktif sampai"),
        _("Inaktif sampai"),
        _("Nasib akhir"),
        _("Nomor boks"),
        _("Pertimbangan panitia"),
        _("Keterangan"),
    ]
    lines = [
        [
            item.letter.class_code,
            plain(item.letter.number),
            plain(item.letter.subject),
            item.letter.letter_date or item.letter.entered_on,
            item.letter.active_until,
            item.letter.inactive_until,
            str(item.letter.get_fate_display()),
            plain(item.box),
            str(item.get_verdict_display()),
            plain(item.left_for or item.note),
        ]
        for item in row.items.select_related("letter")
    ]
    return [head, *lines]


def response(name: str, table: list[list[Any]]) -> HttpResponse:
    """The table as a download."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Data"))
    for line in table:
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    answer = HttpResponse(out.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer
