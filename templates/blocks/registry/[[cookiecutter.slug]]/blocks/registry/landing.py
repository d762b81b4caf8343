"""The ways into the block from an application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.registry.selectors import desk
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if binding.is_visitor(actor) and actor.user is not None:
        count = len(desk.mine(binding, actor))
        text = _("%s entri menunggu dikunjungi") % count if count else _("Tidak ada yang menunggu")
        found.append(Card(_("Kunjungan saya"), binding.url("visits"), text, "map-pin", True))
    if binding.is_manager(actor):
        text = _("Verifikasi, penugasan, dugaan ganda, pemutakhiran")
        found.append(Card(_("Meja kerja pendataan"), binding.url("desk"), text, "layout-dashboard"))
    if binding.is_reader(actor):
        text = _("Terdata, terverifikasi dan dimutakhirkan menurut desa")
        found.append(Card(_("Cakupan pendataan"), binding.url("coverage"), text, "chart-bar"))
    return found
