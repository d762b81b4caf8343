"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.telemetry.models import Alert
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if binding.is_reader(actor):
        text = _("Posisi dan keadaan armada sekarang") if binding.moves else _("Peta dan keadaan semua pos sekarang")
        found.append(Card(_("Pantauan"), binding.url("board"), text, "activity", True))
        found.append(Card(_("Peringatan"), binding.url("alerts"), _waiting(binding), "bell-ringing"))
    if binding.is_reader(actor) and binding.moves:
        found.append(Card(_("Perjalanan"), binding.url("days"), _("Jarak, henti dan jam jalan"), "road"))
    if binding.is_manager(actor):
        found.append(Card(_("Perangkat"), binding.url("devices"), _("Kunci, kapan terakhir mengirim"), "router"))
    if binding.public:
        text = _("Halaman ringan, tetap terbuka saat sinyal lemah")
        found.append(Card(_("Keadaan sekarang"), binding.url("public"), text, "ripple", not found))
    return found


def _waiting(binding: Any) -> str:
    rows = Alert.objects.filter(stream__thing__app=binding.app, noted_at=None, ended_at=None, severity__gt=0)
    count = sum(1 for row in rows if row.is_rise)
    return _("%s menunggu dicatat") % count if count else _("Tidak ada yang menunggu")
