"""Which column of a file is which column of the entity, by the headings of its first row."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from core.imports import workbook
from core.imports.columns import Column
from core.imports.guard import Refused
from core.imports.lookups import plain

OURS = ("masalah", "baris asal")


@dataclass(frozen=True)
class Layout:
    """Position -> column, and what people should know of the other columns."""

    columns: tuple[tuple[int, Column], ...]
    notices: tuple[str, ...] = ()
    rows: int = 0  # about how many rows the file says to hold

    @property
    def width(self) -> int:
        return max(position for position, _column in self.columns) + 1

    def is_help(self, cells: tuple[Any, ...]) -> bool:
        """Say whether a row is the template's own line of help."""
        said = [(cells[at].value, column) for at, column in self.columns if at < len(cells) and cells[at].value]
        return bool(said) and all(plain(value) == plain(help_line(column)) for value, column in said)


def help_line(column: Column) -> str:
    """What the template writes under a heading."""
    mark = _("Wajib") if column.required else _("Boleh kosong")
    return f"{mark}. {column.help}".rstrip(". ") + "."


def read_layout(data: bytes, kind: str, columns: tuple[Column, ...]) -> Layout:
    """Match the first row with the entity's columns; raises Refused with all that is missing."""
    with workbook.opened(data, kind) as sheet:
        first = next(sheet.rows, None)
    if first is None:
        raise Refused(_("Berkas kosong."))
    headings = [str(cell.value or "").strip() for cell in first[1]]
    return replace(matched(headings, columns), rows=sheet.count)


def matched(headings: list[str], columns: tuple[Column, ...], sheet: str = workbook.SHEET) -> Layout:
    """Say which heading is which column; raises Refused with all that is missing."""
    by_name = {plain(column.heading): column for column in columns}
    found: dict[str, tuple[int, Column]] = {}
    problems, notices = [], []
    for position, heading in enumerate(headings):
        column = by_name.get(plain(heading).rstrip(" *"))
        if column is not None and column.key in found:
            problems.append(_("Kolom “%s” ada dua kali; hapus salah satu.") % heading)
        elif column is not None:
            found[column.key] = (position, column)
        elif heading and plain(heading) not in OURS:
            notices.append(_unknown(heading, columns, by_name))
    missing = [column.heading for column in columns if column.required and column.key not in found]
    if missing:
        problems.append(_("Kolom wajib ini tidak ada: %s.") % ", ".join(missing))
    if problems:
        raise Refused(
            " ".join([*problems, *notices, _("Judul kolom ada di baris pertama lembar %s pada templat.") % sheet])
        )
    return Layout(tuple(sorted(found.values(), key=lambda pair: pair[0])), tuple(notices))


def _unknown(heading: str, columns: tuple[Column, ...], by_name: dict[str, Column]) -> str:
    near = process.extractOne(plain(heading), list(by_name), scorer=fuzz.WRatio, score_cutoff=80)
    if near:
        words = {"heading": heading, "near": by_name[near[0]].heading}
        return _("Kolom “%(heading)s” tidak dikenal; mungkin maksudnya “%(near)s”.") % words
    return _("Kolom “%s” tidak ikut diimpor.") % heading
