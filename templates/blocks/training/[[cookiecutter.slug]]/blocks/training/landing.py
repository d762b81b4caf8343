"""The ways in from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open, the next thing to do first."""
    found = []
    if binding.is_reader(actor) or binding.is_teacher(actor):
        words = _("Angkatan Anda dan pekerjaan yang menunggu")
        found.append(Card(_("Meja pelatihan"), binding.url("desk"), words, "clipboard-list", True))
    words = _("Kursus, angkatan yang dibuka dan jadwalnya")
    found.append(Card(_("Cari kursus"), binding.url("courses"), words, "school", not actor.is_officer))
    if binding.is_reader(actor):
        words = _("Lulusan yang perlu ditanya sesudah pelatihan")
        found.append(Card(_("Penelusuran lulusan"), binding.url("placement"), words, "user-search"))
        words = _("Pendaftar, lulusan, penempatan dan biaya tiap angkatan")
        found.append(Card(_("Rekapitulasi angkatan"), binding.url("recap"), words, "report-money"))
    words = _("Peserta menurut pelatihan, usia, jenis kelamin dan kecamatan")
    found.append(Card(_("Angka pelatihan"), binding.url("statistics"), words, "chart-bar"))
    return found
