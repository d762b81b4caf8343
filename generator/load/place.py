"""A place of the region: a market, a test lane, a health post, a landmark."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.load.wilayah import Area

# About 300 m: places of one village without a point of their own do not hide each other on a map.
SPREAD_DEGREES = 0.003


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `approximate` says that its point is derived from its village or district."""

    code: str
    kind: str
    name: str
    district: str
    village: str = ""
    address: str = ""
    phone: str = ""
    lat: float | None = None
    lon: float | None = None
    approximate: bool = False
    data: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    made_up: bool = False
    source: str = ""


def build_places(raw: Any, areas: Iterable[Area]) -> tuple[Place, ...]:
    """Build the places; those without a point get one near their village or district's."""
    by_code = {area.code: area for area in areas}
    return tuple(_place(row, by_code) for row in raw["places"])


def _place(row: dict[str, Any], areas: Mapping[str, Area]) -> Place:
    if "lat" in row:
        return Place(**row)
    point = _point(areas.get(row.get("village", "")), row["code"])
    point = point or _point(areas.get(row["district"]), row["code"])
    lat, lon = point or (None, None)
    return Place(**row, lat=lat, lon=lon, approximate=point is not None)


def _point(area: Area | None, code: str) -> tuple[float, float] | None:
    if area is None or area.lat is None or area.lon is None:
        return None
    north, east = hashlib.sha256(code.encode()).digest()[:2]
    return _near(area.lat, north), _near(area.lon, east)


def _near(degrees: float, byte: int) -> float:
    return round(degrees + (byte - 128) / 128 * SPREAD_DEGREES, 6)
