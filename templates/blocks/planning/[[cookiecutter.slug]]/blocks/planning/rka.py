"""The budget plan as a spreadsheet: its template, and what is wrong with the rows that come back."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.planning.models import Sheet
from blocks.planning.selectors import evaluation
from blocks.planning.services.budgeting import Planned, above, level_of
from core import typed_numbers
from core.exports import plain
from core.imports.guard import Refused, kind_of
from core.imports.workbook import SHEET, opened

HEADINGS = (
    "Kode",
    "Uraian",
    "Indikator",
    "Satuan",
    "Arah",
    "Kondisi awal",
    "Target TW I",
    "Target TW II",
    "Target TW III",
    "Target TW IV",
    "Pagu",
)
LONGEST = {"Kode": 30, "Uraian": 400, "Indikator": 300, "Satuan": 40}
MOST_ROWS = 5000
MOST = Decimal(10) ** 13
DIRECTIONS = ("naik", "turun")


@dataclass(frozen=True)
class Fault:
    """What is wrong with one cell, or with a row where no column is named."""

    row: int
    column: str
    text: str


def template(binding: Any, row: Sheet) -> bytes:
    """The sheet with what the year holds already, ready to be changed and sent back."""
    book = Workbook(write_only=True)
    page = book.create_sheet(SHEET)
    page.append(list(HEADINGS))
    for line in _lines(binding, row):
        page.append([plain(cell) if isinstance(cell, str) else cell for cell in line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lines(binding: Any, row: Sheet) -> Iterator[list[Any]]:
    for line in evaluation.of_sheet(binding, row).lines:
        own = line.ceiling if line.is_leaf else None
        if not line.indicators:
            yield [line.node.code, line.node.name, *([None] * 8), own]
        for at, one in enumerate(line.indicators):
            known = one.indicator
            targets = [one.targets.get(quarter) for quarter in (1, 2, 3, 4)]
            money = own if at == 0 else None
            yield [
                line.node.code,
                line.node.name,
                known.name,
                known.unit,
                known.direction,
                known.baseline,
                *targets,
                money,
            ]


def read(data: bytes, name: str, known: set[str]) -> tuple[list[Planned], list[Fault]]:
    """The rows and everything that is wrong with them; `known` are codes that the office has already."""
    rows: list[Planned] = []
    faults: list[Fault] = []
    numbers: list[int] = []
    try:
        with opened(data, kind_of(data, name), len(HEADINGS)) as sheet:
            for number, cells in sheet.rows:
                texts = [cell.value for cell in cells]
                if not numbers:
                    _check_head(texts)
                    numbers.append(number)
                    continue
                if len(numbers) > MOST_ROWS:
                    raise Refused(_("Lebih dari %s baris. Bagi menjadi beberapa berkas.") % MOST_ROWS)
                numbers.append(number)
                rows.append(_row(number, texts, faults))
    except Refused as problem:
        return [], [Fault(0, "", str(problem))]
    if not rows:
        return [], [Fault(0, "", _("Berkas tidak berisi baris."))]
    faults += _together(rows, numbers[1:], known)
    return rows, sorted(faults, key=lambda one: one.row)


def _check_head(texts: list[Any]) -> None:
    head = [str(text or "").strip().casefold() for text in texts]
    missing = [name for at, name in enumerate(HEADINGS) if at >= len(head) or head[at] != name.casefold()]
    if missing:
        raise Refused(_("Kolom %s tidak ada di tempatnya. Pakai templat RKA.") % ", ".join(missing))


def _row(number: int, cells: list[Any], faults: list[Fault]) -> Planned:
    cells = [*cells, *([None] * (len(HEADINGS) - len(cells)))]
    texts = {name: _text(cell) for name, cell in zip(HEADINGS, cells, strict=False)}

    def wrong(column: str, words: str) -> None:
        faults.append(Fault(number, column, words))

    for column, most in LONGEST.items():
        if len(texts[column]) > most:
            wrong(column, _("Paling banyak %s huruf.") % most)
    level = level_of(texts["Kode"])
    if not level:
        wrong("Kode", _("“%s” bukan kode program, kegiatan atau subkegiatan.") % texts["Kode"][:40])
    if not texts["Uraian"]:
        wrong("Uraian", _("Wajib diisi."))
    if texts["Indikator"] and not texts["Satuan"]:
        wrong("Satuan", _("Wajib diisi bila ada indikator."))
    direction = texts["Arah"].casefold() or "naik"
    if direction not in DIRECTIONS:
        wrong("Arah", _("Tulis naik atau turun."))
    numbers = {
        name: _number(cells[5 + at], partial(wrong, name), is_whole=name == "Pagu")
        for at, name in enumerate(HEADINGS[5:])
    }
    if texts["Indikator"] and numbers["Target TW IV"] is None:
        wrong("Target TW IV", _("Target sampai akhir tahun wajib diisi."))
    money = numbers["Pagu"]
    if money is not None and level in ("program", "kegiatan"):
        wrong("Pagu", _("Pagu ditulis pada subkegiatan saja."))
    if money is not None and money != money.to_integral_value():
        wrong("Pagu", _("Tulis rupiah penuh tanpa sen."))
    return Planned(
        texts["Kode"],
        texts["Uraian"],
        texts["Indikator"],
        texts["Satuan"],
        direction,
        numbers["Kondisi awal"],
        tuple(numbers[name] for name in HEADINGS[6:10]),
        int(money) if money is not None else None,
    )


def _text(cell: Any) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


def _number(cell: Any, wrong: Any, *, is_whole: bool) -> Decimal | None:
    if cell is None or str(cell).strip() == "":
        return None
    try:
        value = typed_numbers.read(cell, is_whole=is_whole) if isinstance(cell, str) else Decimal(str(cell))
        value = value.quantize(Decimal("0.0001"))
    except typed_numbers.Misread as problem:
        wrong(f"{cell.strip()[:40]}: {problem}")
        return None
    except InvalidOperation:
        wrong(_("“%s” bukan angka.") % str(cell)[:40])
        return None
    if not 0 <= value <= MOST:
        wrong(_("Angka di luar batas."))
        return None
    return value


def _together(rows: list[Planned], numbers: list[int], known: set[str]) -> list[Fault]:
    """What only shows when the rows are seen beside each other."""
    codes = {one.code for one in rows} | known
    found: list[Fault] = []
    names: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for number, one in zip(numbers, rows, strict=True):
        higher = above(one.code)
        if higher and higher not in codes:
            found.append(Fault(number, "Kode", _("Baris %s di atasnya belum ada.") % higher))
        if names.setdefault(one.code, one.name) != one.name:
            found.append(Fault(number, "Uraian", _("Uraian berbeda dari baris lain dengan kode ini.")))
        if (one.code, one.indicator) in seen:
            found.append(Fault(number, "Indikator", _("Baris ini sudah ada di berkas.")))
        seen.add((one.code, one.indicator))
    return found
