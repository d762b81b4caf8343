"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if actor.has_role(binding.app, *binding.roles_of("submit")):
        found.append(
            Card(
                _("Isi harga pasar"), binding.url("survey"), _("Satu pasar sehari, dari ponsel"), "clipboard-list", True
            )
        )
    if binding.may_approve(actor):
        found.append(
            Card(_("Periksa lembar"), binding.url("review"), _("Lembar yang menunggu persetujuan"), "clipboard-check")
        )
    found += [
        Card(_("Harga hari ini"), binding.url("today"), _("Harga dan perubahannya"), "basket", not found),
        Card(_("Bandingkan pasar"), binding.url("compare"), _("Pasar termurah dan termahal"), "building-store"),
        Card(
            _("Peringatan harga"),
            binding.url("warnings"),
            _("Di atas harga acuan atau berubah tajam"),
            "alert-triangle",
        ),
        Card(_("Buletin harian"), binding.url("bulletin"), _("Satu halaman, siap cetak"), "news"),
        Card(_("Data terbuka"), binding.url("data"), _("CSV dan JSON untuk siapa saja"), "database-export"),
    ]
    if actor.has_role(binding.app, *binding.reader_roles()):
        found.append(Card(_("Kelengkapan"), binding.url("coverage"), _("Pasar yang belum melapor"), "layout-grid"))
    return found
