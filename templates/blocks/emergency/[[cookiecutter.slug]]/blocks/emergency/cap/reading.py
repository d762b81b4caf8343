"""Reads CAP 1.2 XML from outside into plain data; hostile XML is refused by defusedxml."""

from datetime import datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from blocks.emergency.cap import moment
from blocks.emergency.cap.message import Area, Info, Message
from blocks.emergency.cap.writing import NAMESPACE

LARGEST_BYTES = 2_000_000


class NotCap(ValueError):
    """The text is not a CAP 1.2 message we can read."""


def read(data: bytes | str) -> Message:
    """Read one message; NotCap where it is none."""
    if len(data) > LARGEST_BYTES:
        raise NotCap("larger than 2 MB")
    try:
        root = ElementTree.fromstring(data)
    except (ParseError, DefusedXmlException) as problem:
        raise NotCap(str(problem)) from problem
    if root.tag != f"{{{NAMESPACE}}}alert":
        raise NotCap(f"root element is {root.tag}")
    return Message(
        identifier=_text(root, "identifier"),
        sender=_text(root, "sender"),
        sent=_required_moment(root, "sent"),
        status=_text(root, "status"),
        msg_type=_text(root, "msgType"),
        scope=_text(root, "scope"),
        references=_text(root, "references"),
        note=_text(root, "note"),
        infos=tuple(_info(node) for node in _all(root, "info")),
    )


def _info(node: Element) -> Info:
    return Info(
        category=_text(node, "category"),
        event=_text(node, "event"),
        urgency=_text(node, "urgency"),
        severity=_text(node, "severity"),
        certainty=_text(node, "certainty"),
        language=_text(node, "language") or "en-US",
        response_type=_text(node, "responseType"),
        effective=_moment(node, "effective"),
        onset=_moment(node, "onset"),
        expires=_moment(node, "expires"),
        sender_name=_text(node, "senderName"),
        headline=_text(node, "headline"),
        description=_text(node, "description"),
        instruction=_text(node, "instruction"),
        web=_text(node, "web"),
        contact=_text(node, "contact"),
        areas=tuple(_area(area) for area in _all(node, "area")),
    )


def _area(node: Element) -> Area:
    codes = ((_text(code, "valueName"), _text(code, "value")) for code in _all(node, "geocode"))
    return Area(
        description=_text(node, "areaDesc"),
        polygons=tuple(_words(found) for found in _all(node, "polygon")),
        circles=tuple(_words(found) for found in _all(node, "circle")),
        geocodes=tuple(codes),
    )


def _all(node: Element, tag: str) -> list[Element]:
    return node.findall(f"{{{NAMESPACE}}}{tag}")


def _text(node: Element, tag: str) -> str:
    return (node.findtext(f"{{{NAMESPACE}}}{tag}") or "").strip()


def _words(node: Element) -> str:
    return " ".join((node.text or "").split())


def _moment(node: Element, tag: str) -> datetime | None:
    text = _text(node, tag)
    if not text:
        return None
    try:
        return moment.read(text)
    except ValueError as problem:
        raise NotCap(str(problem)) from problem


def _required_moment(node: Element, tag: str) -> datetime:
    found = _moment(node, tag)
    if found is None:
        raise NotCap(f"no {tag}")
    return found
