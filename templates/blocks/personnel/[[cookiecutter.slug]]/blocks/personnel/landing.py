"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.personnel.binding import ADMIN, READERS
from blocks.personnel.selectors import appraisals
from blocks.personnel.services import approvals, corrections
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this officer may open; nothing for others."""
    if not actor.is_officer:
        return []
    waiting = len(approvals.waiting_for(binding, actor)) + len(corrections.waiting_for(binding, actor))
    waiting += len(appraisals.waiting_for(binding, actor))
    appraises = binding.setting("appraises")
    found = [
        Card(_("Presensi"), binding.url("clock"), _("Masuk atau pulang dari ponsel"), "clock", True),
        Card(_("Presensi saya"), binding.url("own"), _("Bulan ini, saldo cuti, koreksi"), "calendar-user"),
    ]
    if appraises:
        text = _("Sasaran setahun, capaian dan penilaian")
        found.append(Card(_("Kinerja saya"), binding.url("appraisals"), text, "target-arrow"))
    if waiting:
        text = _("%s menunggu keputusan Anda") % waiting
        found.append(Card(_("Persetujuan"), binding.url("approvals"), text, "checkbox", True))
    if actor.has_role(binding.app, *READERS):
        found.append(Card(_("Rekap presensi"), binding.url("recap"), _("Per kantor dan per pegawai"), "calendar-stats"))
        if appraises:
            text = _("Predikat dan capaian tiap kantor")
            found.append(Card(_("Rekap kinerja"), binding.url("appraisal_recap"), text, "award"))
        found.append(Card(_("Perkiraan pensiun"), binding.url("forecast"), _("1, 3 dan 5 tahun ke depan"), "chart-bar"))
    if actor.has_role(binding.app, ADMIN):
        found.append(Card(_("Titik presensi"), binding.url("sites"), _("Lokasi dan jam tiap kantor"), "map-pin"))
    return found
