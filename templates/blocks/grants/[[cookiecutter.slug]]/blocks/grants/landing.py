"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.grants import gates
from blocks.grants.selectors import lists
from core import display
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """The three menus for everybody, tracking, and the budget decision for who enters it."""
    found = []
    if actor.has_role(binding.app, binding.decider):
        count = sum(len(lists.waiting(binding, year)) for year in lists.waiting_years(binding))
        text = _("%s proposal menunggu penetapan") % count if count else _("Tidak ada yang menunggu")
        found.append(Card(_("Penetapan penerima"), binding.url("decide"), text, "gavel", True))
    if not actor.is_officer:
        year = gates.open_year(binding)
        words = {"year": year, "day": display.long_date(gates.closes_on(binding, year))}
        text = _("Tahun anggaran %(year)s, paling lambat %(day)s") % words
        # Who is not signed in is sent to sign in first, and then to the form.
        found.append(Card(_("Proposal hibah"), binding.entity.url("create"), text, "file-plus", True))
    found += [
        Card(_("Daftar hibah dan bansos"), binding.url("list"), _("Penerima dan jumlah menurut tahun"), "list-details"),
        Card(_("LPJ"), binding.url("reports"), _("Laporan pertanggungjawaban penerima"), "file-check"),
        Card(_("Lacak proposal"), binding.url("track"), _("Dengan nomor proposal"), "map-search"),
    ]
    return found
