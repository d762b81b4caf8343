"""Alerts of prices: over the ceiling, after a jump, after a drift over days, and markets that do not report."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from blocks.prices import figures
from blocks.prices.checks import change_percent
from blocks.prices.models import Alert, AlertKind, Sheet
from blocks.prices.selectors import published
from blocks.prices.services import alerts

SILENT_DAYS = 14
OF_A_SHEET = (AlertKind.CEILING, AlertKind.JUMP)


def examine(binding: Any, record: Any, sheet: Sheet, *, tells: bool = True) -> list[Alert]:
    """Open, go on with or close the alerts of every commodity on a sheet; tell people of the new ones."""
    if Sheet.objects.filter(app=binding.app, market=sheet.market, is_public=True, day__gt=sheet.day).exists():
        return []  # a late sheet of the past says nothing of today
    commodities = {one.pk: one for one in binding.commodities()}
    threshold = binding.setting("alert_percent")
    current = Alert.objects.filter(app=binding.app, market=sheet.market, kind__in=OF_A_SHEET, closed_on=None)
    known = {(alert.commodity_id, alert.kind): alert for alert in current}
    opened = []
    for price in binding.prices_of(record):
        commodity = commodities.get(getattr(price, f"{binding.priced}_id"))
        value = getattr(price, binding.value)
        if commodity is None or value is None:
            continue
        for kind, limit, is_over in _limits(binding, price, value, commodity, threshold):
            alert = known.get((commodity.pk, str(kind)))
            if alert is not None:
                _go_on(alert, sheet, value, limit, is_over)
            elif is_over:
                opened.append(alerts.begin(binding, kind, sheet.day, value, limit, commodity.pk, sheet.market))
    if opened and tells:
        alerts.tell(binding, opened, binding.url("alerts"), sheet.market.name)
    return opened


def _limits(
    binding: Any, price: Any, value: Decimal, commodity: Any, threshold: Decimal
) -> list[tuple[str, Any, bool]]:
    before = getattr(price, binding.previous)
    change = change_percent(value, before)
    found: list[tuple[str, Any, bool]] = [(AlertKind.JUMP, before, change is not None and abs(change) > threshold)]
    if commodity.ceiling is not None:
        found.append((AlertKind.CEILING, commodity.ceiling, value > commodity.ceiling))
    return found


def _go_on(alert: Alert, sheet: Sheet, value: Decimal, limit: Any, is_over: bool) -> None:
    """Bring an alert to what the sheet says, or close it."""
    if is_over:
        alert.value, alert.limit, alert.percent = value, limit, change_percent(value, limit)
        alert.first_day, alert.last_day = min(alert.first_day, sheet.day), max(alert.last_day, sheet.day)
        alert.save(update_fields=["value", "limit", "percent", "first_day", "last_day"])
    elif sheet.day > alert.first_day:
        alerts.close(alert, sheet.day)


def drift(binding: Any, today: date, *, tells: bool = True) -> list[Alert]:
    """Compare the region's newest prices with those some days before, over the markets that have both."""
    last = published.latest_day(binding, today)
    if last is None:
        return []
    rule, back = published.rule(binding), binding.setting("looks_back_days")
    target = last - timedelta(days=binding.setting("drift_days"))
    prices = published.book(binding, {last, *(target - timedelta(days=at) for at in range(back + 1))})
    known = {one.commodity_id: one for one in alerts.open_ones(binding, AlertKind.DRIFT)}
    opened = []
    for commodity in binding.commodities():
        by_day = prices.get(commodity.pk, {})
        now = figures.average(list(by_day.get(last, {}).values()), rule)
        change = figures.change(by_day.get(last, {}), by_day, target, back, rule)
        alert = known.get(commodity.pk)
        if now is None or change.percent is None or change.amount is None:
            continue
        is_over = abs(change.percent) > binding.setting("drift_percent")
        if alert is not None and not is_over:
            alerts.close(alert, last)
        elif alert is not None:
            alert.value, alert.percent, alert.last_day = now, change.percent, max(alert.last_day, last)
            alert.limit = now - change.amount
            alert.save(update_fields=["value", "limit", "percent", "last_day"])
        elif is_over:
            opened.append(alerts.begin(binding, AlertKind.DRIFT, last, now, now - change.amount, commodity.pk))
    if opened and tells:
        alerts.tell(binding, opened, binding.url("alerts"))
    return opened


def take_back(binding: Any, sheet: Sheet) -> None:
    """Forget the alerts that began with a sheet which is public no more."""
    Alert.objects.filter(
        app=binding.app, market=sheet.market, kind__in=OF_A_SHEET, first_day=sheet.day, handled_at=None
    ).delete()


def close_silent(binding: Any, now: datetime) -> int:
    """Close alerts of markets that have not reported the commodity for two weeks."""
    today = timezone.localtime(now).date()
    silent = Alert.objects.filter(
        app=binding.app, kind__in=OF_A_SHEET, closed_on__isnull=True, last_day__lt=today - timedelta(days=SILENT_DAYS)
    )
    return silent.update(closed_on=today)


def heard(binding: Any, sheet: Sheet) -> None:
    """A market whose sheet was sent is no longer silent."""
    for alert in alerts.open_ones(binding, AlertKind.SILENT, market=sheet.market):
        alerts.close(alert, sheet.day)


def find_silent(binding: Any, today: date) -> list[Alert]:
    """Open an alert for each market without a sheet for too many days; one never surveyed is not asked."""
    most = binding.setting("silent_days")
    sent = Sheet.objects.filter(app=binding.app, day__lte=today, sent_at__isnull=False).order_by("day")
    last = dict(sent.values_list("market_id", "day"))
    known = {one.market_id: one for one in alerts.open_ones(binding, AlertKind.SILENT, market__isnull=False)}
    opened = []
    for market in binding.markets():
        alert, on = known.pop(market.pk, None), last.get(market.pk)
        if on is None or (today - on).days <= most:
            if alert is not None:
                alerts.close(alert, today)
        elif alert is None:
            opened.append(alerts.begin(binding, AlertKind.SILENT, today, (today - on).days, most, market=market))
        elif alert.value != (today - on).days:
            alert.value, alert.last_day = (today - on).days, today
            alert.save(update_fields=["value", "last_day"])
    for gone in known.values():
        alerts.close(gone, today)
    return opened
