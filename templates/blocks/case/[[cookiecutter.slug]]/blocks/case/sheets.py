"""The figures as a spreadsheet of two sheets."""

import io
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from core.exports import XLSX, plain


def response(name: str, services: list[Any], total: Any, desks: list[Any]) -> HttpResponse:
    """The download."""
    book = Workbook(write_only=True)
    _fill(book.create_sheet(_("Layanan")), _services(services, total))
    _fill(book.create_sheet(_("Meja")), _desks(desks))
    out = io.BytesIO()
    book.save(out)
    answer = HttpResponse(out.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer


def _fill(sheet: Any, table: list[list[Any]]) -> None:
    for line in table:
        sheet.append(line)


def _services(services: list[Any], total: Any) -> list[list[Any]]:
    head = [
        _("Layanan"),
        _("Diterima"),
        pgettext("case", "Disetujui"),
        _("Ditolak"),
        _("Gugur"),
        _("Pernah dikembalikan"),
        _("Berjalan"),
        _("Terlambat"),
        _("Median hari kerja"),
        _("Tepat waktu (%)"),
    ]
    return [head, *[_service(line, plain(line.name)) for line in services], _service(total, _("Semua"))]


def _service(line: Any, name: str) -> list[Any]:
    return [
        name,
        line.received,
        line.approved,
        line.rejected,
        line.dropped,
        line.returned,
        line.running,
        line.late,
        line.median_days,
        line.on_time_percent,
    ]


def _desks(desks: list[Any]) -> list[list[Any]]:
    head = [_("Meja"), _("Kantor"), _("Selesai"), _("Di meja"), _("Terlambat"), _("Median hari kerja")]
    lines = [[plain(one.name), plain(one.office), one.done, one.open, one.late, one.median_days] for one in desks]
    return [head, *lines]
