"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    if not binding.session:
        return []
    found = []
    if binding.is_recorder(actor):
        found.append(
            Card(
                _("Penimbangan posyandu"),
                binding.url("board"),
                _("Timbang dan ukur, satu posyandu sehari, dari ponsel"),
                "clipboard-list",
                True,
            )
        )
    if binding.is_reviewer(actor):
        text = _("Lembar yang menunggu, dan siapa yang perlu ditindaklanjuti")
        found.append(Card(_("Periksa penimbangan"), binding.url("review"), text, "clipboard-check", not found))
    if binding.is_analyst(actor):
        text = _("D/S, N/D, pendek, kurus menurut wilayah")
        found.append(Card(_("Cakupan dan prevalensi"), binding.url("coverage"), text, "chart-bar"))
    text = _("Menurut kecamatan, tanpa data pribadi")
    found.append(Card(_("Angka pertumbuhan balita"), binding.url("statistics"), text, "users"))
    return found
