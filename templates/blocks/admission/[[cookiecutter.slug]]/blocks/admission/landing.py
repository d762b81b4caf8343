"""The ways in from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open, the next thing to do first."""
    found = []
    if binding.is_operator(actor):
        words = _("Berkas yang menunggu diperiksa dan daftar ulang hari ini")
        found.append(Card(_("Meja sekolah"), binding.url("desk"), words, "clipboard-check", True))
    if binding.is_manager(actor):
        words = _("Hitung peringkat, umumkan, tutup penerimaan")
        found.append(Card(_("Panitia penerimaan"), binding.url("committee"), words, "school", True))
    words = _("Peringkat tiap sekolah dan jalur, nama disamarkan")
    found.append(Card(_("Peringkat dan hasil"), binding.url("public"), words, "clipboard-list", not actor.is_officer))
    if binding.is_reader(actor):
        words = _("Kuota, peminat, diterima dan daftar ulang per sekolah")
        found.append(Card(_("Rekapitulasi"), binding.url("recap"), words, "chart-bar"))
    return found
