"""The row of links over every page of the block."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.personnel.binding import ADMIN, READERS
from core.access import Actor

APPRAISALS = ("appraisals", "appraisal_recap")  # where another application keeps them, no link leads here


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def links(binding: Any, actor: Actor, here: str) -> list[Link]:
    """The pages this actor may open."""
    pages = [
        ("clock", _("Presensi"), "clock", ()),
        ("own", _("Presensi saya"), "calendar-user", ()),
        ("appraisals", _("Kinerja saya"), "target-arrow", ()),
        ("approvals", _("Persetujuan"), "checkbox", ()),
        ("recap", _("Rekap"), "calendar-stats", READERS),
        ("appraisal_recap", _("Rekap kinerja"), "award", READERS),
        ("forecast", _("Pensiun"), "chart-bar", READERS),
        ("sites", _("Titik presensi"), "map-pin", (ADMIN,)),
    ]
    appraises = binding.setting("appraises")
    return [
        Link(label, binding.url(name), icon, name == here)
        for name, label, icon, roles in pages
        if (not roles or actor.has_role(binding.app, *roles)) and (appraises or name not in APPRAISALS)
    ]


def context(binding: Any, actor: Actor, here: str, **more: Any) -> dict[str, Any]:
    """What every page of the block shows."""
    return {"binding": binding, "app": binding.app, "links": links(binding, actor, here), "actor": actor, **more}
