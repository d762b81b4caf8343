"""Writes a message as CAP 1.2 XML, elements in the order of the standard's schema."""

from datetime import datetime
from xml.etree import ElementTree

from blocks.emergency.cap import moment
from blocks.emergency.cap.message import Area, Info, Message

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"


def write(message: Message) -> str:
    """The message as XML text with its declaration; the caller has checked it."""
    root = ElementTree.Element("alert", {"xmlns": NAMESPACE})
    _add(root, "identifier", message.identifier)
    _add(root, "sender", message.sender)
    _add(root, "sent", message.sent)
    _add(root, "status", message.status)
    _add(root, "msgType", message.msg_type)
    _add(root, "scope", message.scope)
    _add(root, "note", message.note)
    _add(root, "references", message.references)
    for info in message.infos:
        _info(root, info)
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _info(root: ElementTree.Element, info: Info) -> None:
    node = ElementTree.SubElement(root, "info")
    _add(node, "language", info.language)
    _add(node, "category", info.category)
    _add(node, "event", info.event)
    _add(node, "responseType", info.response_type)
    _add(node, "urgency", info.urgency)
    _add(node, "severity", info.severity)
    _add(node, "certainty", info.certainty)
    _add(node, "effective", info.effective)
    _add(node, "onset", info.onset)
    _add(node, "expires", info.expires)
    _add(node, "senderName", info.sender_name)
    _add(node, "headline", info.headline)
    _add(node, "description", info.description)
    _add(node, "instruction", info.instruction)
    _add(node, "web", info.web)
    _add(node, "contact", info.contact)
    for area in info.areas:
        _area(node, area)


def _area(info: ElementTree.Element, area: Area) -> None:
    node = ElementTree.SubElement(info, "area")
    _add(node, "areaDesc", area.description)
    for polygon in area.polygons:
        _add(node, "polygon", polygon)
    for circle in area.circles:
        _add(node, "circle", circle)
    for name, value in area.geocodes:
        geocode = ElementTree.SubElement(node, "geocode")
        _add(geocode, "valueName", name)
        _add(geocode, "value", value)


def _add(parent: ElementTree.Element, tag: str, value: str | datetime | None) -> None:
    """Add an element, unless there is nothing to say."""
    if value is None or value == "":
        return
    node = ElementTree.SubElement(parent, tag)
    node.text = moment.write(value) if isinstance(value, datetime) else value
