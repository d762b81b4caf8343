"""The ways into the block from the application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.correspondence.binding import READERS
from blocks.correspondence.selectors import archive, desk
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this officer may open; nothing for others, and each card once though two entities are bound."""
    if not actor.is_officer:
        return []
    waiting = desk.count(binding, actor)
    text = _("%s menunggu Anda") % waiting if waiting else _("Disposisi, paraf dan tanda tangan")
    found = [
        Card(_("Meja surat"), binding.url("desk"), text, "mail-opened", True),
        Card(_("Cari surat"), binding.url("search"), _("Nomor, hal, asal atau tujuan"), "search"),
    ]
    if actor.has_role(binding.app, *READERS):
        found.append(Card(_("Buku agenda"), binding.url("register", "masuk"), _("Surat masuk dan keluar"), "book"))
        found.append(Card(_("Jadwal retensi"), binding.url("archive"), _("Aktif, inaktif, nasib akhir"), "archive"))
        lists = archive.waiting(binding, actor)
        text = _("%s menunggu Anda") % lists if lists else _("Pemindahan, pemusnahan, penyerahan")
        found.append(Card(_("Daftar arsip"), binding.url("lists"), text, "clipboard-list", bool(lists)))
    return found
