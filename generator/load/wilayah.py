"""The generated lists of regions, districts and villages (CSV files)."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.problems import GeneratorError
from generator.roots import ROOT

EDITION = "Kepmendagri 300.2.2-2138/2025"
CATALOG_REFERENCE = ROOT / "catalog" / "reference"
DISTRICT = "kecamatan"


@dataclass(frozen=True, slots=True)
class Regency:
    """One row of the Ministry's list of kabupaten and kota."""

    code: str
    name: str
    province: str
    capital: str
    time_zone: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Area:
    """A district or a village; `kind` is kecamatan, kelurahan or desa."""

    code: str
    name: str
    kind: str
    postcode: str
    lat: float | None
    lon: float | None

    @property
    def is_district(self) -> bool:
        """Say whether it is a district and not a village."""
        return self.kind == DISTRICT

    @property
    def district_code(self) -> str:
        """Give the code of the district it is or lies in."""
        return self.code[:8]


@cache
def read_regencies(path: Path = CATALOG_REFERENCE / "regencies.csv") -> dict[str, Regency]:
    """Read all kabupaten and kota of the stored edition, by code."""
    return {
        row["code"]: Regency(
            code=row["code"],
            name=row["name"],
            province=row["province"],
            capital=row["capital"],
            time_zone=row["time_zone"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
        )
        for row in _rows(path)
    }


def read_areas(path: Path) -> tuple[Area, ...]:
    """Read the districts and villages of one region, in the order of their codes."""
    return tuple(
        Area(
            code=row["code"],
            name=row["name"],
            kind=row["kind"],
            postcode=row["postcode"],
            lat=_degrees(row["lat"]),
            lon=_degrees(row["lon"]),
        )
        for row in _rows(path)
    )


def _rows(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines))
    for number, row in enumerate(rows, start=2 + len(text.splitlines()) - len(lines)):
        if None in row or None in row.values():
            raise GeneratorError(
                f"{path.as_posix()}:{number}:1: the line does not have the columns of the header; "
                "make the file again with tools/import_regions.py"
            )
    return rows


def _degrees(text: str) -> float | None:
    return float(text) if text else None
