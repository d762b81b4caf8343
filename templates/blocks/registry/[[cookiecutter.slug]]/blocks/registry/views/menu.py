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
    """The pages this actor may open."""
    rows = [
        ("desk", _("Meja kerja"), "layout-dashboard", binding.is_manager(actor)),
        ("visits", _("Kunjungan saya"), "map-pin", binding.is_visitor(actor)),
        ("coverage", _("Cakupan"), "chart-bar", True),
        ("map", _("Peta"), "map", bool(binding.place)),
        ("assign", _("Penugasan"), "users", binding.is_manager(actor)),
        ("doubles", _("Dugaan ganda"), "copy", binding.is_manager(actor)),
        ("periods", _("Pemutakhiran"), "refresh", binding.is_manager(actor)),
        ("statistics", _("Statistik"), "chart-donut", True),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def context(binding: Any, actor: Actor, here: str, title: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    own = {"binding": binding, "entity": binding.entity, "links": links(binding, actor, here), "actor": actor}
    return own | {"title": title, "trail": trail} | more
