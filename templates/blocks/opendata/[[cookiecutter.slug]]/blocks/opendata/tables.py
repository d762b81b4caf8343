"""Reads a table from CSV or XLSX against the described columns: all rows, or every fault with its row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.imports import cells, guard, workbook
from core.imports.columns import Column
from core.imports.faults import Unfit, shown
from core.models import District

KINDS = {
    "teks": "text",
    "bulat": "integer",
    "desimal": "decimal",
    "tanggal": "date",
    "kode_kecamatan": "text",
    "lintang": "coordinate",
    "bujur": "coordinate",
}
BOUNDS = {"lintang": 90, "bujur": 180}
MOST_FAULTS = 100
LONGEST = 500


@dataclass(frozen=True)
class Variable:
    """One described column."""

    name: str
    kind: str
    definition: str = ""
    unit: str = ""
    needed: bool = True
    domain: tuple[str, ...] = ()

    def as_column(self) -> dict[str, Any]:
        """What a version keeps of it."""
        return {"name": self.name, "kind": self.kind, "definition": self.definition, "unit": self.unit}


@dataclass(frozen=True)
class Fault:
    """One thing to mend; row 0 is the whole file."""

    row: int
    column: str
    text: str
    advice: str = ""


class Faulty(Exception):  # noqa: N818 - says what the file is
    """The table is not taken."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def read(data: bytes, name: str, variables: list[Variable], most: int) -> list[list[Any]]:
    """Give all rows in the order of the variables; raises Faulty with all that is wrong."""
    if not variables:
        raise Faulty([Fault(0, "", _("Kolom tabel belum dijelaskan."), _("Tambahkan variabel pada set data ini."))])
    try:
        with workbook.opened(data, guard.kind_of(data, name)) as sheet:
            return _table(iter(sheet.rows), variables, most)
    except guard.Refused as reason:
        raise Faulty([Fault(0, "", str(reason))]) from None


def _table(lines: Any, variables: list[Variable], most: int) -> list[list[Any]]:
    places = _places(next(lines, None), variables)
    districts = frozenset(District.objects.values_list("code", flat=True))
    faults: list[Fault] = []
    rows: list[list[Any]] = []
    seen: dict[str, int] = {}
    for number, line in lines:
        if len(rows) >= most:
            faults.append(Fault(number, "", _("Lebih dari %d baris.") % most, _("Bagi tabel menjadi beberapa.")))
            break
        before = len(faults)
        row = [_cell(one, line, places[one.name], number, districts, faults) for one in variables]
        first = seen.setdefault(repr(row), number) if len(faults) == before else number
        if first != number:
            faults.append(Fault(number, "", _("Sama dengan baris %d.") % first, _("Hapus salah satunya.")))
        rows.append(row)
        if len(faults) >= MOST_FAULTS:
            break
    if not rows and not faults:
        faults.append(Fault(0, "", _("Tabel tidak berisi baris.")))
    if faults:
        raise Faulty(faults[:MOST_FAULTS])
    return rows


def _places(head: Any, variables: list[Variable]) -> dict[str, int]:
    """Where each variable stands; unknown, missing and double headings are told together."""
    if head is None:
        raise Faulty([Fault(0, "", _("Tabel kosong."))])
    number, line = head
    names = [" ".join(str(one.value or "").split()) for one in line]
    while names and not names[-1]:
        names.pop()
    known = {one.name.casefold(): one.name for one in variables}
    places: dict[str, int] = {}
    faults = []
    for at, name in enumerate(names):
        own = known.get(name.casefold())
        if own is None:
            faults.append(Fault(number, name, _("Kolom ini tidak dijelaskan."), _("Tambahkan variabelnya atau hapus.")))
        elif own in places:
            faults.append(Fault(number, name, _("Kolom ini ada dua kali.")))
        else:
            places[own] = at
    for one in variables:
        if one.name not in places:
            faults.append(Fault(number, one.name, _("Kolom ini tidak ada di berkas.")))
    if faults:
        raise Faulty(faults)
    return places


def _cell(variable: Variable, line: Any, at: int, number: int, districts: frozenset[str], faults: list[Fault]) -> Any:
    try:
        column = Column(variable.name, variable.name, KINDS[variable.kind], variable.needed, "", None, None)
        value = cells.read(column, line[at]) if at < len(line) else None
        if value is None:
            if variable.needed:
                raise Unfit(_("Wajib diisi."))
            return None
        return _fit(variable, value, districts)
    except Unfit as problem:
        faults.append(Fault(number, variable.name, problem.text, problem.advice))
        return None


def _fit(variable: Variable, value: Any, districts: frozenset[str]) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if variable.kind == "bulat":
        if value != int(value):
            raise Unfit(_("%s bukan bilangan bulat.") % shown(value))
        return int(value)
    if isinstance(value, Decimal):
        if abs(value) > BOUNDS.get(variable.kind, abs(value)):
            raise Unfit(_("%s di luar batas koordinat.") % shown(value))
        return float(value)
    text = str(value)
    if len(text) > LONGEST:
        raise Unfit(_("Lebih dari %d huruf.") % LONGEST)
    if variable.kind == "kode_kecamatan" and text not in districts:
        raise Unfit(_("%s bukan kode kecamatan daerah ini.") % shown(text), _("Pakai kode Kemendagri, mis. 72.02.05."))
    if variable.domain and text not in variable.domain:
        raise Unfit(_("%s tidak ada dalam isian.") % shown(text), "; ".join(variable.domain))
    return text
