"""A year's list of holidays as XLSX: the template, and reading it back, all rows or none."""

import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from core.exports import plain
from core.holidays import Day
from core.imports import dates, guard, workbook
from core.imports.faults import Unfit, shown
from core.imports.guard import Refused
from core.models import Holiday, HolidayKind

MAX_ROWS = 100
MAX_BYTES = 1024 * 1024
WIDTH = 3


@dataclass(frozen=True)
class Read:
    """The days of a file, and what is wrong with which cell; with anything wrong no day is taken."""

    days: tuple[tuple[date, str, str], ...]
    wrong: tuple[str, ...]


def template(days: list[Day]) -> bytes:
    """The sheet to fill in, with the days that are known and the kinds as a list to choose from."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    sheet.title = workbook.SHEET
    sheet.append([_("Tanggal"), _("Nama"), _("Jenis")])
    for day in days:
        sheet.append([day.on, plain(day.name), day.kind_label])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for cell in sheet["A"][1:]:
        cell.number_format = "DD/MM/YYYY"
    choices = DataValidation(type="list", formula1='"' + ",".join(str(one.label) for one in HolidayKind) + '"')
    sheet.add_data_validation(choices)
    choices.add(f"C2:C{MAX_ROWS + 1}")
    sheet.freeze_panes = "A2"
    for column, width in (("A", 14), ("B", 52), ("C", 20)):
        sheet.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes, name: str) -> Read:
    """Read a file; raises Refused where it is no such list at all."""
    if guard.kind_of(data, name) != "xlsx":
        raise Refused(_("Kirim berkas .xlsx dari templat."))
    days: dict[date, tuple[date, str, str]] = {}
    wrong: list[str] = []
    with workbook.opened(data, "xlsx", WIDTH) as sheet:
        for number, cells in sheet.rows:
            if number == 1:
                continue
            try:
                day = _row([cell.value for cell in cells])
            except Unfit as problem:
                wrong.append(_("Baris %(row)s: %(text)s") % {"row": number, "text": f"{problem.text} {problem.advice}"})
                continue
            if day[0] in days:
                wrong.append(_("Baris %(row)s: %(text)s") % {"row": number, "text": _("Tanggal itu ada dua kali.")})
            days[day[0]] = day
            if len(days) + len(wrong) > MAX_ROWS:
                raise Refused(_("Lebih dari %s baris. Kirim satu tahun saja.") % MAX_ROWS)
    if not days and not wrong:
        raise Refused(_("Berkas kosong."))
    return Read(tuple(days.values()), tuple(wrong))


def _row(values: list[Any]) -> tuple[date, str, str]:
    day, name, kind = [*values, None, None, None][:WIDTH]
    words = " ".join(str(name or "").split())
    longest = Holiday._meta.get_field("name").max_length or 0
    if not words or len(words) > longest:
        raise Unfit(_("Nama kosong atau lebih dari %s huruf.") % longest, _("Tulis nama harinya."))
    return _date(day), words, _kind(kind)


def _date(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    try:
        return value if isinstance(value, date) else dates.read_date(value)
    except Unfit as problem:
        raise Unfit(f"“{shown(value)}”: {problem.text}", problem.advice) from None


def _kind(value: Any) -> str:
    said = " ".join(str(value or "").casefold().split())
    for one in HolidayKind:
        if said in (str(one.label).casefold(), one.value, one.value.replace("_", " ")):
            return one.value
    known = ", ".join(str(one.label) for one in HolidayKind)
    raise Unfit(_("Jenis “%s” tidak dikenal.") % shown(value or ""), _("Pilih salah satu: %s.") % known)
