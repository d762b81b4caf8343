"""Reads the staffing file: lines of values, and what is wrong with which cell. Nothing is saved here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.imports import cells, guard, workbook
from core.imports.columns import Column
from core.imports.faults import Fault, Unfit, shown
from core.imports.guard import Refused
from core.imports.layout import Layout, matched
from egov.staffing.columns import Sheet, sheets

MAX_ROWS = 1500  # checked and landed while one waits; a larger region hands in a file for each office
READY = (*cells.FINAL, "date")


@dataclass(frozen=True)
class Line:
    """One row of one sheet: column -> value, without those that are empty."""

    sheet: str
    row: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Wrong:
    """What is wrong, and in which row of which sheet."""

    sheet: str
    row: int
    fault: Fault


@dataclass
class Content:
    """All that a file says."""

    lines: list[Line] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def read(data: bytes, name: str) -> Content:
    """Read a whole file; raises Refused where it is not the staffing file at all."""
    if guard.kind_of(data, name) != "xlsx":
        raise Refused(_("Kirim berkas .xlsx dari templat; berkas .csv hanya memuat satu lembar."))
    known, found = sheets(), Content()
    with workbook.sheets(data, tuple(sheet.name for sheet in known)) as pages:
        if not pages:
            raise Refused(_("Tidak ada lembar Kantor, Jabatan atau Pegawai. Pakai templat."))
        for sheet in known:
            if sheet.name in pages:
                _read_sheet(sheet, pages[sheet.name], found)
    if not found.lines and not found.wrong:
        raise Refused(_("Berkas kosong."))
    return found


def _read_sheet(sheet: Sheet, rows: Iterator[workbook.Row], found: Content) -> None:
    first = next(rows, None)
    if first is None:
        return
    headings = [str(cell.value or "").strip() for cell in first[1]]
    layout = matched(headings, sheet.columns, sheet.name)
    found.notices += [f"{sheet.name}: {words}" for words in layout.notices]
    for number, row in rows:
        if not layout.is_help(row) and _says_something(layout, row):
            _read_row(sheet, layout, number, row, found)
        if len(found.lines) + len(found.wrong) > MAX_ROWS:
            raise Refused(_("Lebih dari %s baris. Bagi menjadi beberapa berkas, misalnya per kantor.") % MAX_ROWS)


def _says_something(layout: Layout, row: tuple[Any, ...]) -> bool:
    return any(at < len(row) and row[at].value not in (None, "") for at, _column in layout.columns)


def _read_row(sheet: Sheet, layout: Layout, number: int, row: tuple[Any, ...], found: Content) -> None:
    values: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for at, column in layout.columns:
        cell = row[at] if at < len(row) else workbook.Text("")
        try:
            value = _value(column, cell)
        except Unfit as problem:
            fault = Fault(problem.text, problem.advice, column.heading, shown(cell.value or ""))
            wrong.append(Wrong(sheet.name, number, fault))
            continue
        if value not in (None, ""):
            values[column.name] = value
    if wrong:
        found.wrong += wrong
    else:
        found.lines.append(Line(sheet.name, number, values))


def _value(column: Column, cell: Any) -> Any:
    """The value of a cell in its normal form; raises Unfit."""
    raw = cells.read(column, cell)
    if raw is None:
        if column.required:
            raise Unfit(_("Wajib diisi."))
        return None
    if column.kind in READY:
        return raw
    try:
        return column.form_field.clean(raw)
    except ValidationError as problem:
        raise Unfit(" ".join(problem.messages)) from None
