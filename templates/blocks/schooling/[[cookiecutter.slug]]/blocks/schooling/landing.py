"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open, the next thing to do first."""
    found = _attendance(binding, actor) if binding.note else []
    return found + (_register(binding, actor) if binding.book else [])


def _attendance(binding: Any, actor: Actor) -> list[Card]:
    found = []
    if binding.is_school(actor):
        text = _("Satu kelas selesai dalam satu menit dari ponsel")
        found.append(Card(_("Isi kehadiran"), binding.url("today"), text, "clipboard-check", True))
    if binding.is_keeper(actor) or binding.is_head(actor):
        text = _("Libur dan hari masuk yang ditetapkan sekolah")
        found.append(Card(_("Kalender sekolah"), binding.url("calendar"), text, "calendar-off"))
    if binding.sees_figures(actor) or binding.is_head(actor):
        text = _("Sekolah yang sudah mengisi, kehadiran, dan alpa")
        found.append(Card(_("Rekapitulasi kehadiran"), binding.url("figures"), text, "chart-bar", not found))
    if actor.person_id is not None and not actor.is_officer:
        text = _("Hari ini dan sebulan terakhir, dan kirim surat izin")
        found.append(Card(_("Kehadiran anak saya"), binding.url("children"), text, "backpack", True))
    return found


def _register(binding: Any, actor: Actor) -> list[Card]:
    found = []
    if binding.is_teacher(actor):
        text = _("Mata pelajaran Anda menurut kelas")
        found.append(Card(_("Isi nilai"), binding.url("marks"), text, "pencil-check", True))
    if binding.is_school(actor):
        text = _("Murid, guru, catatan, cetak rapor, dan kenaikan")
        found.append(Card(_("Kelas saya"), binding.url("classes"), text, "school", not found))
    if binding.sees_figures(actor) or binding.is_head(actor):
        text = _("Sekolah dan rapor yang sudah dicetak, tanpa nama murid")
        found.append(Card(_("Kemajuan rapor"), binding.url("progress"), text, "chart-bar", not found))
    if actor.person_id is not None and not actor.is_officer:
        text = _("Rapor yang sudah dibagikan sekolah")
        found.append(Card(_("Rapor anak saya"), binding.url("children"), text, "certificate", True))
    return found
