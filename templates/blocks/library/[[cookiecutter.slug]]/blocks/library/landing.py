"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if binding.is_librarian(actor):
        text = _("Pinjam, kembali, perpanjang dengan pemindai barkode")
        found.append(Card(_("Meja layanan"), binding.url("desk"), text, "barcode", True))
    text = _("Cari judul, lihat di rak mana, pinjam versi digital")
    found.append(Card(_("Katalog"), binding.url("catalogue"), text, "search", not found))
    if actor.person_id is not None and not actor.is_officer:
        text = _("Buku yang dipinjam, pesanan, kartu anggota")
        found.append(Card(_("Pinjaman saya"), binding.url("mine"), text, "books"))
    if binding.tour:
        text = _("Di mana dan kapan mobil perpustakaan datang")
        found.append(Card(_("Perpustakaan keliling"), binding.url("tours"), text, "bus"))
    if binding.reads_figures(actor):
        text = _("Pengunjung, pinjaman, koleksi, yang terlambat")
        found.append(Card(_("Angka perpustakaan"), binding.url("figures"), text, "chart-bar"))
    return found
