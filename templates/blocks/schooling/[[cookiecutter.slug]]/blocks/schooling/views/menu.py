"""The row of links over the block's pages, by role."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.access import Actor


@dataclass(frozen=True)
class Link:
    """One link."""

    label: str
    url: str
    icon: str
    is_here: bool


def context(binding: Any, actor: Actor, here: str, **values: Any) -> dict[str, Any]:
    """What every page of the block is given."""
    return {"binding": binding, "links": _links(binding, actor, here), "actor": actor, **values}


def _links(binding: Any, actor: Actor, here: str) -> list[Link]:
    is_office = binding.sees_figures(actor) or binding.is_head(actor)
    rows = []
    if binding.note:
        rows += [("today", _("Kehadiran"), "clipboard-check")] if binding.is_school(actor) else []
        if binding.is_keeper(actor) or binding.is_head(actor):
            rows.append(("calendar", _("Kalender"), "calendar-off"))
        rows += [("figures", _("Rekapitulasi"), "chart-bar")] if is_office else []
    if binding.book:
        rows += [("classes", _("Kelas"), "school")] if binding.is_school(actor) else []
        rows += [("marks", pgettext("schooling", "Nilai"), "pencil-check")] if binding.is_teacher(actor) else []
        rows += [("progress", _("Kemajuan rapor"), "chart-bar")] if is_office else []
    if actor.person_id is not None and not actor.is_officer:
        rows.append(("children", _("Anak saya"), "backpack"))
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
