"""What the block adds to a record's own page and to the application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from core.blocks import Card, Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """How it looks to readers, its versions and its corrections."""
    row = binding.row(record)
    if row is None or binding.is_a(record, "slot"):
        return []
    if binding.is_a(record, "issue"):
        return [_of_issue(binding, record, row)]
    context = {
        "binding": binding,
        "record": record,
        "row": row,
        "address": binding.address(row),
        "preview": binding.url("preview", record.pk),
        "revisions": row.revisions.select_related("by"),
        "corrections": row.corrections.all(),
        "asks_consent": bool(binding.consent),
        "has_consent": bool(binding.value(record, "consent")),
    }
    return [Panel("block_news/panel.html", context, _("Tampilan dan riwayat naskah"))]


def _of_issue(binding: Any, record: Any, row: Any) -> Panel:
    """Its pages, and the articles that stand in it."""
    context = {
        "row": row,
        "address": binding.issue_address(row),
        "first": binding.issue_address(row, 1),
        "articles": _articles(binding, record),
    }
    return Panel("block_news/panel_issue.html", context, _("Halaman dan isi edisi"))


def _articles(binding: Any, record: Any) -> list[dict[str, Any]]:
    if not binding.article_issue:
        return []
    entity = binding.entity
    rows = entity.model._default_manager.filter(**{binding.article_issue: record})
    order = [binding.article_page] if binding.article_page else []
    return [
        {
            "title": binding.text(article, "title"),
            "url": entity.url("detail", article.pk),
            "page": binding.value(article, "article_page"),
            "state": entity.workflow.state(article.state),
        }
        for article in rows.order_by(*order, "pk")
    ]


def landing(binding: Any, actor: Any) -> list[Card]:
    """The ways in: reading for all, the desk for who writes."""
    cards = []
    if binding.slot:
        words = _("Hari ini dan sepekan ke depan")
        cards.append(Card(_("Jadwal siaran"), binding.url("programme"), words, "broadcast", True))
    if binding.issue:
        words = _("Menurut tahun dan bulan, dibaca halaman demi halaman")
        cards.append(Card(_("Edisi"), binding.url("issues"), words, "books", True))
    is_first = not cards
    cards.append(Card(_("Baca berita"), binding.url("list"), _("Berita terbaru dan pencarian"), "news", is_first))
    if binding.announcement_kind:
        cards.append(Card(_("Pengumuman"), binding.url("announcements"), _("Yang masih berlaku"), "speakerphone"))
    if binding.event_kind:
        cards.append(Card(_("Agenda"), binding.url("events"), _("Kegiatan yang akan datang"), "calendar-event"))
    if binding.is_desk(actor):
        cards.append(Card(_("Meja redaksi"), binding.url("desk"), _("Naskah menurut keadaannya"), "writing"))
    return cards
