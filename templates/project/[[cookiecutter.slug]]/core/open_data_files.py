"""The rows of a data set, and how they are written: CSV for spreadsheets, JSON with the meaning of the columns."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, DateField, F, Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import blocks, display, figure_labels, measures, open_data, small_cells
from core.entities import Entity
from core.exports import plain
from core.open_data import Column, DataSet
from region.profile import REGION

MOST_ROWS = 20_000
COUNT = "jumlah"
PERIOD_FORMS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}


@dataclass(frozen=True)
class Described:
    """What a column means: its name in the file, its type, words and unit."""

    name: str
    kind: str
    label: str
    unit: str = ""


@translation.override("id")
def described(data: DataSet) -> list[Described]:
    """The columns of the file in their order; a point has two."""
    found = [one for column in data.shown() for one in _described(data, column)]
    if data.counts:
        words = _("Jumlah catatan")
        found.append(Described(COUNT, "bilangan", f"{words}. {data.small_words}" if data.hides_small else words))
    return found


def _described(data: DataSet, column: Column) -> list[Described]:
    if column.name:
        return [Described(column.name, "teks", str(column.label))]
    if column.path in OF_EVERY_RECORD:
        name, kind, label = OF_EVERY_RECORD[column.path]
        return [Described(name, kind, str(label))]
    info = data.entity.field(column.path)
    if info.kind == "point":
        ends = (("lat", _("lintang")), ("lon", _("bujur")))
        return [Described(f"{info.name}_{end}", "desimal", f"{info.label} ({words})", "°") for end, words in ends]
    told = f"{info.label}. {info.help}" if info.help else str(info.label)
    return [Described(info.name, KINDS.get(info.kind, "teks"), told, str(info.unit or UNITS.get(info.kind, "")))]


OF_EVERY_RECORD = {
    "created_at": ("dibuat", "waktu", gettext_lazy("Waktu dicatat")),
    "number": ("nomor", "teks", gettext_lazy("Nomor")),
    "state": ("status", "teks", gettext_lazy("Status")),
}
KINDS = {
    "boolean": "ya/tidak",
    "date": "tanggal",
    "datetime": "waktu",
    "decimal": "desimal",
    "integer": "bilangan",
    "money": "bilangan",
    "percent": "desimal",
}
UNITS = {"money": "rupiah", "percent": "%"}


@translation.override("id")
def lines(data: DataSet) -> list[list[Any]]:
    """The rows as they stand now, the newest MOST_ROWS records at most."""
    rows = data.entity.rows()
    if data.entity.access.public_states and not data.counts:
        rows = rows.filter(state__in=data.entity.access.public_states)
    if data.where is not None:
        rows = rows.filter(data.where)
    if data.test is not None:
        rows = rows.filter(pk__in=_fitting(data, rows))
    return _counted(data, rows) if data.counts else _listed(data, rows)


def _fitting(data: DataSet, rows: QuerySet) -> list[int]:
    entity, settings = data.entity, data.entity.settings_of()
    newest = rows.order_by("-pk")[:MOST_ROWS]
    return [row.pk for row in newest if data.test(row, settings, blocks.Names(entity, row)) is True]


def _listed(data: DataSet, rows: QuerySet) -> list[list[Any]]:
    columns = data.shown()
    newest = list(rows.order_by("-pk")[:MOST_ROWS])
    return [[cell for one in columns for cell in _cells(data, record, one.path)] for record in reversed(newest)]


def _cells(data: DataSet, record: Any, path: str) -> list[Any]:
    if path == "state":
        return [str(data.entity.workflow.state(record.state).label)]
    *steps, last = path.split("__")
    for step in steps:
        record = getattr(record, step, None)
    is_own = not steps and any(info.name == path for info in data.entity.fields)
    if is_own and data.entity.field(path).kind == "point":
        return [_plain(getattr(record, f"{path}_{end}")) for end in ("lat", "lon")]
    worded = getattr(record, f"get_{last}_display", None)
    return [str(worded() or "") if worded is not None else _plain(getattr(record, last, None))]


def _plain(value: Any) -> Any:
    """A value as a file holds it: numbers stay numbers, days are ISO, a record is named by its title."""
    if hasattr(value, "all"):
        return "; ".join(str(_plain(one)) for one in value.all())
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    entity = open_data.of_model(type(value)) if hasattr(value, "_meta") else None
    return entity.title_of(value) if entity is not None else display.plain(value)


def _counted(data: DataSet, rows: QuerySet) -> list[list[Any]]:
    """How many records there are of each combination, in the order of the columns."""
    columns = data.shown()
    rows = rows.order_by()
    names = [f"group_{at}" for at in range(len(columns))]
    for name, column in zip(names, columns, strict=True):
        is_period = column.path in measures.PERIODS
        made = measures.PERIODS[column.path]("created_at", output_field=DateField()) if is_period else F(column.path)
        rows = rows.annotate(**{name: made})
    groups = rows.values_list(*names).annotate(figure_count=Count("pk", distinct=True))
    worded = [_words(data, one, {row[at] for row in groups}) for at, one in enumerate(columns)]
    counts: Counter[tuple[Any, ...]] = Counter()
    for *keys, count in groups:
        counts[tuple(words[key] for words, key in zip(worded, keys, strict=True))] += count
    found = [[*key, counts[key]] for key in sorted(counts)]
    return small_cells.hidden(found) if data.hides_small else found


def _words(data: DataSet, column: Column, keys: set[Any]) -> dict[Any, str]:
    """What each key of a group is called."""
    if column.path == "quarter":
        return {key: f"{key.year}-T{(key.month + 2) // 3}" for key in keys}
    if column.path in PERIOD_FORMS:
        return {key: key.strftime(PERIOD_FORMS[column.path]) for key in keys}
    named = figure_labels.named(data.entity.model, column.path, {key: key for key in keys})
    return {one.value: one.label for one in named}


def as_csv(data: DataSet) -> bytes:
    """With a mark for spreadsheets; text that would run as a formula is made plain."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow([one.name for one in described(data)])
    for line in lines(data):
        writer.writerow([_cell(cell) for cell in line])
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return plain(value) if isinstance(value, str) else value


def as_json(data: DataSet) -> bytes:
    """What it is, what its columns mean, then a row an object."""
    columns, rows = described(data), lines(data)
    names = [one.name for one in columns]
    producer = data.producer
    with translation.override("id"):
        told = {
            "judul": str(data.label),
            "keterangan": str(data.help),
            "produsen": producer.name if producer is not None else REGION.name,
            "kode_daerah": REGION.code,
            "frekuensi": data.frequency,
            "lisensi": {"nama": open_data.LICENCE[0], "alamat": open_data.LICENCE[1]},
            "dibuat": timezone.localtime().isoformat(timespec="seconds"),
            "jumlah_kecil": {"ambang": small_cells.least(), "arti": data.small_words} if data.hides_small else None,
            "kolom": [
                {"nama": one.name, "jenis": one.kind, "keterangan": one.label, "satuan": one.unit} for one in columns
            ],
            "jumlah": len(rows),
            "data": [dict(zip(names, line, strict=True)) for line in rows],
        }
    return json.dumps(told, ensure_ascii=False).encode()


def as_feed(data: DataSet, absolute: Callable[[str], str]) -> bytes:
    """A bare list with the keys that a network asks for, as text; what is not there is a dash."""
    entity = data.entity
    hidden = {info.name for info in entity.fields if info.personal}
    pairs = [(key, source) for key, source in data.feed if source.partition(".")[0] not in hidden]
    with translation.override("id"):
        found = [
            {key: _told(entity, record, source, absolute) or "-" for key, source in pairs} for record in _records(data)
        ]
    return json.dumps(found, ensure_ascii=False).encode()


def _records(data: DataSet) -> list[Any]:
    """The rows as they stand now, the newest MOST_ROWS records at most, the oldest first."""
    rows = data.entity.rows().filter(data.where or Q())
    if data.entity.access.public_states:
        rows = rows.filter(state__in=data.entity.access.public_states)
    if data.test is not None:
        rows = rows.filter(pk__in=_fitting(data, rows))
    return list(rows.order_by("-pk")[:MOST_ROWS])[::-1]


def _told(entity: Entity, record: Any, source: str, absolute: Callable[[str], str]) -> str:
    name, _dot, tail = source.partition(".")
    if source.startswith("="):
        return source[1:]
    if source == "id":
        return str(record.pk)
    if source == "url":
        return absolute(entity.url("detail", record.pk))
    if tail == "url":
        stored = getattr(record, name)
        return absolute(stored.url) if stored is not None else ""
    worded = getattr(record, f"get_{name}_display", None)
    value = worded() if worded is not None else _plain(getattr(record, name, None))
    return "" if value is None else str(value)


FORMS: dict[str, tuple[str, Callable[[DataSet], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "json": ("application/json", as_json),
}
