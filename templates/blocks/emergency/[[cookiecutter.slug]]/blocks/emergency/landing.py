"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.emergency.services import duty
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if actor.has_role(binding.app, *duty.OPERATORS):
        found.append(Card(_("Terima panggilan"), binding.url("call"), _("Catat panggilan 112"), "phone-call", True))
    words = _("Nomor yang dihubungi dan yang perlu disebutkan")
    found += [
        Card(_("Butuh pertolongan?"), binding.url("help"), words, "sos", not actor.is_officer),
        Card(_("Peringatan untuk umum"), binding.url("warnings"), _("Bahaya yang sedang berlaku"), "speakerphone"),
    ]
    if actor.has_role(binding.app, *duty.READERS):
        found.append(
            Card(_("Papan kendali"), binding.url("board"), _("Kejadian terbuka dan unit"), "layout-dashboard", True)
        )
        found.append(Card(_("Statistik"), binding.url("statistics"), _("Panggilan sah dan waktu tanggap"), "chart-bar"))
    if actor.has_role(binding.app, *duty.CREWS):
        found.append(Card(_("Tugas unit"), binding.url("crew"), _("Unit kantor Anda"), "truck", True))
    return found
