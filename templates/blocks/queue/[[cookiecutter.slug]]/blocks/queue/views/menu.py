"""The row of links over every officers' page of the block."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.queue.services import duty
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
    pages = [
        ("counter", _("Loket saya"), "speakerphone", duty.COUNTER),
        ("desk", _("Meja antrean"), "ticket", duty.DESK),
        ("paper", _("Nomor kertas"), "writing", duty.DESK),
        ("screens", _("Layar"), "device-desktop", duty.COUNTER),
        ("setup", _("Loket dan kios"), "settings", duty.DESK),
        ("statistics", _("Statistik"), "chart-bar", duty.READERS),
    ]
    return [
        Link(label, binding.url(name), icon, name == here)
        for name, label, icon, roles in pages
        if duty.is_one(binding, actor, roles)
    ]


def context(binding: Any, actor: Actor, here: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    return {"binding": binding, "app": binding.app, "links": links(binding, actor, here), "actor": actor, **more}
