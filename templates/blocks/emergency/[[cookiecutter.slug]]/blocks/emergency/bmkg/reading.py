"""Reads BMKG's list of warnings (RSS), one warning (CAP) and the latest quake (JSON) into plain data."""

import json
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from blocks.emergency.cap import reading
from blocks.emergency.cap.message import Message


class NotBmkg(ValueError):
    """The text is not in the form BMKG publishes."""


@dataclass(frozen=True)
class Listed:
    """One line of the list: the province's title and the address of its warning."""

    title: str
    link: str
    description: str


@dataclass(frozen=True)
class Quake:
    """The latest quake."""

    at: datetime
    lat: float
    lon: float
    magnitude: str
    depth: str
    place: str
    potential: str
    felt: str


def listed(data: bytes) -> list[Listed]:
    """The warnings in force; NotBmkg where the text is no RSS."""
    try:
        root = ElementTree.fromstring(data)
    except (ParseError, DefusedXmlException) as problem:
        raise NotBmkg(str(problem)) from problem
    if root.tag != "rss":
        raise NotBmkg(f"root element is {root.tag}")
    return [
        Listed(
            title=(item.findtext("title") or "").strip(),
            link=(item.findtext("link") or "").strip(),
            description=(item.findtext("description") or "").strip(),
        )
        for item in root.iter("item")
    ]


def warning(data: bytes) -> Message:
    """One warning; NotBmkg where it is no CAP message with its `info` in it."""
    try:
        found = reading.read(data)
    except reading.NotCap as problem:
        raise NotBmkg(str(problem)) from problem
    if not found.infos:
        raise NotBmkg("no info")
    return found


def quake(data: bytes) -> Quake:
    """The latest quake; NotBmkg where a value is missing or of another form."""
    try:
        said = json.loads(data)["Infogempa"]["gempa"]
        lat, lon = (float(part) for part in said["Coordinates"].split(","))
        return Quake(
            at=datetime.fromisoformat(said["DateTime"]),
            lat=lat,
            lon=lon,
            magnitude=said["Magnitude"],
            depth=said["Kedalaman"],
            place=said["Wilayah"],
            potential=said.get("Potensi", ""),
            felt=said.get("Dirasakan", ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise NotBmkg(str(problem)) from problem
