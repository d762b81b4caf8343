"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open."""
    found = []
    if is_desk(binding, actor):
        found.append(Card(_("Meja saya"), binding.url("desk"), _("Permohonan yang menunggu Anda"), "inbox", True))
    if actor.has_role(binding.app, *binding.reader_roles):
        about = _("Lama proses, tepat waktu, per meja")
        found.append(Card(_("Kinerja layanan"), binding.url("statistics"), about, "chart-bar"))
    found += [
        Card(
            _("Jenis layanan dan syaratnya"),
            binding.url("standards"),
            _("Syarat, alur, waktu dan biaya sebelum mengajukan"),
            "list-check",
        ),
        Card(_("Lacak permohonan"), binding.url("track"), _("Dengan nomor pada tanda terima"), "map-search"),
    ]
    return found


def is_desk(binding: Any, actor: Actor) -> bool:
    """Say whether the actor works on requests: a role that reads them, or named on one."""
    if actor.has_role(binding.app, *binding.reader_roles):
        return True
    return bool(binding.people) and actor.is_officer
