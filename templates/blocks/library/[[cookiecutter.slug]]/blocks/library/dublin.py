"""A title as simple Dublin Core."""

import re
from typing import Any
from xml.etree import ElementTree as ET

from blocks.library import isbn
from blocks.library.selectors import catalogue
from core.documents import parts

NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/"
SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(binding: Any, record: Any) -> ET.Element:
    """Write one title as the element that OAI-PMH carries."""
    ET.register_namespace("oai_dc", NAMESPACE)
    ET.register_namespace("dc", DC)
    root = ET.Element(f"{{{NAMESPACE}}}dc")
    root.set(f"{{{XSI}}}schemaLocation", f"{NAMESPACE} {SCHEMA}")
    for name, value in _pairs(binding, record):
        ET.SubElement(root, f"{{{DC}}}{name}").text = ILLEGAL.sub("", value)
    return root


def _pairs(binding: Any, record: Any) -> list[tuple[str, str]]:
    def text(key: str) -> str:
        return str(binding.of(record, key) or "")

    number = isbn.of_thirteen(text("title_isbn"))
    found = [
        ("title", text("title_name")),
        *(("creator", name) for name in catalogue.authors(binding, record)),
        *(("subject", name) for name in catalogue.subjects(binding, record)),
        ("subject", f"DDC {text('title_class')}" if text("title_class") else ""),
        ("description", text("title_summary")),
        ("publisher", text("title_publisher")),
        ("date", text("title_year")),
        ("type", "Text"),
        ("format", record.library.file.content_type if record.library.is_digital else ""),
        ("identifier", f"urn:isbn:{number}" if number else ""),
        ("identifier", parts.address(binding.url("title", record.pk))),
        ("language", text("title_language")),
    ]
    return [(name, value) for name, value in found if value]
