"""Reads one cell: a raw value of its kind, None where it is empty, or Unfit in words.

What a form would check is left to the form's own field (`Column.form_field`); here stands what only a
spreadsheet gets wrong: numbers that lost digits, dates as serials, formulas, decimals by comma or point.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import typed_numbers
from core.fields.numbers import is_without_decimals
from core.imports import dates
from core.imports.columns import Column
from core.imports.faults import Unfit

SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
MANY_DIGITS = 10**15


def read(column: Column, cell: Any) -> Any:
    """Give the raw value of a cell for the form, None where it is empty; raises Unfit."""
    value = cell.value
    if isinstance(value, str):
        value = value.replace("\xa0", " ").strip().removeprefix("'")
    if value is None or value == "":
        return None
    if cell.data_type == "f":
        raise Unfit(
            _("Sel berisi rumus, dan rumus tidak dihitung."), _("Salin sel itu, lalu Tempel Khusus sebagai Nilai.")
        )
    if cell.data_type == "e":
        raise Unfit(_("Sel berisi galat."), _("Ketik nilainya."))
    return READERS.get(column.kind, _text)(column, value, cell)


def _text(column: Column, value: Any, cell: Any) -> str:
    if isinstance(value, str):
        if SCIENTIFIC.fullmatch(value) and len(value) >= 6:
            raise _lost()
        return value
    if isinstance(value, bool):
        return _("Ya") if value else _("Tidak")
    if isinstance(value, int | float):
        if abs(value) >= MANY_DIGITS:
            raise _lost()
        return str(int(value)) if value == int(value) else f"{value:.10g}".replace(".", ",")
    if isinstance(value, datetime):
        raise Unfit(_("Sel terbaca sebagai tanggal."), _("Ubah format sel menjadi Teks, lalu ketik ulang isinya."))
    return str(value)


def _text_number(column: Column, value: Any, cell: Any) -> str:
    """A number that is a name: as a spreadsheet's number it may have lost digits, and nobody can tell."""
    if not isinstance(value, str) or SCIENTIFIC.fullmatch(value):
        raise _lost()
    return value


def _lost() -> Unfit:
    return Unfit(
        _("Tersimpan sebagai angka, sehingga nol di depan atau angka terakhir bisa hilang."),
        _("Ubah format sel menjadi Teks, lalu ketik ulang nomornya dari dokumen asal."),
    )


def _number(column: Column, value: Any, cell: Any) -> Decimal:
    if isinstance(value, bool):
        raise Unfit(_("Bukan angka."), _("Tulis angka saja, tanpa satuan."))
    if isinstance(value, int | float):
        if abs(value) >= MANY_DIGITS:
            raise _lost()
        number = Decimal(f"{value:.12g}")
        return number * 100 if column.kind == "percent" and "%" in str(cell.number_format or "") else number
    if not isinstance(value, str):
        raise Unfit(_("Bukan angka."), _("Ubah format sel menjadi Angka, lalu ketik ulang."))
    return _typed_number(column, value)


def _typed_number(column: Column, text: str) -> Decimal:
    """A text is read as it is in a form."""
    try:
        return typed_numbers.read(text.rstrip("% "), is_whole=is_without_decimals(column.form_field))
    except typed_numbers.Misread as problem:
        raise Unfit(problem.text, problem.advice) from problem


def _coordinate(column: Column, value: Any, cell: Any) -> Decimal:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(f"{value:.9g}")
    bare = str(value).replace(",", ".").replace("−", "-").replace(" ", "")
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", bare):
        raise Unfit(_("Bukan koordinat."), _("Tulis derajat desimal, misalnya -1.395200."))
    return Decimal(bare)


def _named(column: Column, value: Any, cell: Any) -> Any:
    """A choice or a row, by its name in the list."""
    if isinstance(value, datetime):
        raise Unfit(_("Sel terbaca sebagai tanggal."), _("Pilih dari daftar pada sel."))
    text = _text(column, value, cell)
    if not column.info.many:
        return column.lookup.find(text)
    return [column.lookup.find(part) for part in text.split(";") if part.strip()]


def _boolean(column: Column, value: Any, cell: Any) -> bool:
    if isinstance(value, bool):
        return value
    return column.lookup.find(_text(column, value, cell))


def _date(column: Column, value: Any, cell: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return dates.read_date(value)


def _moment(column: Column, value: Any, cell: Any) -> datetime:
    found = value if isinstance(value, datetime) else dates.read_moment(value)
    return timezone.make_aware(found)


def _time(column: Column, value: Any, cell: Any) -> time:
    if isinstance(value, datetime):
        return value.time()
    return value if isinstance(value, time) else dates.read_time(value)


def _duration(column: Column, value: Any, cell: Any) -> timedelta:
    if isinstance(value, timedelta):
        return value
    at = value if isinstance(value, time) else dates.read_time(value)
    return timedelta(hours=at.hour, minutes=at.minute)


READERS: dict[str, Callable[[Column, Any, Any], Any]] = {
    "boolean": _boolean,
    "choice": _named,
    "coordinate": _coordinate,
    "date": _date,
    "datetime": _moment,
    "decimal": _number,
    "district": _named,
    "duration": _duration,
    "integer": _number,
    "kk": _text_number,
    "money": _number,
    "nik": _text_number,
    "nip": _text_number,
    "nop": _text_number,
    "npwp": _text_number,
    "office": _named,
    "officer": _named,
    "percent": _number,
    "phone": _text_number,
    "place": _named,
    "reference": _named,
    "time": _time,
    "village": _named,
}
# Kinds whose value is final; what the others give goes through the form's own field.
FINAL = ("boolean", "choice", "district", "duration", "office", "officer", "place", "reference", "village")
