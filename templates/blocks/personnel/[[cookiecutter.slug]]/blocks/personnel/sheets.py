"""Recaps and forecast as spreadsheets."""

import io
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.personnel.appraising import QUARTERS, YEAR, period_name
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


def appraisals(rows: list[Any]) -> list[list[Any]]:
    """A heading and a line a member: goals, the word on each period, and the year's achievement."""
    periods = (*QUARTERS, YEAR)
    head = [
        _("Nama"),
        _("NIP"),
        _("Kantor"),
        _("Keadaan"),
        _("Jumlah sasaran"),
        *map(period_name, periods),
        _("Capaian (%)"),
    ]
    return [head, *[_appraisal_line(row, periods) for row in rows]]


def _appraisal_line(row: Any, periods: tuple[int, ...]) -> list[Any]:
    said = {one.quarter: one for one in row.reviews.all()}
    one, year = row.staff, said.get(YEAR)
    return [
        plain(one.name),
        one.nip,
        plain(one.office.name if one.office else ""),
        str(row.get_state_display()),
        len(row.goals.all()),
        *[str(said[period].get_predicate_display()) if period in said else "" for period in periods],
        year.achievement if year is not None else None,
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
