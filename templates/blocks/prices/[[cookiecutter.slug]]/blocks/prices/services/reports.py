"""Reporting stock: saved as typed, line by line; sent once; what another device changed is not overwritten."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from blocks.prices.selectors import reports
from blocks.prices.services import entry
from blocks.prices.services.entry import Conflict, Refusal
from blocks.prices.typed import NotAPrice
from blocks.prices.typed_stock import TypedStock, row
from core import access, display, records, workflow
from core.access import Actor
from core.rules import RuleBroken


def open_report(binding: Any, actor: Actor, store: Any, day: date) -> Any:
    """The record of a store's day, made where there is none yet; of two who begin at once, one makes it."""
    require_reporter(binding, actor, store)
    found = reports.find(binding, store, day)
    if found is not None:
        return found
    entry.require_day(binding, day)
    values = {binding.report_store: store, binding.report_day: day, binding.report_officer: actor.user}
    try:
        return records.create(binding.report_entity, actor, values)
    except (IntegrityError, RuleBroken):
        found = reports.find(binding, store, day)
        if found is None:
            raise
        return found


def require_reporter(binding: Any, actor: Actor, store: Any) -> None:
    if not binding.may_report(actor, store):
        raise access.Forbidden(_("Tempat stok ini dilaporkan oleh petugas lain."))


def save(binding: Any, actor: Actor, record: Any, given: Mapping[int, Mapping[str, Any]]) -> list[Refusal]:
    """Keep the lines given by commodity and give back those that were not kept; each line stands for itself."""
    require_reporter(binding, actor, getattr(record, binding.report_store))
    refused = []
    entity = binding.report_entity
    with transaction.atomic():
        current = entity.model._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if not entry.is_open(binding, current):
            state = workflow.state_label(entity, current)
            raise workflow.StaleState(_("Keadaan laporan ini: %s. Isinya tidak dapat diubah lagi.") % state)
        report = binding.row(current)
        kept = {getattr(line, f"{binding.line_commodity}_id"): line for line in binding.lines_of(current)}
        before = reports.openings(binding, report.store_id, report.day)
        known = {one.pk for one in binding.goods_of(getattr(current, binding.report_store))}
        for commodity_id, line in given.items():
            try:
                if commodity_id not in known:
                    raise NotAPrice(_("Komoditas ini tidak ada pada laporan."))
                typed = row(line)
                _require_seen(binding, kept.get(commodity_id), typed)
            except Conflict as problem:
                refused.append(Refusal(commodity_id, str(problem), is_conflict=True))
            except NotAPrice as problem:
                refused.append(Refusal(commodity_id, str(problem)))
            else:
                opening, _day = before.get(commodity_id, (None, None))
                _keep(binding, actor, current, commodity_id, kept.get(commodity_id), typed, opening)
    return refused


def _require_seen(binding: Any, line: Any, typed: TypedStock) -> None:
    if line is None or typed.seen is None:
        return
    now = getattr(line, binding.line_amount)
    if typed.seen != ("" if now is None else display.typed_number(now)) and typed.amount != now:
        shown = display.number(now) if now is not None else _("tanpa angka")
        raise Conflict(
            _("Perangkat lain sudah mengisi %s. Angka itu disimpan; ketik lagi bila ingin menggantinya.") % shown
        )


def _keep(
    binding: Any, actor: Actor, record: Any, commodity_id: int, line: Any, typed: TypedStock, opening: Any
) -> None:
    """Write one line through the application's services, where something changed."""
    values = {
        binding.line_amount: typed.amount,
        binding.line_in: typed.incoming,
        binding.line_out: typed.outgoing,
        binding.line_note: typed.note,
        binding.line_opening: opening,
    }
    entity = binding.line_entity
    if line is None:
        if all(value is None for value in (typed.amount, typed.incoming, typed.outgoing)) and not typed.note:
            return
        commodity = binding.commodity_entity.model._default_manager.get(pk=commodity_id)
        records.create(entity, actor, {entity.parent: record, binding.line_commodity: commodity, **values})
        return
    if any(getattr(line, name) != value for name, value in values.items()):
        records.edit(entity, actor, line, values)


def submit(binding: Any, actor: Actor, record: Any) -> bool:
    """Send the report to the officer; False where it is sent already, so that sending twice sends once."""
    require_reporter(binding, actor, getattr(record, binding.report_store))
    record.refresh_from_db()
    if binding.phase(record) in ("verifying", "done"):
        return False
    with transaction.atomic():
        entry.require_complete(reports.lines(binding, record))
        workflow.move(binding.report_entity, record, binding.report_submit, actor)
    return True
