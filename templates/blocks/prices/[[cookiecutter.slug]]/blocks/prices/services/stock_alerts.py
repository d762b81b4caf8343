"""Alerts of stock: too few days of it, with hysteresis, and stores that do not report."""

from datetime import date
from typing import Any

from blocks.prices import needs
from blocks.prices.checks import change_percent
from blocks.prices.models import Alert, AlertKind, StockReport
from blocks.prices.selectors import reports, stock
from blocks.prices.services import alerts


def examine(binding: Any, today: date, *, tells: bool = True) -> list[Alert]:
    """Open an alert under the lower limit; close it only from the upper one on, so that it does not flutter."""
    known = {one.commodity_id: one for one in alerts.open_ones(binding, AlertKind.STOCK)}
    opened = []
    for level in stock.levels(binding, today):
        alert = known.pop(level.commodity.pk, None)
        if level.lasts is None or level.need is None:
            if alert is not None:
                alerts.close(alert, today)
            continue
        if alert is not None and level.word == needs.SAFE:
            alerts.close(alert, today)
        elif alert is not None:
            _go_on(alert, level, today)
        elif level.word == needs.SHORT:
            opened.append(
                alerts.begin(binding, AlertKind.STOCK, today, level.lasts, level.need.short_under, level.commodity.pk)
            )
    for gone in known.values():
        alerts.close(gone, today)
    if opened and tells:
        alerts.tell(binding, opened, binding.url("alerts"))
    return opened


def _go_on(alert: Alert, level: stock.Level, today: date) -> None:
    alert.value, alert.last_day = level.lasts, max(alert.last_day, today)
    alert.percent = change_percent(alert.value, alert.limit) or 0
    alert.save(update_fields=["value", "last_day", "percent"])


def heard(binding: Any, report: StockReport) -> None:
    """A store that sent a report is no longer silent."""
    if report.sent_at is None:
        return
    for alert in alerts.open_ones(binding, AlertKind.SILENT, store_id=report.store_id):
        alerts.close(alert, report.day)


def find_silent(binding: Any, today: date) -> list[Alert]:
    """Open an alert for each store whose report is overdue; one that was closed down is no longer asked."""
    every, last = binding.setting("report_every"), reports.last_days(binding, today)
    known = {one.store_id: one for one in alerts.open_ones(binding, AlertKind.SILENT) if one.store_id}
    opened = []
    for store in binding.stores():
        alert, on = known.pop(store.pk, None), last.get(store.pk)
        if on is None or (today - on).days <= every:
            if alert is not None:
                alerts.close(alert, today)
        elif alert is None:
            opened.append(alerts.begin(binding, AlertKind.SILENT, today, (today - on).days, every, store_id=store.pk))
        elif alert.value != (today - on).days:
            alert.value, alert.last_day = (today - on).days, today
            alert.save(update_fields=["value", "last_day"])
    for gone in known.values():
        alerts.close(gone, today)
    return opened
