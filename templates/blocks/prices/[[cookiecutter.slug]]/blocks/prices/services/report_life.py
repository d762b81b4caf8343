"""The life of a stock report beside the application's record: begun, sent, counted, taken back."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.models import StockReport
from blocks.prices.selectors import reports
from blocks.prices.services import life, stock_alerts
from core.access import Actor
from core.rules import RuleBroken


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the block's row before the record is saved; one store has one report a day."""
    store, day = getattr(record, binding.report_store), getattr(record, binding.report_day)
    if store is None or day is None:
        raise RuleBroken([_("Pilih tempat stok dan tanggalnya.")])
    _require_free(binding, store, day, None)
    if getattr(record, f"{binding.report_officer}_id") is None:
        setattr(record, f"{binding.report_officer}_id", actor.user_id)
    record.prices = StockReport.objects.create(app=binding.app, store_id=store.pk, day=day)


def _require_free(binding: Any, store: Any, day: Any, own: int | None) -> None:
    taken = StockReport.objects.filter(app=binding.app, store_id=store.pk, day=day).exclude(pk=own)
    if taken.exists():
        raise RuleBroken([_("Laporan %(store)s untuk hari itu sudah ada.") % {"store": binding.store_label(store)}])


def follow(binding: Any, record: Any) -> None:
    """Keep store and day of the row as those of the record."""
    report = binding.row(record)
    store, day = getattr(record, binding.report_store), getattr(record, binding.report_day)
    if (report.store_id, report.day) != (store.pk, day):
        _require_free(binding, store, day, report.pk)
        report.store_id, report.day = store.pk, day
        report.save(update_fields=["store_id", "day"])


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Count or take back as the phase says; nobody approves what they sent, unless the setting allows it."""
    report = binding.row(record)
    phase = binding.report_entity.workflow.state(step.target).phase
    if step.name == binding.report_submit:
        _settle_openings(binding, record, report)
        report.sent_at, report.sent_by = timezone.now(), actor.user
    if phase == "done":
        life.require_four_eyes(binding, report.sent_by_id, actor)
    report.is_counted = phase == "done"
    report.save()
    stock_alerts.heard(binding, report)
    stock_alerts.examine(binding, timezone.localdate())


def _settle_openings(binding: Any, record: Any, report: StockReport) -> None:
    """Write the stock before as it is when the report is sent: an earlier day may have come in since."""
    entity = binding.line_entity
    before = reports.openings(binding, report.store_id, report.day)
    for line in binding.lines_of(record).select_related(binding.line_commodity):
        opening, _day = before.get(getattr(line, f"{binding.line_commodity}_id"), (None, None))
        if getattr(line, binding.line_opening) != opening:
            setattr(line, binding.line_opening, opening)
            if entity.compute is not None:
                entity.compute(line, entity.settings_of(), None)
            line.save()
