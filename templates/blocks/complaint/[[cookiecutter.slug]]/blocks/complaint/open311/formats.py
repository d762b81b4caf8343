"""Writes answers as XML or JSON the way GeoReport v2 lays them out. Plain data in, text out."""

import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

CONTENT_TYPES = {"xml": "text/xml; charset=utf-8", "json": "application/json; charset=utf-8"}
# Signs that XML 1.0 has no way to hold.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# The element that wraps each entry of a list, by the list's own name.
ITEM_NAMES = {
    "attributes": "attribute",
    "changesets": "changeset",
    "endpoints": "endpoint",
    "errors": "error",
    "formats": "format",
    "service_requests": "request",
    "services": "service",
    "values": "value",
}


def write(form: str, name: str, data: Any) -> str:
    """Write data whose root element would be `name`; in JSON the root has no name."""
    return as_json(data) if form == "json" else as_xml(name, data)


def as_json(data: Any) -> str:
    """Write JSON; texts keep their letters."""
    return json.dumps(data, ensure_ascii=False)


def as_xml(name: str, data: Any) -> str:
    """Write XML with a declaration; null and empty are empty elements."""
    root = ElementTree.Element(name)
    _fill(root, data)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _fill(element: ElementTree.Element, data: Any) -> None:
    if isinstance(data, Mapping):
        for key, value in data.items():
            _fill(ElementTree.SubElement(element, key), value)
    elif isinstance(data, list | tuple):
        for value in data:
            _fill(ElementTree.SubElement(element, ITEM_NAMES[element.tag]), value)
    elif isinstance(data, bool):
        element.text = "true" if data else "false"
    elif data is not None:
        element.text = UNWRITABLE.sub("", str(data))
