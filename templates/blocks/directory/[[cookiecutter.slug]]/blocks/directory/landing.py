"""The ways into the block from an application's first page."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.selectors import desk
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open: lines first where there are some."""
    found = _of_lines(binding) if binding.route else []
    plural = str(binding.entity.plural)
    text = _("Menurut jenis, kecamatan, jam buka, dan yang terdekat")
    found.append(Card(_("Cari %s") % plural.lower(), binding.url("places"), text, "search", not binding.route))
    found.append(Card(_("Peta"), binding.url("map"), _("Semua pada satu peta, menurut jenis"), "map"))
    if binding.event:
        found.append(Card(_("Kalender acara"), binding.url("events"), _("Dapat dipasang di ponsel"), "calendar"))
    if binding.is_reader(actor):
        found.append(Card(_("Meja kerja direktori"), binding.url("desk"), _waiting(binding, actor), "layout-dashboard"))
    return found


def _of_lines(binding: Any) -> list[Card]:
    text = _("Dari mana ke mana, langsung atau sekali ganti")
    return [
        Card(_("Cari jalan"), binding.url("journey"), text, "directions", True),
        Card(_("Semua rute"), binding.url("routes"), _("Pemberhentian, jam, jarak waktu, tarif"), "list"),
    ]


def _waiting(binding: Any, actor: Actor) -> str:
    counts = desk.waiting(binding, actor, timezone.localdate())
    number = counts["proposals"] + counts["stale"] + counts["corrections"]
    return _("%s menunggu dikerjakan") % number if number else _("Tidak ada yang menunggu")
