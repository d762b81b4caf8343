"""The files given out: the template with the offices and positions of today, and a file with its problems marked."""

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation

from core import identity
from core.imports import sheet as look
from core.imports import workbook
from core.imports.layout import matched
from core.imports.returning import copy
from core.models import Office, Position
from egov.staffing.columns import OFFICES, POSITIONS, Sheet, sheets
from egov.staffing.reading import Wrong

HELP_SHEET = "Petunjuk"
MARK = "Masalah"
LAST_ROW = 1502
Faults = dict[tuple[str, int], list[Wrong]]  # sheet and row -> what is wrong there


def template() -> bytes:
    """Make the template; offices and positions that are known stand in it, so that codes can be picked."""
    book = Workbook()
    known = sheets()
    places = look.write_lists(book, tuple(column for sheet in known for column in sheet.columns))
    filled = {OFFICES: _known_offices(), POSITIONS: _known_positions()}
    for number, sheet in enumerate(known):
        page = book.create_sheet(sheet.name, number)
        look.lay_out(page, sheet.columns)
        page.title = sheet.name
        look.restrict(page, sheet.columns, places)
        _offer_codes(page, sheet)
        for row, values in enumerate(filled.get(sheet.name, []), look.FIRST_ROW):
            _fill(page, sheet, row, values)
    book.remove(book["Sheet"])
    _explain(book.create_sheet(HELP_SHEET), known)
    book.active = 0
    return _bytes(book)


def marked(data: bytes, wrong: list[Wrong]) -> bytes:
    """Give a file back with every wrong cell coloured and a column that says what is wrong with its row.

    Only the values of known columns go into it, each in its row; what a spreadsheet would run stays text.
    """
    book, known = Workbook(), sheets()
    places = look.write_lists(book, tuple(column for sheet in known for column in sheet.columns))
    by_row: Faults = defaultdict(list)
    for one in wrong:
        by_row[one.sheet, one.row].append(one)
    with workbook.sheets(data, tuple(sheet.name for sheet in known)) as pages:
        for number, sheet in enumerate(sheet for sheet in known if sheet.name in pages):
            page = book.create_sheet(sheet.name, number)
            _give_back(page, sheet, pages[sheet.name], by_row)
            look.restrict(page, sheet.columns, places)
            _offer_codes(page, sheet)
    book.remove(book["Sheet"])
    book.active = 0
    return _bytes(book)


def _give_back(page: Any, sheet: Sheet, rows: Iterator[workbook.Row], by_row: Faults) -> None:
    """Write one sheet again, each row where it stood."""
    look.lay_out(page, sheet.columns)
    page.title, last = sheet.name, len(sheet.columns) + 1
    head = page.cell(1, last, MARK)
    head.font, page.column_dimensions[head.column_letter].width = Font(bold=True), 60
    first = next(rows, None)
    if first is None:
        return
    layout = matched([str(cell.value or "").strip() for cell in first[1]], sheet.columns, sheet.name)
    places = {column.name: number for number, column in enumerate(sheet.columns, 1)}
    for row, cells in rows:
        if layout.is_help(cells):
            continue
        found = by_row.get((sheet.name, row), [])
        for at, column in layout.columns:
            cell = page.cell(row, places[column.name])
            cell.number_format = look.format_of(column)
            if at < len(cells) and cells[at].value is not None:
                copy(cell, cells[at])
            if column.heading in {one.fault.heading for one in found}:
                cell.fill = look.WRONG
        if found:
            said = page.cell(row, last, "\n".join(line_of(one) for one in found))
            said.data_type, said.alignment = "s", Alignment(wrap_text=True, vertical="top")


def line_of(one: Wrong) -> str:
    """A problem in one line: column, what is wrong, what to do."""
    fault = one.fault
    return " ".join(filter(None, (f"{fault.heading}:" if fault.heading else "", fault.text, fault.advice)))


def _offer_codes(page: Any, sheet: Sheet) -> None:
    """Let codes of other sheets be picked; new ones that stand there are offered as well."""
    for number, column in enumerate(sheet.columns, 1):
        target = sheet.codes_of.get(column.name)
        if target is None:
            continue
        place = f"{target}!$A${look.FIRST_ROW}:$A${LAST_ROW}"
        rule = DataValidation(type="list", formula1=place, allow_blank=True, errorStyle="information")
        rule.showInputMessage, rule.promptTitle, rule.prompt = True, column.heading[:32], column.help[:255]
        letter = page.cell(1, number).column_letter
        rule.add(f"{letter}{look.FIRST_ROW}:{letter}{LAST_ROW}")
        page.add_data_validation(rule)


def _fill(page: Any, sheet: Sheet, row: int, values: dict[str, Any]) -> None:
    for number, column in enumerate(sheet.columns, 1):
        cell = page.cell(row, number)
        cell.number_format = look.format_of(column)
        if values.get(column.name):
            cell.value, cell.data_type = str(values[column.name]), "s"


def _known_offices() -> list[dict[str, Any]]:
    rows = Office.objects.filter(is_active=True).select_related("parent").order_by("kind", "name")
    fields = ("code", "name", "short_name", "email", "address", "postcode")
    return [
        {name: getattr(one, name) for name in fields}
        | {
            "kind": str(one.get_kind_display()),
            "parent": one.parent.code if one.parent else "",
            "phone": identity.format_phone(one.phone),
        }
        for one in rows
    ]


def _known_positions() -> list[dict[str, Any]]:
    rows = Position.objects.filter(is_active=True, office__is_active=True).select_related("office", "reports_to")
    return [
        {
            "code": one.code,
            "office": one.office.code,
            "title": one.title,
            "reports_to": one.reports_to.code if one.reports_to else "",
            "is_head": _("Ya") if one.is_head else _("Tidak"),
        }
        for one in rows
    ]


def _explain(page: Any, known: tuple[Sheet, ...]) -> None:
    lines = [
        _("Kantor, jabatan dan pegawai"),
        _("1. Isi lembar Kantor, lalu Jabatan, lalu Pegawai, mulai baris 3. Jangan mengubah judul kolom di baris 1."),
        _("2. Yang sudah ada dikenali dari kode kantor, kode jabatan dan NIP. Sel kosong tidak mengubah apa pun."),
        _("3. NIP, telepon dan kode pos ditulis sebagai teks; kolomnya sudah berformat Teks."),
        _("4. Bila menyalin dari berkas lain, pakai Tempel Khusus lalu Nilai, agar format kolom tidak berubah."),
        _("5. Kirim berkasnya. Semua masalah disebut sekaligus; berkas masuk seluruhnya atau tidak sama sekali."),
        _("6. Akun pegawai baru belum berkata sandi: cetak slip aktivasi sesudah berkas masuk."),
    ]
    for number, text in enumerate(lines, 1):
        page.cell(number, 1, text).font = Font(bold=number == 1, size=14 if number == 1 else 11)
    row = len(lines) + 2
    for sheet in known:
        page.cell(row, 1, sheet.name).font = Font(bold=True, size=12)
        for at, column in enumerate(sheet.columns, row + 1):
            page.cell(at, 1, column.heading)
            page.cell(at, 2, _("Wajib") if column.required else _("Boleh kosong"))
            page.cell(at, 3, column.help)
        row += len(sheet.columns) + 2
    for letter, width in (("A", 30), ("B", 14), ("C", 90)):
        page.column_dimensions[letter].width = width


def _bytes(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
