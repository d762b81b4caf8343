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
    rows = [*_daily(binding, actor), *_public(binding), *_office(binding, actor)]
    return [Link(label, binding.url(name), icon, name == here) for name, label, icon in rows]


def _daily(binding: Any, actor: Actor) -> list[tuple[str, str, str]]:
    """What who enters or approves opens first."""
    found = []
    if binding.may(actor, "submit"):
        found.append(("survey", _("Isi harga"), "clipboard-list"))
    if binding.may(actor, "report_submit"):
        found.append(("reports", _("Lapor stok"), "package"))
    if binding.may_approve(actor):
        found.append(("review", _("Periksa"), "clipboard-check"))
    if binding.may_approve_stock(actor):
        found.append(("report_review", _("Periksa stok"), "checklist"))
    return found


def _public(binding: Any) -> list[tuple[str, str, str]]:
    prices = [
        ("today", _("Harga"), "basket"),
        ("compare", _("Pasar"), "building-store"),
        ("regions", _("Banding daerah"), "map-2"),
    ]
    stock = [("stock", _("Stok"), "building-warehouse"), ("balance", _("Neraca"), "scale")]
    papers = [("bulletin", _("Buletin"), "news"), ("data", _("Data"), "database-export")]
    return [
        *(prices if binding.sheet else []),
        *(stock if binding.report else []),
        ("warnings", _("Peringatan"), "alert-triangle"),
        *(papers if binding.sheet else []),
    ]


def _office(binding: Any, actor: Actor) -> list[tuple[str, str, str]]:
    found = []
    if binding.may_read(actor):
        if binding.sheet:
            found.append(("coverage", _("Kelengkapan"), "layout-grid"))
        found.append(("alerts", _("Kelola peringatan"), "bell-ringing"))
    if binding.may_approve(actor):
        found.append(("outside", _("Daerah lain"), "world"))
    return found
