"""The recapitulation as a workbook."""

import io
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook
from openpyxl.styles import Font

from blocks.admission.selectors.recap import Row, total
from core import exports


def workbook(title: str, rows: list[Row]) -> bytes:
    """One line a school and path, then the sum."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Rekapitulasi")
    sheet.append([exports.plain(title)])
    sheet.append([_("Sekolah"), _("Jalur"), *heads()])
    for row in [*rows, total(rows, _("Jumlah"))]:
        sheet.append([exports.plain(row.school), exports.plain(row.path), *cells(row)])
    for line in (1, 2, sheet.max_row):
        for cell in sheet[line]:
            cell.font = Font(bold=True)
    sheet.column_dimensions["A"].width = 36
    sheet.freeze_panes = "C3"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def heads() -> list[Any]:
    """What the numbers are."""
    return [
        _("Kuota"),
        pgettext("admission", "Tempat"),
        _("Peminat"),
        _("Diterima, belum daftar ulang"),
        _("Daftar ulang"),
        _("Cadangan"),
        _("Kosong"),
    ]


def cells(row: Row) -> list[int]:
    """The numbers of a row."""
    return [row.own, row.seats, row.wanted, row.placed, row.enrolled, row.waiting, row.free]
