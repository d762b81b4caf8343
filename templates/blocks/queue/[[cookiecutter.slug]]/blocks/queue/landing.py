"""The ways into the queue from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.queue.services import duty
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open, the next thing to do first."""
    found = []
    if duty.is_one(binding, actor, duty.COUNTER):
        words = _("Buka loket, panggil nomor berikutnya")
        found.append(Card(_("Loket saya"), binding.url("counter"), words, "speakerphone", True))
    if duty.is_one(binding, actor, duty.DESK):
        words = _("Beri nomor, catat kedatangan, nomor kertas")
        found.append(Card(_("Meja antrean"), binding.url("desk"), words, "ticket", True))
    words = _("Nomor yang dilayani dan perkiraan menunggu")
    found.append(Card(_("Antrean sekarang"), binding.url("now"), words, "users-group", not actor.is_officer))
    if duty.is_one(binding, actor, duty.READERS):
        words = _("Lama menunggu dan melayani, per loket dan jam")
        found.append(Card(_("Statistik antrean"), binding.url("statistics"), words, "chart-bar"))
    return found
