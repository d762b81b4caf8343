"""What the block adds to a record's own page and to the application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from core.blocks import Card, Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """How it looks to readers, its versions and its corrections."""
    row = binding.row(record)
    if row is None:
        return []
    context = {
        "binding": binding,
        "record": record,
        "row": row,
        "address": binding.address(row),
        "preview": binding.url("preview", record.pk),
        "revisions": row.revisions.select_related("by"),
        "corrections": row.corrections.all(),
    }
    return [Panel("block_news/panel.html", context, _("Tampilan dan riwayat naskah"))]


def landing(binding: Any, actor: Any) -> list[Card]:
    """The ways in: reading for all, the desk for who writes."""
    cards = [
        Card(_("Baca berita"), binding.url("list"), _("Berita terbaru dan pencarian"), "news", True),
        Card(_("Pengumuman"), binding.url("announcements"), _("Yang masih berlaku"), "speakerphone"),
        Card(_("Agenda"), binding.url("events"), _("Kegiatan yang akan datang"), "calendar-event"),
    ]
    if binding.is_desk(actor):
        cards.append(Card(_("Meja redaksi"), binding.url("desk"), _("Naskah menurut keadaannya"), "writing"))
    return cards
