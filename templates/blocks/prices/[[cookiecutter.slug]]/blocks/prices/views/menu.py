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
    public = [
        ("today", _("Harga"), "basket"),
        ("compare", _("Pasar"), "building-store"),
        ("warnings", _("Peringatan"), "alert-triangle"),
        ("bulletin", _("Buletin"), "news"),
        ("data", _("Data"), "database-export"),
    ]
    surveyor = [("survey", _("Isi harga"), "clipboard-list")]
    reader = [("coverage", _("Kelengkapan"), "layout-grid"), ("alerts", _("Kelola peringatan"), "bell-ringing")]
    officer = [("review", _("Periksa"), "clipboard-check")]
    outside = [("outside", _("Daerah lain"), "map-2")]
    app = binding.app
    rows = [
        *(surveyor if actor.has_role(app, *binding.roles_of("submit")) else []),
        *(officer if binding.may_approve(actor) else []),
        *public,
        *(reader if actor.has_role(app, *binding.reader_roles()) else []),
        *(outside if binding.may_approve(actor) else []),
    ]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]
