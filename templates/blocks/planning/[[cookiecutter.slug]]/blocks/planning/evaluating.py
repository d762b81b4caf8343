"""The form of evaluation of an office's work plan: as a spreadsheet with all quarters, and as PDF on the letterhead."""

import io
from collections.abc import Callable
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from blocks.planning.models import Sheet
from blocks.planning.selectors import evaluation
from blocks.planning.selectors.evaluation import Shown
from core import display
from core.documents import parts, typeset
from core.exports import plain

QUARTERS = ("", "I", "II", "III", "IV")


def workbook(binding: Any, row: Sheet) -> bytes:
    """A line an indicator with targets and results of every quarter up to this one, and the money of the line."""
    shown = evaluation.of_sheet(binding, row)
    values, money = evaluation.figures(row)
    book = Workbook(write_only=True)
    page = book.create_sheet(_("Evaluasi"))
    for line in _head(shown):
        page.append(line)
    for line in shown.lines:
        for at, one in enumerate(line.indicators or [None]):
            page.append(_cells(line, one, at, values, money))
    page.append([])
    page.append(
        [
            pgettext("planning", "Jumlah"),
            None,
            None,
            None,
            None,
            *([None] * 8),
            _plain(shown.percent),
            "",
            shown.ceiling,
            *([None] * 4),
            shown.spent,
        ]
    )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(shown: Shown) -> list[list[Any]]:
    columns = [_("Kode"), _("Uraian"), _("Indikator"), _("Satuan"), _("Kondisi awal")]
    columns += [_("Target TW %s") % QUARTERS[at] for at in (1, 2, 3, 4)]
    columns += [_("Realisasi TW %s") % QUARTERS[at] for at in (1, 2, 3, 4)]
    columns += [_("Capaian (persen)"), _("Kriteria capaian"), _("Pagu")]
    columns += [_("Keuangan TW %s") % QUARTERS[at] for at in (1, 2, 3, 4)]
    columns += [_("Realisasi keuangan"), _("Serapan (persen)"), _("Faktor pendorong atau penghambat")]
    title = _("Evaluasi hasil Renja tahun %s") % shown.year
    return [[title], [plain(shown.office.name)], [_("Sampai dengan triwulan %s") % QUARTERS[shown.quarter]], columns]


def _cells(line: Any, one: Any, at: int, values: dict[Any, Any], money: dict[Any, Any]) -> list[Any]:
    cells: list[Any] = [line.node.code, plain(line.node.name)]
    if one is None:
        cells += [None] * 13
    else:
        known = one.indicator
        cells += [plain(known.name), plain(known.unit), known.baseline]
        cells += [one.targets.get(quarter) for quarter in (1, 2, 3, 4)]
        cells += [values.get((quarter, known.pk)) for quarter in (1, 2, 3, 4)]
        cells += [one.percent, str(one.band.label) if one.band is not None else ""]
    if at:
        return [*cells, *([None] * 7), plain(one.note)]
    spent = [money.get((quarter, line.node.pk)) for quarter in (1, 2, 3, 4)]
    return [*cells, line.ceiling, *spent, line.spent, line.money_percent, plain(one.note) if one is not None else ""]


def _plain(value: Any) -> Any:
    return value if value is not None else ""


@translation.override("id")
def paper(binding: Any, row: Sheet) -> bytes:
    """The form on the office's letterhead, to be signed by its head."""
    shown = evaluation.of_sheet(binding, row)
    title = _("Evaluasi Hasil Renja") if row.quarter else _("Rencana Kerja Perangkat Daerah")
    data = parts.base(row.office, title=title, day=timezone.localdate())
    facts = [[_("Perangkat daerah"), row.office.name], [_("Tahun"), str(row.year)]]
    if row.quarter:
        facts.append([_("Sampai dengan"), _("Triwulan %s") % QUARTERS[row.quarter]])
        facts.append([_("Capaian kinerja"), _worded(shown.percent, shown.band)])
        facts.append([_("Realisasi keuangan"), f"{display.money(shown.spent)} ({_percent(shown.money_percent)})"])
    facts.append([_("Pagu"), display.money(shown.ceiling)])
    signs = {"lines": [_("Kepala perangkat daerah,")], "name": "", "rank": "", "nip": ""}
    return typeset.pdf("letter", data | {"parts": [parts.pairs(facts), *_tables(shown)], "signatory": signs})


def _tables(shown: Shown) -> list[dict[str, Any]]:
    measures = [
        [
            one.indicator.name,
            f"{display.number(one.target)} {one.indicator.unit}" if one.target is not None else "–",
            _past(one.earlier, display.number),
            display.number(one.value) if one.value is not None else "–",
            _worded(one.percent, one.band),
        ]
        for line in shown.lines
        for one in line.indicators
    ]
    money = [
        [
            f"{line.node.code} {line.node.name}",
            display.money(line.ceiling),
            _past(line.earlier, display.money),
            display.money(line.spent) if line.spent is not None else "–",
            _percent(line.money_percent),
        ]
        for line in shown.lines
    ]
    pieces = []
    if measures:
        head = [_("Indikator"), _("Target"), _("Triwulan sebelumnya"), _("Realisasi kinerja"), _("Capaian")]
        head = [one.replace(" ", "\n") for one in head]  # narrow columns leave the last one its room
        pieces.append(_without_past(head, measures, (1, 2, 3), shown))
    if money:
        head = [_("Program, kegiatan, subkegiatan"), _("Pagu"), _("Triwulan sebelumnya")]
        head += [_("Realisasi keuangan"), _("Serapan")]
        pieces.append(_without_past(head, money, (1, 2, 3, 4), shown))
    return pieces


def _without_past(head: list[str], rows: list[list[str]], numbers: tuple[int, ...], shown: Shown) -> dict[str, Any]:
    """The table; without its third column where no quarter lies before."""
    if shown.quarter > 1:
        return parts.table(head, rows, numbers)
    return parts.table(head[:2] + head[3:], [row[:2] + row[3:] for row in rows], numbers[:-1])


def _past(earlier: tuple[tuple[int, Any], ...], written: Callable[[Any], str]) -> str:
    return "\n".join(f"{QUARTERS[quarter]}: {written(value)}" for quarter, value in earlier) or "–"


def _worded(percent: Any, band: Any) -> str:
    return f"{_percent(percent)} ({band.label})" if band is not None else "–"


def _percent(value: Any) -> str:
    return f"{display.number(value, 2)}%" if value is not None else "–"
