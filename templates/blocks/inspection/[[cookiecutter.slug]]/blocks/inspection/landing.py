"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.selectors import lists
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What the actor has to do in inspections; a resident finds nothing here."""
    if not actor.is_officer:
        return []
    found = []
    if gates.holds(binding, actor, *binding.inspectors):
        found.append(_mine(binding, actor))
    if gates.is_planner(binding, actor):
        count = len(lists.waiting(binding))
        text = _("%s menunggu surat tugas") % count if count else _("Semua surat tugas sudah terbit")
        found.append(Card(_("Tim dan surat tugas"), binding.url("waiting"), text, "users-group", True))
    if binding.recommendation:
        found += _followup(binding, actor)
    return found


def _mine(binding: Any, actor: Actor) -> Card:
    undeclared, reviews = lists.undeclared(binding, actor), lists.to_review(binding, actor)
    if undeclared:
        text = _("%s tim menunggu pernyataan Anda") % undeclared
    elif reviews:
        text = _("%s kertas kerja menunggu reviu Anda") % reviews
    else:
        text = _("Penugasan dengan Anda di dalam tim")
    return Card(_("Penugasan saya"), binding.url("mine"), text, "clipboard-list", True)


def _followup(binding: Any, actor: Actor) -> list[Card]:
    found = []
    if gates.offices_answered(binding, actor):
        count = lists.to_answer(binding, actor)
        text = _("%s menunggu jawaban kantor Anda") % count if count else _("Tidak ada yang menunggu jawaban")
        found.append(Card(_("Naskah untuk kantor saya"), binding.url("mail"), text, "mail-opened", bool(count)))
    if sees_figures(binding, actor):
        found.append(
            Card(_("Statistik tindak lanjut"), binding.url("followup"), _("Menurut kantor dan umur"), "chart-bar")
        )
    return found


def sees_figures(binding: Any, actor: Actor) -> bool:
    return gates.holds(binding, actor, *binding.inspectors, binding.planner, binding.chief, *binding.superiors)
