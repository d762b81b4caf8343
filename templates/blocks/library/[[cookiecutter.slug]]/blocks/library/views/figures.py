"""The library's month in figures, on the screen and as a workbook."""

import calendar
import io
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from blocks.library.selectors import desk, figures
from blocks.library.views import menu
from core import charts, display, exports
from core.access import actor_of

MONTHS = 12


def month(binding: Any, request: HttpRequest) -> HttpResponse:
    """One month: tiles, tables, what is read most."""
    first = _asked(request.GET.get("bulan", ""))
    last = date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
    found = figures.of_month(binding, first, min(last, timezone.localdate()))
    if request.GET.get("bentuk") == "xlsx":
        return _workbook(binding, found, first)
    context = menu.context(
        binding,
        actor_of(request),
        "figures",
        found=found,
        month=first,
        months=_months(),
        most=charts.simple("bar", _("Paling banyak dipinjam"), [(row.label, row.values[0]) for row in found.most_read]),
        growth=_growth(binding),
        days=charts.simple("bar", _("Pengunjung tiap tanggal"), found.days),
    )
    return render(request, "block_library/figures.html", context)


def _growth(binding: Any) -> charts.Chart:
    pairs = [(date_format(month, "M y"), n) for month, n in figures.growth(binding, _months()[::-1])]
    return charts.simple("line", _("Eksemplar selama setahun"), pairs)


def _months() -> list[date]:
    today = timezone.localdate()
    counted = [today.year * 12 + today.month - 1 - back for back in range(MONTHS)]
    return [date(number // 12, number % 12 + 1, 1) for number in counted]


def _asked(text: str) -> date:
    return next((day for day in _months() if f"{day:%Y-%m}" == text), timezone.localdate().replace(day=1))


def _workbook(binding: Any, found: figures.Month, first: date) -> HttpResponse:
    book = Workbook(write_only=True)
    for name, head, rows in (
        (_("Perpustakaan"), [_("Perpustakaan"), _("Pengunjung"), _("Pinjaman"), _("Eksemplar")], found.branches),
        (_("Golongan"), [_("Golongan"), _("Pengunjung"), _("Pinjaman buku"), _("Pinjaman digital")], found.classes),
        (_("Paling dipinjam"), [pgettext("library", "Judul"), _("Kali")], found.most_read),
    ):
        sheet = book.create_sheet(name)
        sheet.append(head)
        for row in rows:
            sheet.append([exports.plain(row.label), *row.values])
    sheet = book.create_sheet(_("Terlambat"))
    sheet.append([pgettext("library", "Judul"), _("Barkode"), _("Anggota"), _("Jatuh tempo"), _("Hari")])
    for line in desk.late(binding):
        code = line.loan.copy.code if line.loan.copy else ""
        day = display.long_date(line.loan.due_on)
        sheet.append([exports.plain(line.title), exports.plain(code), exports.plain(line.member), day, line.days])
    out = io.BytesIO()
    book.save(out)
    response = HttpResponse(out.getvalue(), content_type=exports.XLSX)
    response["Content-Disposition"] = f'attachment; filename="perpustakaan-{first:%Y-%m}.xlsx"'
    return response
