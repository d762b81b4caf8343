"""Issues as a catalogue of electronic books (OPDS 1.2), which is an Atom feed that any feed reader follows too."""

from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from django.utils import timezone

from blocks.news.editions import Edition
from blocks.news.feeds.channel import moment
from blocks.news.markup import clean_signs
from blocks.news.views.absolute import absolute
from region.profile import REGION

TYPE = "application/atom+xml; profile=opds-catalog; kind=acquisition; charset=utf-8"
FEED = "application/atom+xml;profile=opds-catalog;kind=acquisition"
ATOM, DC = "http://www.w3.org/2005/Atom", "http://purl.org/dc/terms/"
OPDS = "http://opds-spec.org/"


def write(title: str, here: str, home: str, editions: list[Edition], updated: datetime | None, following: str) -> bytes:
    """Give the feed as bytes."""
    root = Element("feed", {"xmlns": ATOM, "xmlns:dc": DC, "{http://www.w3.org/XML/1998/namespace}lang": "id"})
    _add(root, "id", absolute(here))
    _add(root, "title", title)
    _add(root, "updated", moment(updated or timezone.now()))
    _add(SubElement(root, "author"), "name", REGION.name)
    _link(root, "self", absolute(here), FEED)
    _link(root, "start", absolute(here), FEED)
    _link(root, "alternate", absolute(home), "text/html")
    if following:
        _link(root, "next", absolute(following), FEED)
    for edition in editions:
        _entry(root, edition)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: Element, edition: Edition) -> None:
    entry = SubElement(root, "entry")
    _add(entry, "id", edition.id)
    _add(entry, "title", edition.name)
    _add(entry, "updated", moment(edition.row.updated_at))
    _add(entry, "published", moment(edition.row.public_from))
    _add(SubElement(entry, "author"), "name", REGION.name)
    _add(entry, "dc:language", "id")
    if edition.day:
        _add(entry, "dc:issued", edition.day.isoformat())
    _add(entry, "summary", edition.summary or edition.name)
    _link(entry, "alternate", absolute(edition.url), "text/html")
    cover = absolute(edition.cover_url)
    _link(entry, f"{OPDS}image", absolute(edition.picture_url), "image/webp")
    _link(entry, f"{OPDS}image/thumbnail", cover, "image/webp")
    _link(entry, f"{OPDS}acquisition/open-access", absolute(edition.download_url), "application/pdf")
    _link(entry, "enclosure", absolute(edition.download_url), "application/pdf", length=str(edition.size))


def _link(parent: Element, rel: str, href: str, kind: str, **more: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": href, **more})


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = clean_signs(text)
