"""The public feed of alerts: Atom, with a link to the CAP XML of each message."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency import house
from blocks.emergency.models import Alert

NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(binding: Any, request: HttpRequest, alerts: Sequence[Alert]) -> bytes:
    """The feed as bytes; its `updated` is that of its newest message."""
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE})
    here = request.build_absolute_uri(binding.url("feed"))
    newest = max((alert.sent for alert in alerts), default=datetime(2020, 1, 1, tzinfo=timezone.get_default_timezone()))
    _add(root, "id", here)
    _add(root, "title", _("Peringatan bahaya – %s") % house.sender_name())
    _add(root, "updated", timezone.localtime(newest).isoformat())
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", house.sender_name())
    ElementTree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    for alert in alerts:
        _entry(binding, request, root, alert)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(binding: Any, request: HttpRequest, root: ElementTree.Element, alert: Alert) -> None:
    entry = ElementTree.SubElement(root, "entry")
    page = request.build_absolute_uri(binding.url("warning", alert.identifier))
    xml = request.build_absolute_uri(binding.url("cap", alert.identifier))
    sent = timezone.localtime(alert.sent).isoformat()
    _add(entry, "id", page)
    _add(entry, "title", f"{alert.get_msg_type_display()}: {alert.headline}")
    _add(entry, "updated", sent)
    _add(entry, "published", sent)
    _add(entry, "summary", alert.description)
    ElementTree.SubElement(entry, "category", {"term": alert.category})
    ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    kind = {"rel": "enclosure", "type": "application/cap+xml", "href": xml}
    ElementTree.SubElement(entry, "link", kind)


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text
