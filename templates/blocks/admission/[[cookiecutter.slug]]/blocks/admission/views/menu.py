"""The row of links over every page of the block."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core import pages
from core.access import Actor


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def links(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages this actor may open; none where it would be the only one."""
    rows = [
        ("desk", _("Meja sekolah"), "clipboard-check", binding.is_operator(actor)),
        ("committee", _("Panitia"), "school", binding.is_manager(actor)),
        ("public", _("Peringkat"), "clipboard-list", actor.is_officer),
        ("recap", _("Rekapitulasi"), "chart-bar", binding.is_reader(actor)),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def context(binding: Any, actor: Actor, here: str, title: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    own = {"binding": binding, "entity": binding.entity, "links": links(binding, actor, here), "actor": actor}
    return own | {"title": title, "trail": trail} | more
