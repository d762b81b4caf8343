"""Draws the pages of issues once: ahead by the clock, or when a reader is quicker than it."""

import io
from typing import Any

from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image

from blocks.news.models import Issue, IssuePage
from core import pdf_pages
from core.models import StoredFile

SMALL, LARGE, COVER = 720, 1440, 192
WIDTHS = (COVER, SMALL, LARGE)
# A page of text stays legible at these, and below what a phone on a slow line should wait for.
MOST_BYTES = {COVER: 14_000, SMALL: 85_000, LARGE: 420_000}
QUALITIES = (70, 55, 42, 30, 20)
A_TICK = 24
KEEP_SECONDS = 86_400


def run(binding: Any) -> int:
    """Draw some of the pages that have no picture yet, the newest issues first; give how many."""
    rows = IssuePage.objects.filter(issue__app=binding.app, small="").exclude(issue__made_from="")
    pages = list(rows.select_related("issue").order_by("-issue__day", "-issue", "number")[:A_TICK])
    data: dict[str, bytes] = {}
    for page in pages:
        token = page.issue.made_from
        data[token] = data.get(token) or _file(page.issue)
        draw(page, data[token])
    return len(pages)


def picture(page: IssuePage, width: int) -> bytes:
    """One page as WebP in one of the widths."""
    if not page.small:
        draw(page, _file(page.issue))
    if width == COVER:
        return _cover(page)
    with (page.large if width == LARGE else page.small).open("rb") as source:
        return source.read()


def draw(page: IssuePage, data: bytes) -> None:
    """Keep both pictures of a page; what another drew meanwhile stays."""
    large = pdf_pages.picture(data, page.number, LARGE, longest=LARGE * 2)
    small = large.resize((min(SMALL, large.width), max(1, round(large.height * min(SMALL, large.width) / large.width))))
    names = {}
    for name, image, width in (("small", small, SMALL), ("large", large, LARGE)):
        file = getattr(page, name)
        path = f"edisi/{page.issue.made_from[:2]}/{page.issue.made_from}-{page.number}-{width}.webp"
        names[name] = file.storage.save(path, ContentFile(as_webp(image, MOST_BYTES[width])))
    sizes = {"width": small.width, "height": small.height}
    if not IssuePage.objects.filter(pk=page.pk, small="").update(**names, **sizes):
        for name in names.values():
            page.small.storage.delete(name)
    page.refresh_from_db()


def as_webp(image: Image.Image, most: int) -> bytes:
    """The best quality that stays below so many bytes."""
    data = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        image.save(out, format="WEBP", quality=quality, method=4)
        data = out.getvalue()
        if len(data) <= most:
            break
    return data


def _cover(page: IssuePage) -> bytes:
    key = f"cover:{page.issue.made_from}:{page.number}"
    data = cache.get(key)
    if data is None:
        with page.small.open("rb") as source, Image.open(source) as picture:
            narrow = picture.resize((COVER, max(1, round(picture.height * COVER / picture.width))))
            data = as_webp(narrow.convert("RGB"), MOST_BYTES[COVER])
        cache.set(key, data, KEEP_SECONDS)
    return data


def _file(issue: Issue) -> bytes:
    stored = StoredFile.objects.get(token=issue.made_from)
    with stored.content.open("rb") as source:
        return source.read()
