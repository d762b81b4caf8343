"""The report on paper: two pages at most, on the letterhead of the office in charge, for its head to sign."""

import io
from dataclasses import dataclass
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from pyhanko.pdf_utils.reader import PdfFileReader

from core import display, entities, positions
from core.documents import parts, signatory, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import home_of
from core.monthly import closing, notes, tables
from core.monthly.reading import Report
from core.monthly.tables import Table
from core.offices import office_of_agency
from live import menus

PAGES = 2


@dataclass(frozen=True)
class Room:
    """How large the letters are, how many rows a table has, and how many of the figures' own breakdowns there are."""

    scale: float
    rows: int
    details: int


# From the roomiest; the first that fits on two pages is taken, and the sheet says what was left to the XLSX.
ROOMS = (
    Room(1.0, 25, 4),
    Room(0.9, 20, 4),
    Room(0.9, 20, 1),
    Room(0.82, 15, 0),
    Room(0.76, 10, 0),
    Room(0.7, 6, 0),
    Room(0.66, 3, 0),
)


@translation.override(LANGUAGE)
def pdf(report: Report) -> bytes:
    """Set the report; the same closed month gives the same bytes until it is corrected."""
    at = report.closed_at or timezone.now()
    office = home(report.app)
    head = positions.head_of(office) if office is not None else None
    day = timezone.localdate(at)
    who = signatory.of_position(head, day=day, app=report.app) if head is not None else signatory.nobody(office)
    title = _("Laporan bulanan %s") % menus.app_name(report.app)
    data = {
        **parts.base(office, title=title, paper=closing.chosen()["paper"], day=day),
        "month": report.period.label,
        "status": notes.status(report),
        "watermark": "" if report.closed_at else _("SEMENTARA"),
        "signatory": who.data,
        "definitions_title": _("Arti angka"),
        "definitions": [list(one) for one in notes.definitions(report)],
        "notes": notes.meanings(report),
    }
    for room in ROOMS:
        made = typeset.pdf("monthly", data | {"scale": room.scale, "tables": _tables(report, room)}, at=at)
        if pages(made) <= PAGES:
            break
    return made


def home(app: str) -> Any:
    """The office in charge of an application; the secretariat where each district or village has its own."""
    found = (home_of(one) for one in entities.of_app(app))
    return next((office for office in found if office is not None), None) or office_of_agency("setda")


def pages(data: bytes) -> int:
    """How many pages a PDF has."""
    return int(PdfFileReader(io.BytesIO(data)).root["/Pages"]["/Count"])


def _tables(report: Report, room: Room) -> list[dict[str, Any]]:
    found = [_main(report), *(_cut(one, room.rows) for one in tables.places(report)), *_late(report, room)]
    return [*found, *(_cut(one, min(room.rows, 6)) for one in tables.details(report)[: room.details])]


def _main(report: Report) -> dict[str, Any]:
    columns = [*(tables.month(one) for one in report.months), _("Target")]
    rows = [
        [one.label + (" *" if one.is_standing else ""), *(cell.text for cell in one.line.cells), one.target or "–"]
        for one in report.lines
    ]
    return _table(_("Ringkasan"), _("Angka"), columns, rows)


def _cut(table: Table, most: int) -> dict[str, Any]:
    rows = [[label, *(cell.text for cell in cells)] for label, cells in table.rows]
    left = len(rows) - most
    note = _("%s baris lain ada di berkas XLSX.") % left if left > 0 else ""
    return _table(table.title, table.first, list(table.columns), rows[:most], note)


def _late(report: Report, room: Room) -> list[dict[str, Any]]:
    if report.late_on is None:
        return []
    title = _("Lewat tenggat per %(day)s: %(count)s") % {
        "day": display.long_date(report.late_on),
        "count": report.late_count,
    }
    rows = [[one.office, one.position, str(one.count), one.since] for one in report.late]
    left = len(rows) - room.rows
    note = _("%s baris lain ada di berkas XLSX.") % left if left > 0 else ""
    note = note if rows else _("Tidak ada yang lewat tenggat.")
    columns = [_("Jabatan pemegang"), _("Banyaknya"), _("Tenggat terlama")]
    return [_table(title, _("Kantor"), columns, rows[: room.rows], note, words=2)]


def _table(
    title: str,
    first: str,
    columns: list[str],
    rows: list[list[str]],
    note: str = "",
    words: int = 1,
) -> dict[str, Any]:
    """A table whose first columns are words and the rest numbers."""
    return {"title": title, "columns": [first, *columns], "rows": rows, "note": note, "words": words}
