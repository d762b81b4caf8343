"""The row of links over the block's pages, by role."""

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


def context(binding: Any, actor: Actor, here: str, **values: Any) -> dict[str, Any]:
    """What every page of the block is given."""
    return {"binding": binding, "links": _links(binding, actor, here), "actor": actor, **values}


def _links(binding: Any, actor: Actor, here: str) -> list[Link]:
    rows = [
        *([("board", _("Penimbangan"), "clipboard-list")] if binding.is_recorder(actor) else []),
        *([("review", _("Periksa"), "clipboard-check")] if binding.is_reviewer(actor) else []),
        *([("coverage", _("Cakupan"), "chart-bar")] if binding.is_analyst(actor) else []),
        ("statistics", _("Angka umum"), "users"),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
