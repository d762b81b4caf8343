"""The row of links over every officers' page of the block."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.emergency.services import duty
from core.access import Actor


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool
    key: str = ""


def links(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages this actor may open, in the order of the work."""
    pages = [
        ("board", _("Papan"), "layout-dashboard", duty.READERS, "b"),
        ("call", _("Terima panggilan"), "phone-call", duty.OPERATORS, "n"),
        ("calls", _("Panggilan"), "list", duty.READERS, ""),
        ("reports", _("Laporan masuk"), "inbox", duty.READERS, ""),
        ("units", _("Unit"), "truck", duty.READERS, ""),
        ("alerts", pgettext("emergency", "Peringatan"), "speakerphone", duty.READERS, ""),
        ("shifts", _("Serah terima"), "users-group", duty.READERS, ""),
        ("numbers", _("Nomor diblokir"), "ban", duty.OPERATORS, ""),
        ("statistics", _("Statistik"), "chart-bar", duty.READERS, ""),
    ]
    return [
        Link(label, binding.url(name), icon, name == here, key)
        for name, label, icon, roles, key in pages
        if actor.has_role(binding.app, *roles)
    ]


def context(binding: Any, actor: Actor, here: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    return {"binding": binding, "app": binding.app, "links": links(binding, actor, here), "actor": actor, **more}
