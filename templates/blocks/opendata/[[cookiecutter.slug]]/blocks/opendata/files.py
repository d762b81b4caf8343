"""A published table as CSV, JSON, XLSX or GeoJSON."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook

from blocks.opendata.models import Version
from core.exports import XLSX, plain
from core.models import District


def as_csv(version: Version) -> bytes:
    """With a mark for spreadsheets; text that would run as a formula is made plain."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow([plain(name) for name in version.names])
    for line in version.lines():
        writer.writerow([_safe(cell) for cell in line])
    return out.getvalue().encode()


def as_json(version: Version) -> bytes:
    """The columns with their meaning, then a row an object."""
    names = version.names
    data = [dict(zip(names, line, strict=True)) for line in version.lines()]
    return json.dumps({"versi": version.number, "kolom": version.columns, "data": data}, ensure_ascii=False).encode()


def as_xlsx(version: Version) -> bytes:
    """One sheet with the table, one with the meaning of its columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append([plain(name) for name in version.names])
    for line in version.lines():
        sheet.append([_safe(cell) for cell in line])
    notes = book.create_sheet("Kolom")
    notes.append(["Kolom", "Tipe", "Definisi", "Satuan"])
    for one in version.columns:
        notes.append([plain(one[name]) for name in ("name", "kind", "definition", "unit")])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_geojson(version: Version) -> bytes:
    """A point a row: its own coordinates, or the middle of its district."""
    names = version.names
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": dict(zip(names, line, strict=True)),
        }
        for line, lat, lon in placed(version, version.lines())
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def has_places(version: Version) -> bool:
    """Say whether rows can stand on a map."""
    return bool(version.of_kind("kode_kecamatan") or (version.of_kind("lintang") and version.of_kind("bujur")))


def placed(version: Version, lines: list[list[Any]]) -> list[tuple[list[Any], float, float]]:
    """Rows with latitude and longitude; those without a place are left out."""
    lats, lons, codes = version.of_kind("lintang"), version.of_kind("bujur"), version.of_kind("kode_kecamatan")
    if lats and lons:
        found = [(line, line[lats[0]], line[lons[0]]) for line in lines]
    elif codes:
        known = {one.code: (one.lat, one.lon) for one in District.objects.exclude(lat=None).exclude(lon=None)}
        found = [(line, *known.get(line[codes[0]], (None, None))) for line in lines]
    else:
        found = []
    return [(line, float(lat), float(lon)) for line, lat, lon in found if lat is not None and lon is not None]


def _safe(cell: Any) -> Any:
    return plain(cell) if isinstance(cell, str) else cell


FORMS: dict[str, tuple[str, Callable[[Version], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "json": ("application/json", as_json),
    "xlsx": (XLSX, as_xlsx),
    "geojson": ("application/geo+json", as_geojson),
}


def forms_of(version: Version) -> list[str]:
    """The forms a table can be had in."""
    return [name for name in FORMS if name != "geojson" or has_places(version)]
