"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if actor.has_role(binding.app, *binding.reader_roles()):
        text = _("Survei yang berjalan, kekurangan responden, langkah berikutnya")
        found.append(Card(_("Survei kantor"), binding.url("desk"), text, "clipboard-list", True))
        found.append(Card(_("Rekapitulasi"), binding.url("recap"), _("IKM semua kantor menurut tahun"), "chart-bar"))
    if actor.has_role(binding.app, *binding.writer_roles()):
        text = _("Susun pertanyaan sendiri dan lihat hasilnya")
        found.append(Card(_("Kuesioner"), binding.url("forms"), text, "forms"))
    text = _("Survei yang dibuka dan nilai tiap kantor")
    found.append(Card(_("Isi survei dan lihat hasil"), binding.url("home"), text, "star", not found))
    return found
