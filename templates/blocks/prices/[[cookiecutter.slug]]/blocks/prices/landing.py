"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """What this actor may open; the first is the one most come for."""
    own = [*_price_work(binding, actor), *_stock_work(binding, actor)]
    public = [
        *(_prices(binding, not own) if binding.sheet else []),
        *(_stock(binding, not own) if binding.report else []),
    ]
    warnings = Card(
        _("Peringatan harga") if binding.sheet else _("Peringatan stok"),
        binding.url("warnings"),
        _("Yang melewati batas dan tindakan dinas"),
        "alert-triangle",
    )
    return [*own, *public, warnings, *_reading(binding, actor)]


def _price_work(binding: Any, actor: Actor) -> list[Card]:
    found = []
    if binding.may(actor, "submit"):
        text = _("Satu pasar sehari, dari ponsel")
        found.append(Card(_("Isi harga pasar"), binding.url("survey"), text, "clipboard-list", True))
    if binding.may_approve(actor):
        text = _("Lembar yang menunggu persetujuan")
        found.append(Card(_("Periksa lembar"), binding.url("review"), text, "clipboard-check"))
    return found


def _stock_work(binding: Any, actor: Actor) -> list[Card]:
    found = []
    if binding.may(actor, "report_submit"):
        text = _("Satu tempat satu laporan, dari ponsel")
        found.append(Card(_("Lapor stok"), binding.url("reports"), text, "package", not binding.sheet))
    if binding.may_approve_stock(actor):
        text = _("Laporan yang menunggu persetujuan")
        found.append(Card(_("Periksa stok"), binding.url("report_review"), text, "checklist"))
    return found


def _prices(binding: Any, is_first: bool) -> list[Card]:
    return [
        Card(_("Harga hari ini"), binding.url("today"), _("Harga dan perubahannya"), "basket", is_first),
        Card(_("Bandingkan pasar"), binding.url("compare"), _("Pasar termurah dan termahal"), "building-store"),
        Card(_("Banding daerah"), binding.url("regions"), _("Harga di sini dan di daerah lain"), "map-2"),
        Card(_("Buletin harian"), binding.url("bulletin"), _("Satu halaman, siap cetak"), "news"),
        Card(_("Data terbuka"), binding.url("data"), _("CSV dan JSON untuk siapa saja"), "database-export"),
    ]


def _stock(binding: Any, is_first: bool) -> list[Card]:
    is_first = is_first and not binding.sheet
    return [
        Card(_("Stok pangan"), binding.url("stock"), _("Cukup untuk berapa hari"), "building-warehouse", is_first),
        Card(_("Neraca pangan"), binding.url("balance"), _("Ketersediaan dan kebutuhan sebulan"), "scale"),
    ]


def _reading(binding: Any, actor: Actor) -> list[Card]:
    if not binding.may_read(actor):
        return []
    found = [
        Card(_("Kelola peringatan"), binding.url("alerts"), _("Ambil dan catat tindakan"), "bell-ringing"),
    ]
    if binding.sheet:
        text = _("Pasar yang belum melapor")
        found.append(Card(_("Kelengkapan"), binding.url("coverage"), text, "layout-grid"))
    return found
