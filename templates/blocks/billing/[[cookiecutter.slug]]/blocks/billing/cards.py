"""The ways into the block's pages from the application's first page."""

from typing import Any

from django.utils.translation import gettext as _

from core.blocks import Card


def landing(binding: Any, actor: Any) -> list[Card]:
    """What this actor may open."""
    found = []
    if binding.register and binding.number and not actor.is_officer:
        found.append(_lookup(binding))
    if binding.register and binding.is_assessor(actor):
        found.append(
            Card(
                label=_("Penetapan massal"),
                url=binding.url("assessments"),
                text=_("Tagihan setahun untuk semua objek, jumlah kontrol, objek yang gagal."),
                icon="list-check",
            )
        )
    if binding.register and binding.village and binding.is_collector(actor):
        found.append(
            Card(
                label=_("Realisasi per kelurahan"),
                url=binding.url("collection"),
                text=_("Ketetapan, pembayaran dan sisa; daftar tagihan untuk pemungut."),
                icon="chart-bar",
            )
        )
    if binding.is_treasurer(actor):
        found.append(
            Card(
                label=_("Penerimaan dan pencocokan bank"),
                url=binding.url("ledger"),
                text=_("Pembayaran per hari, tagihan terbuka, berkas bank."),
                icon="wallet",
            )
        )
    return found


def _lookup(binding: Any) -> Card:
    label = str(binding.register_entity.field(binding.number).label)
    return Card(
        label=_("Cek dan bayar tagihan"),
        url=binding.url("lookup"),
        text=_("Dengan %s, tanpa masuk.") % label,
        icon="search",
        primary=True,
    )
