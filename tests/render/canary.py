"""A region like Poso in which every value that a region may choose is marked, so that it is known wherever it shows."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.roots import REGIONS

MARK = "Kenari"  # in no word of the catalogue
LIKE = "poso"
COLORS = {"primary": "#0b4d6e", "accent": "#f7c31b", "surface": "#f3f9fd", "text": "#0d1b23"}
SETTINGS = {
    "laksa": {"tanggapan_hari": 47},
    "si-senja": {"tarif_bentor": 7654321, "tarif": {key: {"per_rit": 8765432} for key in ("satu", "dua", "tiga")}},
    "siaga-112": {"nomor_darurat": "0877-6543-2109"},
}
AREA = re.compile(r"^([0-9.]+),([^,\n]+),", re.MULTILINE)  # a row of wilayah.csv: code, name
FILES = {"offices": ("name", "short", "head", "address"), "places": ("name", "address"), "people": ("name", "job")}


def write(parent: Path) -> Path:
    """Write the region's folder, called as the region it is like."""
    folder = parent / LIKE
    shutil.copytree(REGIONS / LIKE, folder)
    _change(folder / "region.yaml", _profile)
    for name, keys in FILES.items():
        _change(folder / f"seed/{name}.yaml", lambda data, keys=keys: _marked_rows(data, keys))
    areas = folder / "wilayah.csv"
    areas.write_text(AREA.sub(rf"\1,\2 {MARK},", areas.read_text(encoding="utf-8")), encoding="utf-8")
    logo = folder / "brand" / "logo.svg"
    logo.write_text(re.sub(r"#[0-9a-fA-F]{6}", COLORS["primary"], logo.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def values(folder: Path) -> set[str]:
    """Everything by which the region would be known: marked words, numbers, addresses, colours, settings."""
    region = _read(folder / "region.yaml")
    found = {MARK, *COLORS.values(), *(str(value) for value in _leaves(SETTINGS) if len(str(value)) > 4)}
    found |= {region["domain"], *(str(value) for value in _leaves(region["contact"]))} - {"phone", "email", "address"}
    people = _read(folder / "seed/people.yaml")
    found |= {row[key] for rows in people.values() for row in rows for key in ("nik", "nip") if key in row}
    places = _read(folder / "seed/places.yaml")["places"]
    found |= {row["code"] for row in places} | {row["code"] for row in _read(folder / "seed/offices.yaml")["offices"]}
    return {value for value in found if len(value) > 4}


def _profile(data: dict[str, Any]) -> dict[str, Any]:
    data["terms"] = {key: f"{word} {MARK}" for key, word in data["terms"].items()}
    data["superapp"] |= {"name": f"{MARK} LIVE", "tagline": f"Bersama {MARK}"}
    data["domain"] = f"live.{MARK.lower()}.example"
    data["contact"] |= {
        "emergency": "0876-543-210",
        "phone": "0499-765432",
        "email": f"halo@{MARK.lower()}.example",
        "address": f"Jalan {MARK} 1",
    }
    data["brand"] |= COLORS
    names = ("laksa", "segar", "siaga-112", "e-kir", "si-senja")
    data["app_names"] = {app: {"name": f"{MARK} {number}", "ours": True} for number, app in enumerate(names)}
    data["holidays"] = [{"on": "04-17", "name": f"Hari {MARK}", "source": "https://contoh.example/hari"}]
    data["settings"] = SETTINGS
    return data


def _marked_rows(data: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Mark the words of each row, and its code where no other file names it."""
    for rows in data.values():
        for number, row in enumerate(rows):
            row |= {key: f"{row[key]} {MARK}" for key in keys if key in row}
            row |= {"phone": f"0819987{number:05}"} if "phone" in row else {}
            row |= {"nik": f"{row['nik'][:14]}{(int(row['nik'][14:]) + 37) % 100:02}"} if "nik" in row else {}
            row["code"] = f"{row['code']}-{MARK.lower()}"
            row |= {"parent": f"{row['parent']}-{MARK.lower()}"} if "parent" in row else {}
    return data


def _change(path: Path, change: Any) -> None:
    path.write_text(json.dumps(change(_read(path))), encoding="utf-8")  # JSON is YAML, and quotes every text


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _leaves(value: Any) -> Iterator[Any]:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if items is None:
        yield value
    for item in items or ():
        yield from _leaves(item)
