"""What the block adds to printed documents: the asset handed over with the place before and after; its orders."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.assets.selectors import orders
from core import display
from core.documents import parts as pieces


def parts(binding: Any, record: Any) -> list[dict[str, Any]]:
    """The pieces for a document of this record."""
    if binding.is_a(record, "movement"):
        return _movement(binding, record)
    if binding.is_a(record, "asset"):
        return _asset(binding, record)
    asset = binding.asset_of(record)
    return _asset_row(binding, asset) if asset is not None else []


def _asset_row(binding: Any, asset: Any) -> list[dict[str, Any]]:
    entity = binding.entity_of("asset")
    row = [
        binding.of(asset, "code", "") or display.NOTHING,
        display.plain(binding.of(asset, "register")) or display.NOTHING,
        entity.title_of(asset),
        display.plain(binding.of(asset, "year")) or display.NOTHING,
        str(binding.words_of("condition").get(binding.of(asset, "condition"), display.NOTHING)),
    ]
    columns = [_("Kode barang"), _("Register"), entity.label, _("Tahun"), _("Kondisi")]
    return [pieces.table([str(name) for name in columns], [row])]


def _movement(binding: Any, record: Any) -> list[dict[str, Any]]:
    asset = binding.of(record, "movement_asset")
    before = record.assets.before if record.assets_id else {}
    rows = []
    for key, label in (("unit", _("Kantor")), ("room", _("Ruang")), ("keeper", _("Penanggung jawab"))):
        after = display.plain(binding.of(record, f"movement_{key}")) or before.get(key, "")
        if before.get(key) or after:
            rows.append([str(label), before.get(key) or display.NOTHING, after or display.NOTHING])
    found = _asset_row(binding, asset) if asset is not None else []
    if rows:
        found.append(pieces.table(["", str(_("Semula")), str(_("Menjadi"))], rows))
    return found


def _asset(binding: Any, record: Any) -> list[dict[str, Any]]:
    entity = binding.entity_of("order")
    kinds = binding.words_of("order_kind")
    rows = [
        [
            getattr(row, "number", "") or str(row.pk),
            str(kinds.get(getattr(row, binding.order_kind), "")),
            str(entity.workflow.state(row.state).label),
            display.money(binding.of(row, "order_cost")) if binding.of(row, "order_cost") else display.NOTHING,
        ]
        for row in orders.of_asset(binding, record)[:20]
    ]
    columns = [_("Nomor"), _("Pekerjaan"), _("Keadaan"), _("Biaya")]
    return [pieces.table([str(name) for name in columns], rows, (3,))] if rows else []
