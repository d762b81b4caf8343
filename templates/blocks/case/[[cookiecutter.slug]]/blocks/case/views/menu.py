"""The links over the officers' pages of the block."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

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
    entity = binding.entity
    found = [
        Link(_("Meja saya"), binding.url("desk"), "inbox", here == "desk"),
        Link(_("Terlambat"), binding.url("late"), "alarm", here == "late"),
        Link(_("Semua permohonan"), entity.url("list"), "list-details", False),
    ]
    if actor.has_role(binding.app, *binding.reader_roles):
        found.append(Link(_("Kinerja"), binding.url("statistics"), "chart-bar", here == "statistics"))
        found.append(Link(_("Layanan"), binding.service_entity.url("list"), "settings", False))
    return found


def context(binding: Any, actor: Actor, here: str, **more: Any) -> dict[str, Any]:
    """What every page of officers shows."""
    return {"binding": binding, "app": binding.app, "links": links(binding, actor, here), "actor": actor, **more}
