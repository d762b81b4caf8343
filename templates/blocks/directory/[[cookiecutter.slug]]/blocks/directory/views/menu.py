"""The row of links over every page of the block: one for readers, one for the office."""

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


def of_readers(binding: Any, actor: Actor, here: str) -> list[Link]:
    """What everybody may open, and the way to the desk for who has one."""
    rows = [
        ("journey", _("Cari jalan"), "directions", bool(binding.route)),
        ("routes", _("Semua rute"), "list", bool(binding.route)),
        ("places", str(binding.entity.plural), "search", True),
        ("map", _("Peta"), "map", True),
        ("events", _("Kalender acara"), "calendar", bool(binding.event)),
        ("desk", _("Meja kerja"), "layout-dashboard", binding.is_reader(actor)),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def of_office(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages of the desk."""
    rows = [
        ("desk", _("Meja kerja"), "layout-dashboard"),
        ("stale", _("Periksa ulang"), "refresh"),
        ("corrections", _("Laporan keliru"), "message-report"),
        ("closures", _("Penutupan"), "ban"),
        ("statistics", _("Statistik"), "chart-bar"),
        ("places", _("Halaman warga"), "world"),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]


def context(
    binding: Any, actor: Actor, here: str, title: str, *, is_office: bool = False, **more: Any
) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    links = of_office(binding, actor, here) if is_office else of_readers(binding, actor, here)
    own = {"binding": binding, "entity": binding.entity, "links": links, "actor": actor}
    return own | {"title": title, "trail": trail} | more
