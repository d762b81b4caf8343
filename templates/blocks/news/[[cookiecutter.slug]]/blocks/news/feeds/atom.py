"""Atom (RFC 4287). ElementTree escapes every value; the content is HTML that was cleaned before."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from blocks.news.feeds.channel import Channel, Item, moment
from blocks.news.markup import clean_signs
from region.profile import REGION

TYPE = "application/atom+xml; charset=utf-8"
NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(channel: Channel) -> bytes:
    """Give the feed as bytes."""
    root = Element("feed", {"xmlns": NAMESPACE, "xmlns:media": MEDIA, XML_LANG: "id"})
    _add(root, "id", channel.feed)
    _add(root, "title", channel.title)
    _add(root, "subtitle", channel.subtitle)
    _add(root, "updated", moment(channel.updated))
    _add(root, "icon", channel.icon)
    _add(SubElement(root, "author"), "name", REGION.name)
    _link(root, "self", channel.here, "application/atom+xml")
    _link(root, "alternate", channel.home, "text/html")
    if channel.next:
        _link(root, "next", channel.next, "application/atom+xml")
    for item in channel.items:
        _entry(root, item)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: Element, item: Item) -> None:
    story = item.story
    entry = SubElement(root, "entry")
    _add(entry, "id", item.id)
    _add(entry, "title", story.title)
    _add(entry, "published", moment(story.published_at))
    _add(entry, "updated", moment(story.updated_at))
    _add(SubElement(entry, "author"), "name", story.author or REGION.name)
    _link(entry, "alternate", item.url, "text/html")
    if item.image:
        _link(entry, "enclosure", item.image, item.image_type)
    if item.film:
        _film(entry, item)
    elif story.video:
        group = SubElement(entry, "media:group")
        SubElement(group, "media:player", {"url": story.video.url})
        _thumbnail(group, item)
    if story.category:
        SubElement(entry, "category", {"term": story.category_code, "label": clean_signs(story.category)})
    for name in item.tags:
        SubElement(entry, "category", {"term": clean_signs(name)})
    _add(entry, "summary", story.summary)
    _add(entry, "content", story.html, type="html")


def _film(entry: Element, item: Item) -> None:
    """A video kept here, for players of podcasts and for readers that know Media RSS."""
    story = item.story
    size, kind = str(story.film.size), story.film.content_type
    SubElement(entry, "link", {"rel": "enclosure", "type": kind, "length": size, "href": item.film})
    group = SubElement(entry, "media:group")
    values = {"url": item.film, "type": kind, "fileSize": size, "medium": "video"}
    if story.film.seconds:
        values["duration"] = str(story.film.seconds)
    SubElement(group, "media:content", values)
    _thumbnail(group, item)


def _thumbnail(group: Element, item: Item) -> None:
    if item.image:
        SubElement(group, "media:thumbnail", {"url": item.image})


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = clean_signs(text)
