"""Recap and forecast as spreadsheets."""

import io
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from openpyxl import Workbook

from core.exports import XLSX, plain


def recap(lines: list[Any]) -> list[list[Any]]:
    """A heading and a line a member."""
    head = [
        _("Nama"),
        _("NIP"),
        _("Kantor"),
        _("Hari kerja"),
        _("Hadir"),
        _("Terlambat"),
        _("Menit terlambat"),
        _("Pulang cepat"),
        _("Menit pulang cepat"),
        _("Tidak lengkap"),
        _("Dinas luar"),
        _("Cuti"),
        _("Tanpa keterangan"),
    ]
    return [head, *[_recap_line(line) for line in lines]]


def _recap_line(line: Any) -> list[Any]:
    one, sums = line.staff, line.totals
    return [
        plain(one.name),
        one.nip,
        plain(one.office.name if one.office else ""),
        sums.workdays,
        sums.present,
        sums.late,
        sums.late_minutes,
        sums.early,
        sums.early_minutes,
        sums.incomplete,
        sums.away,
        sums.leave,
        sums.absent,
    ]


def forecast(members: list[Any], binding: Any) -> list[list[Any]]:
    """A heading and a line a member who retires."""
    head = [_("Nama"), _("NIP"), _("Kantor"), _("Jabatan"), _("Jenis jabatan"), _("Pensiun mulai")]
    rows = [
        [
            plain(one.name),
            one.nip,
            plain(one.office.name if one.office else ""),
            plain(one.job),
            binding.job_kind_label(one.job_kind),
            one.retires_on,
        ]
        for one in members
    ]
    return [head, *rows]


def response(name: str, title: str, table: list[list[Any]]) -> HttpResponse:
    """The table as a download."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    for line in table:
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    answer = HttpResponse(out.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer
