"""The figures as a workbook: a summary, then a sheet each for days, services, counters and hours."""

import io
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from blocks.queue.selectors.statistics import Figures, Row
from core import display, exports


def workbook(name: str, first: date, last: date, figures: Figures) -> bytes:
    """Write the figures of a span of days."""
    book = Workbook()
    summary = book.active
    summary.title = _("Ringkasan")
    _fill(summary, _summary(name, first, last, figures))
    days = [(day, came, served) for day, came, served in figures.by_day]
    _fill(book.create_sheet(_("Per hari")), [(_("Hari"), _("Datang"), _("Dilayani")), *days])
    for title, head, rows in (
        (_("Per layanan"), _("Layanan"), figures.by_service),
        (_("Per loket"), _("Loket"), figures.by_counter),
        (_("Per jam"), _("Jam datang"), figures.by_hour),
    ):
        _fill(book.create_sheet(title), _table(head, rows))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _summary(name: str, first: date, last: date, figures: Figures) -> list[tuple[Any, ...]]:
    return [
        (exports.plain(name), f"{display.long_date(first)} – {display.long_date(last)}"),
        (_("Datang"), figures.came),
        (_("Dilayani"), figures.served),
        (_("Pergi sebelum dilayani"), figures.left),
        (_("Daftar daring tidak datang"), figures.missed),
        (_("Lama menunggu, nilai tengah (menit)"), figures.wait),
        (_("Menunggu terlama (menit)"), figures.longest_wait),
        (_("Lama dilayani, nilai tengah (menit)"), figures.service),
        (_("Menunggu sesuai target (%)"), figures.in_time_share),
        *((_("Dari %s") % label.lower(), count) for label, count in figures.by_source),
    ]


def _table(head: str, rows: tuple[Row, ...]) -> list[tuple[Any, ...]]:
    names = (_("Giliran"), _("Dilayani"), _("Pergi"), _("Menunggu (menit)"), _("Dilayani (menit)"))
    return [
        (head, *names),
        *((exports.plain(row.label), row.came, row.served, row.left, row.wait, row.service) for row in rows),
    ]


def _fill(sheet: Any, table: list[tuple[Any, ...]]) -> None:
    for line in table:
        sheet.append(line)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.column_dimensions["A"].width = 38
    sheet.freeze_panes = "A2"
