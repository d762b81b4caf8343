"""An issue as pages and feeds read it: plain values, whatever the application calls its fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from blocks.news.markup import clean_signs
from blocks.news.models import Issue, IssuePage
from core.models import StoredFile

AROUND = 90
MOST_HITS = 60


@dataclass(frozen=True)
class Edition:
    """One issue."""

    row: Issue
    record: Any
    id: str
    number: str
    title: str
    summary: str
    day: date | None
    size: int
    url: str
    cover_url: str
    picture_url: str
    download_url: str

    @property
    def name(self) -> str:
        """Its number and theme, as one names it."""
        return " – ".join(part for part in (self.number, self.title) if part)


@dataclass(frozen=True)
class Hit:
    """A page on which words were found, with the words around them."""

    edition: Edition
    number: int
    before: str
    word: str
    after: str

    url: str


def public(binding: Any) -> QuerySet:
    """Rows of issues that readers may open, the newest first."""
    return Issue.objects.filter(app=binding.app).public().order_by("-day", "-pk")


def edition_of(binding: Any, row: Issue, record: Any, size: int = 0) -> Edition:
    """Read a record through what its application bound."""
    base = binding.issue_address(row)
    return Edition(
        row=row,
        record=record,
        id=permanent_id(binding.app, row),
        number=clean_signs(binding.text(record, "issue_number")),
        title=clean_signs(binding.text(record, "issue_title")),
        summary=clean_signs(binding.text(record, "issue_summary")),
        day=row.day,
        size=size,
        url=base,
        cover_url=f"{base}gambar/1-192.webp",
        picture_url=f"{base}gambar/1-720.webp",
        download_url=f"{base}unduh/",
    )


def editions_of(binding: Any, rows: Iterable[Issue]) -> list[Edition]:
    """Several of them with their records read at once."""
    held = list(rows)
    records = binding.entity_of("issue").model._default_manager.in_bulk([row.record_id for row in held])
    tokens = [row.made_from for row in held]
    sizes = dict(StoredFile.objects.filter(token__in=tokens).values_list("token", "size"))
    return [
        edition_of(binding, row, records[row.record_id], sizes.get(row.made_from, 0))
        for row in held
        if row.record_id in records
    ]


def years(binding: Any) -> list[int]:
    """Years of which there are issues, the last first."""
    return [day.year for day in public(binding).exclude(day=None).order_by().dates("day", "year", order="DESC")]


def found(binding: Any, words: str) -> list[Hit]:
    """Pages of public issues that hold all the words, the newest issue first."""
    wanted = words.split()[:6]
    if not wanted:
        return []
    holds = Q()
    for word in wanted:
        holds &= Q(text__icontains=word)
    rows = IssuePage.objects.filter(holds, issue__in=public(binding)).select_related("issue")
    pages = list(rows.order_by("-issue__day", "-issue", "number")[:MOST_HITS])
    editions = {one.row.pk: one for one in editions_of(binding, {page.issue_id: page.issue for page in pages}.values())}
    return [_hit(binding, editions[page.issue_id], page, wanted[0]) for page in pages if page.issue_id in editions]


def _hit(binding: Any, edition: Edition, page: IssuePage, word: str) -> Hit:
    text = " ".join(page.text.split())
    at = max(text.lower().find(word.lower()), 0)
    end = at + len(word)
    before, after = text[max(at - AROUND, 0) : at], text[end : end + AROUND]
    before = before if at <= AROUND else "… " + before.partition(" ")[2]
    after = after if end + AROUND >= len(text) else after.rpartition(" ")[0] + " …"
    return Hit(edition, page.number, before, text[at:end], after, binding.issue_address(edition.row, page.number))


def permanent_id(app: str, row: Issue) -> str:
    """An id that outlives a new file or title (RFC 4151)."""
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    day = timezone.localdate(row.public_from or timezone.now()).isoformat()
    return f"tag:{host},{day}:{app}/edisi/{row.pk}"
