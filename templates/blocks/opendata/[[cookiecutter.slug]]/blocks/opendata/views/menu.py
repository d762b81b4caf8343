"""The row of links over the block's pages."""

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
    reader = actor.has_role(binding.app, *binding.reader_roles())
    rows = [
        ("home", _("Katalog"), "database"),
        ("list", _("Daftar data"), "clipboard-list"),
        *([("desk", _("Meja data"), "checklist")] if reader else []),
    ]
    links = [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
    return {"binding": binding, "links": links, "actor": actor, **values}
