"""The sitemap of the whole site: its first pages, its services, and every published article."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from django.urls import reverse
from django.utils import timezone

from blocks.news import selectors
from blocks.news.feeds.channel import moment
from blocks.news.markup import clean_signs
from blocks.news.models import Issue
from blocks.news.views.absolute import absolute
from core import blocks
from live import menus
from region.profile import REGION

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
LIMIT = 45_000
NEW_DAYS = 2


def write() -> bytes:
    """Give the sitemap as bytes."""
    root = Element("urlset", {"xmlns": NAMESPACE, "xmlns:news": NEWS})
    for path in _pages():
        SubElement(SubElement(root, "url"), "loc").text = absolute(path)
    for binding in blocks.of_block("news"):
        SubElement(SubElement(root, "url"), "loc").text = absolute(binding.url("list"))
        _articles(root, binding)
        _issues(root, binding)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _pages() -> Iterator[str]:
    yield reverse("live:home")
    yield reverse("live:services")
    shown = [menu for service in menus.services() for menu in service.menus]
    yield from dict.fromkeys(way.url for menu in shown for way in menu.ways if way.url.startswith("/"))


def _articles(root: Element, binding: Any) -> None:
    """Every article; those of the last two days also with name and time, as news readers ask."""
    since = timezone.now() - timedelta(days=NEW_DAYS)
    columns = (binding.title, "news__app", "news__slug", "news__public_from", "news__changed_at")
    rows = selectors.published(binding).select_related(None).select_related("news").only(*columns)
    for record in rows[:LIMIT].iterator(2000):
        row = binding.row(record)
        url = SubElement(root, "url")
        SubElement(url, "loc").text = absolute(binding.address(row))
        SubElement(url, "lastmod").text = moment(row.updated_at)
        if row.public_from >= since:
            _news(url, clean_signs(binding.text(record, "title")), moment(row.public_from))


def _issues(root: Element, binding: Any) -> None:
    """Every issue that readers may open."""
    if not binding.issue:
        return
    for row in Issue.objects.filter(app=binding.app).public().order_by("-day", "-pk")[:LIMIT]:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = absolute(binding.issue_address(row))
        SubElement(url, "lastmod").text = moment(row.updated_at)


def _news(url: Element, title: str, at: str) -> None:
    news = SubElement(url, "news:news")
    publication = SubElement(news, "news:publication")
    SubElement(publication, "news:name").text = REGION.superapp_name
    SubElement(publication, "news:language").text = "id"
    SubElement(news, "news:publication_date").text = at
    SubElement(news, "news:title").text = title
