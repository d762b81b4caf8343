"""The attendance register as a workbook; with a daily allowance it is the list of payments too."""

import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from blocks.training.models import Presence
from blocks.training.selectors.register import Line
from core import exports

MONEY = "#,##0"


def workbook(title: str, lines: list[Line], pays: bool) -> bytes:
    """One line a trainee, with the sum of the allowances."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Kehadiran")
    sheet.append([exports.plain(title)])
    sheet.append(heads(pays))
    for number, line in enumerate(lines, 1):
        sheet.append(_cells(number, line, pays))
    if pays:
        total = sum((line.allowance.amount for line in lines), 0)
        sheet.append([None, _("Jumlah"), *[None] * (len(heads(True)) - 3), total])
    _dress(sheet, pays)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def heads(pays: bool) -> list[Any]:
    """What the columns are."""
    counts = [label for _value, label in Presence.choices]
    money = [_("Hari hadir"), _("Uang saku per hari"), _("Jumlah")] if pays else [_("Hari hadir")]
    return [_("No."), _("Nama"), _("Nomor pendaftaran"), *map(str, counts), _("Kehadiran (%)"), *money]


def _cells(number: int, line: Line, pays: bool) -> list[Any]:
    share = float(line.share) if line.share is not None else None
    cells = [number, exports.plain(line.name), line.record.number, *line.counts, share, line.allowance.days]
    return [*cells, line.allowance.rate, line.allowance.amount] if pays else cells


def _dress(sheet: Any, pays: bool) -> None:
    bold = (1, 2, sheet.max_row) if pays else (1, 2)
    for row in bold:
        for cell in sheet[row]:
            cell.font = Font(bold=True)
    if pays:
        for row in sheet.iter_rows(min_row=3, min_col=sheet.max_column - 1):
            for cell in row:
                cell.number_format = MONEY
    sheet.column_dimensions["B"].width = 32
    sheet.column_dimensions["C"].width = 20
    sheet.freeze_panes = "C3"
