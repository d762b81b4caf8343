"""Follows an issue: its pages when a file comes, who may see it, and the articles that come out with it."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from blocks.news.markup import clean_signs
from blocks.news.models import Issue, IssuePage
from core import access, pdf_pages
from core.blocks import tell
from core.rules import RuleBroken

MOST_PAGES = 300
SLUG_LENGTH = 80


def begin(binding: Any, record: Any) -> None:
    """Give a new record its row."""
    record.news = Issue.objects.create(app=binding.app)


def created(binding: Any, record: Any) -> None:
    """Tie the row to the record, now that it has a key."""
    Issue.objects.filter(pk=record.news_id).update(record_id=record.pk)
    record.news.record_id = record.pk
    saved(binding, record)


def saved(binding: Any, record: Any) -> bool:
    """Read the pages of a new file; True where they were read."""
    row = binding.row(record)
    row.day = binding.value(record, "issue_day")
    stored = binding.value(record, "issue_file")
    token = stored.token if stored is not None else ""
    is_new = token != row.made_from
    if is_new:
        _read(binding, row, stored)
    row.save()
    return is_new


def _read(binding: Any, row: Issue, stored: Any) -> None:
    """Put the words of every page by; pictures are drawn later (drawing.py)."""
    old = [name for pair in row.pages.values_list("small", "large") for name in pair if name]
    row.pages.all().delete()
    texts = _texts(binding, stored) if stored is not None else []
    pages = [IssuePage(issue=row, number=at, text=text) for at, text in enumerate(texts, 1)]
    IssuePage.objects.bulk_create(pages)
    row.made_from = stored.token if stored is not None else ""
    row.page_count = len(pages)
    row.mute_pages = sum(not page.text.strip() for page in pages)
    storage = IssuePage._meta.get_field("small").storage
    transaction.on_commit(lambda: [storage.delete(name) for name in old])


def _texts(binding: Any, stored: Any) -> list[str]:
    with stored.content.open("rb") as source:
        data = source.read()
    count = pdf_pages.count(data)
    if not count:
        text = _("PDF edisi tidak dapat dibaca: mungkin rusak atau memakai kata sandi. Simpan ulang, lalu kirim lagi.")
        raise RuleBroken([text], {binding.issue_file: text})
    if count > MOST_PAGES:
        text = _("PDF edisi berisi %(count)s halaman; paling banyak %(most)s.") % {"count": count, "most": MOST_PAGES}
        raise RuleBroken([text], {binding.issue_file: text})
    found = [clean_signs("\n\n".join(paragraphs)) for paragraphs in pdf_pages.texts(data)]
    return found + [""] * (count - len(found))


def moved(binding: Any, record: Any, actor: Any) -> None:
    """Open or close the issue to readers, as the phase it came into says."""
    row = binding.row(record)
    row.refresh_from_db()
    is_new = saved(binding, record)
    phase = binding.entity_of("issue").workflow.state(record.state).phase
    now = timezone.now()
    if phase == "done":
        _open(binding, row, record, now, is_new=is_new)
    elif row.was_published:
        row.withdrawn_at = row.withdrawn_at or now
    row.save()
    if phase == "done":
        _bring_out(binding, record, actor)


def _open(binding: Any, row: Issue, record: Any, now: Any, *, is_new: bool) -> None:
    if not row.page_count:
        text = _("Edisi belum mempunyai berkas PDF; unggah dahulu sebelum diterbitkan.")
        raise RuleBroken([text], {binding.issue_file: text})
    if row.is_published and is_new:
        row.changed_at = now
    row.public_from = row.public_from or now
    row.withdrawn_at = None
    row.slug = row.slug or slug_of(binding, record)


def slug_of(binding: Any, record: Any) -> str:
    """The words of the address; they stay when the title changes later."""
    words = f"{binding.text(record, 'issue_number')} {binding.text(record, 'issue_title')}"
    return slugify(words)[:SLUG_LENGTH].strip("-") or "edisi"


def sheets_of(binding: Any, record: Any) -> Any:
    """The planned pages of an issue, in order."""
    part = binding.entity_of("sheet")
    return part.model._default_manager.filter(**{part.parent: record}).order_by(binding.sheet_number)


def all_signed(binding: Any, record: Any) -> bool:
    """Say whether every planned page is there and signed off."""
    if not binding.sheet:
        return True
    signed = sheets_of(binding, record).filter(**{binding.sheet_signed: True})
    numbers = set(signed.values_list(binding.sheet_number, flat=True))
    return numbers >= set(range(1, (binding.value(record, "sheet_count") or 0) + 1))


def _bring_out(binding: Any, record: Any, actor: Any) -> None:
    """Articles that wait for this issue are published with it."""
    if not binding.article_issue:
        return
    entity = binding.entity
    waiting = entity.workflow.states_of("waiting")
    rows = entity.model._default_manager.filter(**{binding.article_issue: record}, state__in=waiting).order_by("pk")
    for article in rows:
        tell(entity, article, "news.issued", actor if actor.user_id else access.system())
