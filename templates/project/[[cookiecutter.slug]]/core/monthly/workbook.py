"""The report as XLSX: every figure and every breakdown in the three months, numbers as numbers."""

import io
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from core.documents.content import LANGUAGE
from core.exports import plain
from core.monthly import notes, tables
from core.monthly.counting import DETAIL, DISTRICT, OFFICE
from core.monthly.reading import Cell, Report
from live import menus

HEADS = "0F5C7A"


@translation.override(LANGUAGE)
def xlsx(report: Report) -> bytes:
    """Write the sheets: summary, districts, offices, details, overdue, definitions."""
    from openpyxl import Workbook  # here, so that no start waits for it

    book = Workbook()
    book.remove(book.active)
    _add(book, _("Ringkasan"), _head(report) + [_columns(report, [_("Angka")]), *_summary(report)], len(_head(report)))
    for of, title in ((DISTRICT, _("Kecamatan")), (OFFICE, _("Kantor")), (DETAIL, _("Rincian"))):
        rows = _broken_down(report, of)
        if rows:
            _add(book, title, [_columns(report, [_("Angka"), _("Menurut"), _("Nama")]), *rows])
    if report.late_on is not None:
        _add(book, _("Lewat tenggat"), _late(report))
    _add(book, _("Arti angka"), _definitions(report))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(report: Report) -> list[list[Any]]:
    title = _("Laporan bulanan %s") % menus.app_name(report.app)
    return [[plain(title)], [report.period.label], [notes.status(report)], []]


def _columns(report: Report, first: list[str]) -> list[Any]:
    """The heads; each month also says what it was closed with where that was corrected."""
    months = [[tables.month(one), _("%s saat ditutup") % tables.month(one)] for one in report.months]
    return [*first, *(name for pair in months for name in pair), _("Satuan"), _("Target")]


def _summary(report: Report) -> list[list[Any]]:
    return [
        [
            plain(one.label) + (" *" if one.is_standing else ""),
            *_numbers(one.line.cells),
            _unit(one.line.cell.unit),
            plain(one.target),
        ]
        for one in report.lines
    ]


def _broken_down(report: Report, of: str) -> list[list[Any]]:
    return [
        [plain(one.label), plain(group.words), plain(line.label), *_numbers(line.cells), _unit(one.line.cell.unit), ""]
        for one in report.figures
        for group in one.groups
        if group.of == of
        for line in group.lines
    ]


def _numbers(cells: tuple[Cell, ...]) -> list[Any]:
    return [value for cell in cells for value in (_number(cell), cell.was if cell.is_corrected else None)]


def _number(cell: Cell) -> Any:
    if cell.sign:
        return cell.sign
    return cell.value if isinstance(cell.value, int | float | Decimal | None) else str(cell.value)


def _unit(unit: str) -> str:
    return {"money": _("rupiah"), "percent": "%"}.get(unit, plain(unit))


def _late(report: Report) -> list[list[Any]]:
    heads = [_("Kantor"), _("Jabatan pemegang"), _("Banyaknya"), _("Tenggat terlama"), _("Hari kerja lewat tenggat")]
    rows = [[plain(one.office), plain(one.position), one.count, one.oldest, one.workdays] for one in report.late]
    return [heads, *rows]


def _definitions(report: Report) -> list[list[Any]]:
    meanings = [[_("Tanda"), plain(one)] for one in notes.meanings(report)]
    return [
        [_("Angka"), _("Arti")],
        *([plain(label), plain(words)] for label, words in notes.definitions(report)),
        *meanings,
    ]


def _add(book: Any, title: str, rows: list[list[Any]], head: int = 0) -> None:
    """One sheet whose row `head` has the names of the columns and stays in sight."""
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    for cell in sheet[head + 1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=HEADS)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if head:
        sheet["A1"].font = Font(bold=True, size=14)
    sheet.freeze_panes = sheet.cell(head + 2, 1)
    for column in sheet.iter_cols(min_row=head + 1):
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[column[0].column_letter].width = min(max(longest + 2, 11), 60)
