"""The programme of a channel as XMLTV, which programme guides and set-top boxes read."""

from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from django.utils import timezone

from blocks.news.markup import clean_signs
from blocks.news.programme import Showing
from blocks.news.views.absolute import absolute
from region.profile import REGION

TYPE = "application/xml; charset=utf-8"


def write(channel: str, name: str, home: str, showings: list[Showing]) -> bytes:
    """Give the guide as bytes."""
    root = Element("tv", {"source-info-name": REGION.name, "source-info-url": absolute(home)})
    one = SubElement(root, "channel", {"id": channel})
    SubElement(one, "display-name", {"lang": "id"}).text = clean_signs(name)
    for showing in showings:
        times = {"start": _moment(showing.starts_at), "stop": _moment(showing.ends_at), "channel": channel}
        programme = SubElement(root, "programme", times)
        SubElement(programme, "title", {"lang": "id"}).text = clean_signs(showing.title)
        if showing.series:
            SubElement(programme, "category", {"lang": "id"}).text = clean_signs(showing.series)
        if showing.url:
            SubElement(programme, "url").text = absolute(showing.url)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _moment(value: datetime) -> str:
    return timezone.localtime(value).strftime("%Y%m%d%H%M%S %z")
