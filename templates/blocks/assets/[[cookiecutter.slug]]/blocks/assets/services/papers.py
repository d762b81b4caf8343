"""Follows the records that are about an asset: orders, reports, hand-overs, loans."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Paper, Upkeep
from blocks.assets.selectors import orders
from blocks.assets.services import assets, loans
from core import blocks, display, workitems
from core.descriptors import of_model
from core.rules import RuleBroken


def begin(binding: Any, record: Any) -> None:
    """Make the row of a new paper; refused where its asset can no longer be used."""
    kind = binding.paper_kind(record)
    asset = binding.of(record, f"{kind}_asset")
    if asset is not None:
        asset = assets.hold_usable(binding, asset)
    if kind == "loan":
        loans.require_free(binding, record)
    record.assets = Paper.objects.create(
        app=binding.app,
        entity=getattr(binding, kind),
        kind=kind,
        asset_id=getattr(asset, "assets_id", None),
        answers=_answered(binding, record, kind),
        before=_place(binding, asset) if kind == "movement" and asset is not None else {},
    )


def _answered(binding: Any, record: Any, kind: str) -> Any:
    """The report that an order answers; one order at a time does."""
    report = binding.of(record, "order_report") if kind == "order" else None
    if report is None:
        return None
    if orders.open_ones(binding).filter(assets__answers=report.assets_id).exists():
        raise RuleBroken([_("Laporan itu sudah punya perintah kerja yang berjalan.")])
    return report.assets


def _place(binding: Any, asset: Any) -> dict[str, str]:
    """Where an asset is and who answers for it, in words that stay as they are."""
    entity = binding.entity_of("asset")
    names = [getattr(binding, key) for key in ("unit", "room", "keeper")]
    values = {key: getattr(asset, name) for key, name in zip(("unit", "room", "keeper"), names, strict=True) if name}
    return {"name": entity.title_of(asset)} | {key: display.plain(value) for key, value in values.items()}


def edited(binding: Any, record: Any) -> None:
    """A paper whose asset was put right is about that one."""
    kind = binding.paper_kind(record)
    asset = binding.of(record, f"{kind}_asset")
    if record.assets.asset_id == getattr(asset, "assets_id", None):
        return
    if asset is not None:
        asset = assets.hold_usable(binding, asset)
    record.assets.asset_id = getattr(asset, "assets_id", None)
    record.assets.before = _place(binding, asset) if kind == "movement" and asset is not None else {}
    record.assets.save(update_fields=["asset", "before"])


def made(binding: Any, record: Any, actor: Any) -> None:
    """A new order tells the report that it answers, and that its asset is broken where it is for damage."""
    if not binding.is_a(record, "order"):
        return
    report = binding.of(record, "order_report")
    if report is not None:
        blocks.tell(binding.entity_of("report"), report, "assets.ordered", actor)
    asset = binding.of(record, "order_asset")
    if asset is not None and getattr(record, binding.order_kind) in binding.damage:
        blocks.tell(binding.entity_of("asset"), _fresh(asset), "assets.broken", actor)


def moved(binding: Any, record: Any, step: Any, actor: Any) -> None:
    """What a step of a paper means for its asset and its report."""
    if binding.is_a(record, "order"):
        _order_moved(binding, record, actor)
    elif binding.is_a(record, "movement") and step.name == binding.moved:
        _hand_over(binding, record)
    elif binding.is_a(record, "report"):
        edited(binding, record)
    elif binding.is_a(record, "loan"):
        loans.moved(binding, record)


def _order_moved(binding: Any, record: Any, actor: Any) -> None:
    edited(binding, record)
    phase = binding.entity_of("order").workflow.state(record.state).phase
    if record.state in binding.order_closed:
        _close(binding, record, actor)
    elif phase == "rejected":
        _count_on(binding, record)  # what was called off is left out this time
        _tell_report(binding, record, "assets.dropped", actor)


def _close(binding: Any, record: Any, actor: Any) -> None:
    """The work is done and verified: the plan counts on from here, the report is answered, the asset works again."""
    _count_on(binding, record)
    asset = binding.of(record, "order_asset")
    _tell_report(binding, record, "assets.repaired", actor)
    if asset is None or getattr(record, binding.order_kind) not in binding.damage:
        return
    others = orders.open_for(binding, [asset.pk]).exclude(pk=record.pk)
    if not others.filter(**{f"{binding.order_kind}__in": binding.damage}).exists():
        blocks.tell(binding.entity_of("asset"), _fresh(asset), "assets.repaired", actor)


def _count_on(binding: Any, record: Any) -> None:
    """The plan counts on from today and from the present use."""
    asset = binding.of(record, "order_asset")
    use = binding.of(record, "order_meter")
    if use is None and asset is not None:
        use = binding.of(asset, "meter")
    Upkeep.objects.filter(order=record.assets).update(order=None, last_on=timezone.localdate(), last_use=use)


def _tell_report(binding: Any, record: Any, event: str, actor: Any) -> None:
    report = binding.of(record, "order_report")
    if report is not None:
        blocks.tell(binding.entity_of("report"), _fresh(report), event, actor)


def _hand_over(binding: Any, record: Any) -> None:
    """Write the new room, office and position on the asset, and give it a number of its new office."""
    asset = assets.hold_usable(binding, binding.of(record, "movement_asset"))
    changed = []
    for key in ("room", "unit", "keeper"):
        value = binding.of(record, f"movement_{key}")
        if getattr(binding, key) and value:
            setattr(asset, getattr(binding, key), value)
            changed.append(getattr(binding, key))
    asset.save(update_fields=changed)
    assets.edited(binding, asset)
    setattr(record, binding.movement_asset, asset)  # its office is read from here on
    _follow_office(binding, asset)


def _follow_office(binding: Any, asset: Any) -> None:
    """The worklist shows the asset, and what is about it, at the office that has it now."""
    papers = [binding.record_of(row) for row in Paper.objects.filter(asset_id=asset.assets_id)]
    for one in (asset, *filter(None, papers)):
        entity = of_model(type(one))
        kept = workitems.of_record(entity, one)
        if kept is not None:
            workitems.upsert(entity, one, due_at=kept.due_at)


def _fresh(record: Any) -> Any:
    return type(record)._default_manager.get(pk=record.pk)
