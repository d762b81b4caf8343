"""The row of links over every page of the block."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.correspondence.binding import READERS
from core import access
from core.access import Actor


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def links(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages this actor may open."""
    found = [Link(_("Meja surat"), binding.url("desk"), "mail-opened", here == "desk")]
    if access.may_create(actor, binding.out_entity):
        found.append(Link(_("Tulis surat"), binding.out_entity.url("create"), "edit", False))
    if access.may_create(actor, binding.in_entity):
        found.append(Link(_("Agendakan surat masuk"), binding.in_entity.url("create"), "plus", False))
    found.append(Link(_("Cari"), binding.url("search"), "search", here == "search"))
    if actor.has_role(binding.app, *READERS):
        found.append(Link(_("Agenda masuk"), binding.url("register", "masuk"), "book", here == "masuk"))
        found.append(Link(_("Agenda keluar"), binding.url("register", "keluar"), "book", here == "keluar"))
        found.append(Link(_("Retensi"), binding.url("archive"), "archive", here == "archive"))
        found.append(Link(_("Daftar arsip"), binding.url("lists"), "clipboard-list", here == "lists"))
    return found


def context(binding: Any, actor: Actor, here: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    return {"binding": binding, "app": binding.app, "links": links(binding, actor, here), "actor": actor, **more}
