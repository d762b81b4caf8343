"""Reads BMKG's quakes, JSON or XML, one or a list of them, into plain data."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from blocks.emergency import distance
from blocks.emergency.bmkg.reading import NotBmkg

# BMKG corrects time and place of a quake a little; two quakes so near in both are one.
SAME_TIME = timedelta(seconds=60)
SAME_KM = 100


@dataclass(frozen=True)
class Quake:
    """One quake."""

    at: datetime
    lat: float
    lon: float
    magnitude: str
    depth: str
    place: str
    potential: str = ""
    felt: str = ""

    @property
    def may_bring_tsunami(self) -> bool:
        """Whether BMKG warns of a tsunami; its usual words are that there is none."""
        said = self.potential.lower()
        return "tsunami" in said and "tidak berpotensi" not in said


def read(data: bytes) -> list[Quake]:
    """The quakes of one of BMKG's texts; NotBmkg where a value is missing or of another form."""
    found = _of_xml(data) if data.lstrip().startswith(b"<") else _of_json(data)
    try:
        return [_quake(said) for said in found]
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise NotBmkg(str(problem)) from problem


def _of_json(data: bytes) -> list[Mapping[str, Any]]:
    try:
        said = json.loads(data)["Infogempa"]["gempa"]
    except (ValueError, KeyError, TypeError) as problem:
        raise NotBmkg(str(problem)) from problem
    return said if isinstance(said, list) else [said]


def _of_xml(data: bytes) -> list[Mapping[str, Any]]:
    try:
        root = ElementTree.fromstring(data)
    except (ParseError, DefusedXmlException) as problem:
        raise NotBmkg(str(problem)) from problem
    if root.tag != "Infogempa":
        raise NotBmkg(f"root element is {root.tag}")
    return [_fields(node) for node in root.findall("gempa")]


def _fields(node: Element) -> dict[str, str]:
    said = {child.tag: (child.text or "").strip() for child in node}
    said["Coordinates"] = (node.findtext("point/coordinates") or said.get("Coordinates", "")).strip()
    return said


def _quake(said: Mapping[str, Any]) -> Quake:
    lat, lon = (float(part) for part in said["Coordinates"].split(","))
    at = datetime.fromisoformat(said["DateTime"])
    if at.utcoffset() is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no moment or place of a quake: {said['DateTime']} {said['Coordinates']}")
    return Quake(
        at=at,
        lat=lat,
        lon=lon,
        magnitude=str(said["Magnitude"])[:10],
        depth=str(said["Kedalaman"])[:20],
        place=str(said["Wilayah"]),
        potential=str(said.get("Potensi") or ""),
        felt=str(said.get("Dirasakan") or ""),
    )


def merged(quakes: Iterable[Quake]) -> list[Quake]:
    """Each quake once, with what any of the lists says of it; the newest first."""
    found: list[Quake] = []
    for quake in sorted(quakes, key=lambda one: one.at, reverse=True):
        at = next((i for i, kept in enumerate(found) if is_same(kept, quake)), None)
        if at is None:
            found.append(quake)
            continue
        kept = found[at]
        found[at] = replace(
            kept,
            # A list that says nothing of a tsunami must not hide the one that does.
            potential=quake.potential if quake.may_bring_tsunami else kept.potential or quake.potential,
            felt=kept.felt or quake.felt,
        )
    return found


def is_same(one: Quake, other: Quake) -> bool:
    """Say whether two reports are of one quake."""
    near = distance.km(one.lat, one.lon, other.lat, other.lon) <= SAME_KM
    return near and abs(one.at - other.at) <= SAME_TIME
