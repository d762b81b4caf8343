"""Gives the rows of an XLSX or CSV file one after another, never all at once; nothing in them is run."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from core.imports.guard import Refused

SHEET = "Data"
MAX_COLUMNS = 200
BYTES_A_ROW = 60  # for files that do not say how many rows they hold
BROKEN = (AttributeError, BadZipFile, EOFError, IndexError, InvalidFileException, KeyError, SyntaxError, TypeError)


Row = tuple[int, tuple[Any, ...]]


@dataclass(frozen=True)
class Sheet:
    """(row number, cells) of every row that is not empty, and about how many rows there are."""

    rows: Iterator[Row]
    count: int


@dataclass(frozen=True)
class Text:
    """A cell of a CSV file: always text."""

    value: str
    data_type: str = "s"
    number_format: str = ""


@contextmanager
def opened(data: bytes, kind: str, width: int = MAX_COLUMNS) -> Iterator["Sheet"]:
    """Open a file; raises Refused, also while its rows are read."""
    if kind == "csv":
        yield Sheet(_csv(data, width), data.count(b"\n"))
        return
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except (*BROKEN, ValueError):  # defusedxml's errors are ValueErrors
        raise Refused(_("Berkas rusak. Buka di program lembar kerja, lalu simpan ulang.")) from None
    try:
        page = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
        yield Sheet(_rows(page, width), page.max_row or len(data) // BYTES_A_ROW)
    finally:
        book.close()


@contextmanager
def sheets(data: bytes, names: tuple[str, ...], width: int = MAX_COLUMNS) -> Iterator[dict[str, Iterator[Row]]]:
    """Open the named sheets of an XLSX file, those that are there; raises Refused, also while rows are read."""
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except (*BROKEN, ValueError):
        raise Refused(_("Berkas rusak. Buka di program lembar kerja, lalu simpan ulang.")) from None
    try:
        yield {name: _rows(book[name], width) for name in names if name in book.sheetnames}
    finally:
        book.close()


def _rows(page: Any, width: int) -> Iterator[Row]:
    try:
        for number, cells in enumerate(page.iter_rows(max_col=width), 1):
            if any(cell.value not in (None, "") for cell in cells):
                yield number, cells
    except (*BROKEN, ValueError):
        raise Refused(_("Berkas rusak. Buka di program lembar kerja, lalu simpan ulang.")) from None


def _csv(data: bytes, width: int) -> Iterator[Row]:
    text = _decoded(data)
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, line in enumerate(reader, 1):
            if any(part.strip() for part in line[:width]):
                yield number, tuple(Text(part) for part in line[:width])
    except csv.Error:
        raise Refused(_("Berkas CSV tidak terbaca. Simpan ulang sebagai .xlsx dari templat.")) from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
