"""Reads BMKG's list of warnings (RSS) and one warning (CAP) into plain data."""

from dataclasses import dataclass
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
    """One warning; NotBmkg where it is no CAP message with its `info`, which only a cancellation may lack."""
    try:
        found = reading.read(data)
    except reading.NotCap as problem:
        raise NotBmkg(str(problem)) from problem
    if not found.infos and found.msg_type != "Cancel":
        raise NotBmkg("no info")
    return found
