"""The look of the sheets that are given out: headings, the line of help, text columns, drop-downs."""

from typing import Any

from django.utils.translation import gettext as _
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from core.imports.columns import Column
from core.imports.layout import help_line
from core.imports.workbook import SHEET

LIST_SHEET = "Pilihan"
FIRST_ROW = 3
LAST_ROW = 20_002
TEXT = "@"
HEAD = PatternFill("solid", fgColor="1F4E79")
REQUIRED = PatternFill("solid", fgColor="B0413E")
HELP = PatternFill("solid", fgColor="EEF3F8")
WRONG = PatternFill("solid", fgColor="F8D7DA")
DAYS = {"date": "DD/MM/YYYY", "datetime": "DD/MM/YYYY HH:MM", "time": "HH:MM"}
LENGTHS = {"kk": 16, "nik": 16, "nip": 18}


def lay_out(sheet: Any, columns: tuple[Column, ...]) -> None:
    """Write headings and help, and give every column its format; the two upper rows stay in sight."""
    sheet.title = SHEET
    for number, column in enumerate(columns, 1):
        head = sheet.cell(1, number, column.heading)
        head.font = Font(bold=True, color="FFFFFF")
        head.fill = REQUIRED if column.required else HEAD
        note = sheet.cell(2, number, help_line(column))
        note.font, note.fill = Font(italic=True, size=9, color="44546A"), HELP
        for cell in (head, note):
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = max(14, min(len(column.heading) + 4, 30))
        sheet.column_dimensions[letter].number_format = format_of(column)
    sheet.row_dimensions[2].height = 48
    sheet.freeze_panes = "A3"


def format_of(column: Column) -> str:
    """The number format of a column: text for all that a spreadsheet would take for a number or a date."""
    if column.kind in DAYS:
        return DAYS[column.kind]
    return "General" if column.kind in ("integer", "decimal", "money", "percent", "coordinate") else TEXT


def restrict(sheet: Any, columns: tuple[Column, ...], lists: dict[str, str]) -> None:
    """Put drop-downs and lengths on the columns; `lists` says where the labels of a column stand."""
    for number, column in enumerate(columns, 1):
        rule = _rule(column, lists.get(column.key, ""))
        if rule is None:
            continue
        rule.showErrorMessage, rule.showInputMessage = True, True
        rule.promptTitle, rule.prompt = column.heading[:32], help_line(column)[:255]
        letter = get_column_letter(number)
        rule.add(f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}")
        sheet.add_data_validation(rule)


def _rule(column: Column, place: str) -> DataValidation | None:
    if place:
        # Several choices are typed with semicolons, so that the list may only suggest.
        return DataValidation(
            type="list",
            formula1=place,
            allow_blank=not column.required,
            errorStyle="information" if column.info.many else "stop",
            error=_("Pilih dari daftar."),
        )
    if column.kind in LENGTHS:
        words = _("Harus %s angka.") % LENGTHS[column.kind]
        return DataValidation(type="textLength", operator="equal", formula1=str(LENGTHS[column.kind]), error=words)
    return None


def write_lists(book: Any, columns: tuple[Column, ...]) -> dict[str, str]:
    """Write the labels of every list on a sheet of their own; gives key of a column -> their place."""
    sheet, places, written = book.create_sheet(LIST_SHEET), {}, {}
    for column in columns:
        labels = tuple(column.lookup.labels) if column.lookup is not None else ()
        if not labels:
            continue
        if labels not in written:
            letter = get_column_letter(len(written) + 1)
            for row, text in enumerate((column.heading, *labels), 1):
                sheet[f"{letter}{row}"] = text
                sheet[f"{letter}{row}"].data_type = "s"
            sheet[f"{letter}1"].font = Font(bold=True)
            sheet.column_dimensions[letter].width = min(max(map(len, labels)) + 4, 60)
            written[labels] = f"{LIST_SHEET}!${letter}$2:${letter}${len(labels) + 1}"
        places[column.key] = written[labels]
    return places
