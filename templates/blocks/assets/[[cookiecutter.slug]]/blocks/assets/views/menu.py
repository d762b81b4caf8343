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
    is_manager = binding.is_manager(actor)
    checks = is_manager or binding.is_checker(actor)
    rows = [
        ("desk", _("Meja kerja"), "layout-dashboard", is_manager),
        ("field", _("Pekerjaan lapangan"), "tool", binding.is_crew(actor)),
        ("map", _("Peta"), "map", bool(binding.point) and (binding.is_public or binding.is_reader(actor))),
        ("inventory", _("Lokasi"), "map-pin", bool(binding.room) and binding.is_reader(actor)),
        ("scan", _("Pindai"), "scan", checks),
        ("rounds", _("Inventarisasi"), "clipboard-check", checks),
        ("plans", _("Rencana"), "calendar-event", is_manager),
        ("labels", _("Label QR"), "qrcode", is_manager),
        ("values", _("Nilai"), "coin", bool(binding.price) and binding.is_reader(actor)),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon, shown in rows if shown]


def context(binding: Any, actor: Actor, here: str, title: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (title, "")]
    entity = binding.entity_of("asset")
    own = {"binding": binding, "entity": entity, "links": links(binding, actor, here), "actor": actor}
    return own | {"title": title, "trail": trail} | more
