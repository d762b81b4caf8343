"""Reads prices of other regions out of files: ours (CSV, JSON), and tables of national panels; no database here.

A panel's table has one commodity a row and one day a column, as PIHPS and Panel Harga give it to be downloaded.
"""

import csv
import io
import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices.typed import NotAPrice, price
from core import display
from core.rules import RuleBroken

MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
LONG = ("tanggal", "daerah", "kode_komoditas", "harga")
NAMES = ("komoditas", "nama komoditas", "komoditi", "commodity")
NOTHING = ("", "-", "0", "–", "n/a")
DAY_FORMS = ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "%d/ %m/ %Y")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+")


@dataclass(frozen=True)
class Row:
    """One price as the source gives it."""

    line: int
    region_code: str
    region: str
    code: str
    name: str
    unit: str
    day: date
    value: Decimal


@dataclass
class File:
    """What could be read, and what not."""

    rows: list[Row] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    source: str = ""


def plain(text: str) -> str:
    """A name or unit without what does not tell: capitals, brackets, "per", what follows a slash."""
    bare = re.sub(r"\(.*?\)", " ", text.lower()).replace("per ", " ").replace("/", " ")
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", bare).split())


def factor(text: str) -> Decimal | None:
    """How much of the source's unit makes one of ours; None where it is no such number."""
    typed = display.plain_number(text.strip() or "1")
    if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", typed):
        return None
    value = Decimal(typed)
    return value if 0 < value <= 1000 else None


def read(content: bytes, region: str) -> File:
    """Read a file of either form; what is none is refused whole."""
    if len(content) > MOST_BYTES:
        raise RuleBroken([_("Berkas terlalu besar; paling besar 2 MB.")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleBroken([_("Berkas bukan CSV atau JSON UTF-8.")]) from None
    if text.lstrip().startswith(("{", "[")):
        return _json(text)
    return _csv(text, region)


def _json(text: str) -> File:
    try:
        data = json.loads(text)
        lines = data["data"] if isinstance(data, dict) else data
        region = str(data.get("daerah", "")) if isinstance(data, dict) else ""
        rows = [dict(line) for line in lines]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise RuleBroken([_("JSON tidak terbaca. Pakai rata-rata.json dari data terbuka daerah lain.")]) from None
    return _long([{"daerah": region, **row} for row in rows], _("rata-rata.json"))


def _csv(text: str, region: str) -> File:
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    try:
        table = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as problem:
        raise RuleBroken([_("Berkas rusak: %s") % problem]) from None
    for at, cells in enumerate(table[:20]):
        head = [cell.strip().lower() for cell in cells]
        if all(name in head for name in LONG):
            lines = [dict(zip(head, line, strict=False)) for line in table[at + 1 :]]
            return _long(lines, _("rata-rata.csv"), at + 2)
        days = {column: day for column, cell in enumerate(head) if (day := _day(cell)) is not None}
        if days and any(name in head or any(cell.startswith(name) for cell in head) for name in NAMES):
            return _wide(table[at + 1 :], head, days, region, at + 2)
    raise RuleBroken(
        [
            _(
                "Susunan kolom tidak dikenal. Pakai rata-rata.csv dari daerah lain, atau tabel panel harga dengan "
                "kolom komoditas dan satu kolom tiap tanggal."
            )
        ]
    )


def _long(lines: list[dict[str, Any]], source: str, first: int = 2) -> File:
    file = File(source=source)
    _require_few(len(lines))
    for number, line in enumerate(lines, start=first):
        given = {str(name): "" if value is None else str(value).strip() for name, value in line.items()}
        if not given.get("harga"):
            continue
        try:
            if not given.get("daerah") or not given.get("kode_komoditas"):
                raise NotAPrice(_("daerah atau komoditas kosong"))
            file.rows.append(_row(number, given))
        except ValueError as problem:
            file.problems.append(_told(number, problem))
    return file


def _row(number: int, given: dict[str, str]) -> Row:
    value = price(given["harga"][:30])
    if value is None:
        raise NotAPrice(_("harganya kosong"))
    return Row(
        line=number,
        region_code=given.get("kode_daerah", "")[:20],
        region=" ".join(given["daerah"].split())[:80],
        code=given["kode_komoditas"][:40],
        name=given.get("komoditas", "")[:120],
        unit=given.get("satuan", "")[:20],
        day=date.fromisoformat(given.get("tanggal", "")[:10]),
        value=value,
    )


def _wide(table: list[list[str]], head: list[str], days: dict[int, date], region: str, first: int) -> File:
    if not region:
        raise RuleBroken([_("Tabel panel harga tidak menyebut daerahnya. Tulis nama daerah atau provinsinya.")])
    file = File(source=_("panel harga"))
    _require_few(len(table) * len(days))
    at = next(at for at, cell in enumerate(head) if any(cell.startswith(name) for name in NAMES))
    for number, cells in enumerate(table, start=first):
        name = cells[at].strip() if at < len(cells) else ""
        for column, day in days.items() if name else ():
            text = cells[column].strip() if column < len(cells) else ""
            if text.lower() in NOTHING:
                continue
            try:
                value = price(text.replace(",", ".") if GROUPED.fullmatch(text) else text[:30])
            except NotAPrice as problem:
                file.problems.append(_told(number, problem))
                continue
            if value is not None:
                file.rows.append(Row(number, "", region, "", name[:120], _unit_in(name), day, value))
    return file


def _unit_in(name: str) -> str:
    """The unit that stands behind a name in brackets or after a slash: `Gula pasir (kg)`."""
    found = re.search(r"[(/]\s*(kg|liter|butir|ikat|papan|tabung|gram|ons|buah)\s*\)?\s*$", name.lower())
    return found.group(1) if found else ""


def _require_few(count: int) -> None:
    if count > MOST_ROWS:
        raise RuleBroken([_("Berkas berisi lebih dari %d harga; ambil rentang hari yang lebih pendek.") % MOST_ROWS])


def _day(text: str) -> date | None:
    for form in DAY_FORMS:
        try:
            return datetime.strptime(text.strip()[:12], form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _told(line: int, problem: ValueError) -> str:
    wording = str(problem) if isinstance(problem, NotAPrice) else _("tanggal tidak dikenal")
    return _("Baris %(line)d: %(text)s") % {"line": line, "text": wording}
