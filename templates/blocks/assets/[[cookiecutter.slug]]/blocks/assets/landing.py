"""The ways into the block from an application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.assets.selectors import orders
from blocks.assets.services.rounds import open_round
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if binding.is_crew(actor) and actor.user is not None:
        count = orders.of_crew(binding, actor).count()
        text = _("%s pekerjaan menunggu regu Anda") % count if count else _("Tidak ada pekerjaan yang menunggu")
        found.append(Card(_("Pekerjaan lapangan"), binding.url("field"), text, "tool", True))
    if binding.is_manager(actor):
        text = _("Laporan, perintah kerja, label, inventarisasi, rencana")
        found.append(Card(_("Meja kerja aset"), binding.url("desk"), text, "layout-dashboard", True))
    if binding.is_checker(actor) and open_round(binding) is not None:
        found.append(Card(_("Inventarisasi"), binding.url("scan"), open_round(binding).name, "qrcode"))
    if binding.point and (binding.is_public or binding.is_reader(actor)):
        found.append(Card(_("Peta aset"), binding.url("map"), _("Semua titik dengan keadaannya"), "map"))
    if binding.is_reader(actor) and binding.room:
        text = _("Isi tiap ruang atau wilayah, dengan kartunya")
        found.append(Card(_("Inventaris per lokasi"), binding.url("inventory"), text, "map-pin"))
    if binding.is_reader(actor) and binding.price:
        found.append(Card(_("Nilai aset"), binding.url("values"), _("Harga perolehan, penyusutan, nilai buku"), "coin"))
    return found
