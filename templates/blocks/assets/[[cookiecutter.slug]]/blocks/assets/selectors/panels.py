"""What the block shows on the page of a record."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.assets.models import Check
from blocks.assets.selectors import nearby, orders, values
from blocks.assets.services import assets
from blocks.assets.services.rounds import open_round
from core import access
from core.blocks import Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The panel of an asset, an order or a report for those who work with it."""
    if binding.row(record) is None or not binding.is_reader(actor):
        return []
    if binding.is_a(record, "asset"):
        return [
            Panel("block_assets/panels/asset.html", _asset(binding, record, actor), _("Label, nilai dan pekerjaan"))
        ]
    if binding.is_a(record, "report"):
        return [Panel("block_assets/panels/report.html", _report(binding, record, actor), _("Penanganan"))]
    if binding.is_a(record, "bill"):
        return [Panel("block_assets/panels/bill.html", {"load": binding.row(record)}, _("Beban terpasang"))]
    if binding.is_a(record, "order"):
        return [Panel("block_assets/panels/order.html", _order(binding, record), _("Tempat dan asal pekerjaan"))]
    return []


def _asset(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    kept = open_round(binding)
    is_usable = assets.is_usable(binding, record)
    makes = access.may_create(actor, binding.entity_of("order"))
    return {
        "binding": binding,
        "record": record,
        "row": record.assets,
        "value": values.of_record(binding, record) if binding.price else None,
        "orders": _rows(binding, orders.of_asset(binding, record)[:8], "order"),
        "upkeeps": record.assets.upkeeps.filter(plan__stopped_at=None).select_related("plan"),
        "check": Check.objects.filter(asset=record.assets).exclude(outcome="").select_related("round").last(),
        "round": kept if kept and is_usable and (binding.is_checker(actor) or binding.is_manager(actor)) else None,
        "is_usable": is_usable,
        "order_url": f"{binding.entity_of('order').url('create')}?{binding.order_asset}={record.pk}"
        if is_usable and makes
        else "",
        "may_label": binding.is_manager(actor),
    }


def _rows(binding: Any, rows: Any, key: str) -> list[dict[str, Any]]:
    entity = binding.entity_of(key)
    kinds = binding.words_of("order_kind")
    return [
        {
            "record": row,
            "state": entity.workflow.state(row.state),
            "url": entity.url("detail", row.pk),
            "kind": kinds.get(getattr(row, binding.order_kind), ""),
            "cost": binding.of(row, "order_cost"),
        }
        for row in rows
    ]


def _report(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    asset = binding.of(record, "report_asset")
    found = binding.entity_of("order").rows().filter(assets__answers=record.assets_id).order_by("-pk")
    is_open = record.state in [
        state
        for step in binding.entity_of("report").workflow.transitions
        if step.name == binding.ordered
        for state in step.sources
    ]
    makes = access.may_create(actor, binding.entity_of("order"))
    query = f"{binding.order_report}={record.pk}" + (f"&{binding.order_asset}={asset.pk}" if asset else "")
    return {
        "binding": binding,
        "orders": _rows(binding, found, "order"),
        "near": nearby.offered(binding, record) if asset is None else [],
        "order_url": f"{binding.entity_of('order').url('create')}?{query}" if is_open and makes else "",
        "needs_asset": asset is None,
    }


def _order(binding: Any, record: Any) -> dict[str, Any]:
    asset = binding.of(record, "order_asset")
    report = binding.of(record, "order_report")
    return {
        "binding": binding,
        "plan": record.assets.plan,
        "asset": asset,
        "asset_url": binding.entity_of("asset").url("detail", asset.pk) if asset is not None else "",
        "asset_title": binding.entity_of("asset").title_of(asset) if asset is not None else "",
        "report": report,
        "report_url": binding.entity_of("report").url("detail", report.pk) if report is not None else "",
        "place": orders.place_of(binding, record, asset),
    }
