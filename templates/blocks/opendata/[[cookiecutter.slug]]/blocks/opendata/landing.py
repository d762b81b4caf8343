"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if actor.has_role(binding.app, *binding.reader_roles()):
        text = _("Tabel yang terlambat, yang segera jatuh tempo, dan yang menunggu pemeriksaan")
        found.append(Card(_("Daftar data kantor"), binding.url("desk"), text, "checklist", True))
    text = _("Cari, lihat, dan unduh data daerah")
    found.append(Card(_("Katalog data"), binding.url("home"), text, "database", not found))
    return found
