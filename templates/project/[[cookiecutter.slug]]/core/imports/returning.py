"""The same file given back: the rows that did not land, each with what is wrong with it, to mend and send again."""

import io
from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from core.access import Actor
from core.entities import Entity
from core.imports import batches, sheet, workbook
from core.imports.columns import columns_of
from core.imports.layout import Layout, read_layout
from core.models import ImportBatch, ImportFault


def returned(entity: Entity, actor: Actor, batch: ImportBatch) -> bytes:
    """Give the rows with faults in a file like the template; cells that are wrong are marked."""
    data = batches.content_of(batch)
    columns = columns_of(entity, actor)
    layout = read_layout(data, batch.file_kind, columns)
    faults = _by_row(batch)
    book = Workbook()
    page = book.active
    shown = tuple(column for _at, column in layout.columns)
    sheet.lay_out(page, shown)
    for at, text in enumerate((_("Masalah"), _("Baris asal")), len(shown) + 1):
        page.cell(1, at, text).font = Font(bold=True)
        page.column_dimensions[page.cell(1, at).column_letter].width = 60 if at == len(shown) + 1 else 12
    with workbook.opened(data, batch.file_kind, layout.width) as source:
        wrong = (pair for pair in source.rows if pair[0] in faults)
        for number, (row, values) in enumerate(wrong, sheet.FIRST_ROW):
            _write(page, number, layout, row, values, faults[row])
    sheet.restrict(page, shown, sheet.write_lists(book, shown))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _by_row(batch: ImportBatch) -> dict[int, list[ImportFault]]:
    found: dict[int, list[ImportFault]] = defaultdict(list)
    for fault in batch.faults.filter(is_warning=False).iterator(2000):
        found[fault.row].append(fault)
    return found


def _write(page: Any, number: int, layout: Layout, row: int, values: Any, faults: list[ImportFault]) -> None:
    wrong = {name for fault in faults for name in fault.heading.split(", ")}
    for place, (at, column) in enumerate(layout.columns, 1):
        cell = page.cell(number, place)
        cell.number_format = sheet.format_of(column)
        if at < len(values) and values[at].value is not None:
            copy(cell, values[at])
        if column.heading in wrong:
            cell.fill = sheet.WRONG
    said = page.cell(number, len(layout.columns) + 1, "\n".join(map(_line, faults)))
    said.data_type, said.alignment = "s", Alignment(wrap_text=True, vertical="top")
    page.cell(number, len(layout.columns) + 2, row)


def copy(cell: Any, source: Any) -> None:
    """Keep the value as it was; what a spreadsheet would run stays text."""
    cell.value = source.value
    if isinstance(source.value, str):
        cell.data_type = "s"
    elif isinstance(source.value, bool | int | float) and cell.number_format == "@":
        cell.number_format = "General"


def _line(fault: ImportFault) -> str:
    return " ".join(filter(None, (f"{fault.heading}:" if fault.heading else "", fault.text, fault.advice)))
