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
    """The pages this actor may open, in the order of the work."""
    reads, manages = binding.is_reader(actor), binding.is_manager(actor)
    rows = [
        ("board", _("Pantauan"), "activity", reads),
        ("alerts", _("Peringatan"), "bell-ringing", reads and bool(binding.all_levels())),
        ("days", _("Perjalanan"), "road", reads and binding.moves),
        ("fences", _("Pagar wilayah"), "current-location", manages and binding.moves),
        ("devices", _("Perangkat"), "router", manages),
        ("public", _("Untuk warga"), "users", binding.public),
        ("data", _("Data dan API"), "api", reads or binding.public),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def context(binding: Any, actor: Actor, here: str, title: Any, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    own = {"binding": binding, "entity": binding.entity, "links": links(binding, actor, here), "actor": actor}
    return own | {"title": title, "trail": trail, "may_manage": binding.is_manager(actor)} | more
