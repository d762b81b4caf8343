"""The row of links over the block's pages, for everybody and for officers."""

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
    reader = actor.has_role(binding.app, *binding.reader_roles())
    writer = actor.has_role(binding.app, *binding.writer_roles())
    rows = [
        *([("desk", _("Survei kantor"), "clipboard-list")] if reader else []),
        *([("recap", _("Rekapitulasi"), "chart-bar")] if reader else []),
        *([("forms", _("Kuesioner"), "forms")] if writer else []),
        ("home", _("Isi survei dan hasil"), "star"),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
