"""Alerts: opened when a sheet becomes public, told once, closed when the price is back."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.checks import change_percent
from blocks.prices.models import Alert, AlertKind, Sheet
from core import audit, notify
from core.access import Actor, Forbidden
from core.rules import RuleBroken

SILENT_DAYS = 14


def examine(binding: Any, record: Any, sheet: Sheet, *, tells: bool = True) -> list[Alert]:
    """Open, go on with or close the alerts of every commodity on a sheet; tell people of the new ones."""
    if Sheet.objects.filter(app=binding.app, market=sheet.market, is_public=True, day__gt=sheet.day).exists():
        return []  # a late sheet of the past says nothing of today
    commodities = {one.pk: one for one in binding.commodities()}
    threshold, is_public = binding.setting("alert_percent"), binding.setting("shows_alerts")
    current = Alert.objects.filter(app=binding.app, market=sheet.market, closed_on=None)
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
                opened.append(_open(binding, sheet, commodity.pk, kind, value, limit, is_public))
    if opened and tells:
        _tell(binding, sheet, opened)
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
        alert.closed_on = sheet.day
        alert.save(update_fields=["closed_on"])


def _open(
    binding: Any, sheet: Sheet, commodity_id: int, kind: str, value: Decimal, limit: Any, is_public: bool
) -> Alert:
    return Alert.objects.create(
        app=binding.app,
        commodity_id=commodity_id,
        market=sheet.market,
        kind=kind,
        first_day=sheet.day,
        last_day=sheet.day,
        value=value,
        limit=limit,
        percent=change_percent(value, limit),
        is_public=is_public,
    )


def _tell(binding: Any, sheet: Sheet, opened: list[Alert]) -> None:
    """One notification a person for all new alerts of a sheet."""
    names = {one.pk: one.name for one in binding.commodities(all_of_them=True)}
    title = _("%(count)d peringatan harga di %(market)s") % {"count": len(opened), "market": sheet.market.name}
    text = ", ".join(sorted({names.get(alert.commodity_id, "") for alert in opened}))
    roles = {*binding.roles_of("approve"), *binding.reader_roles()} - set(_only_surveyors(binding))
    for role in sorted(roles):
        for user_id in notify.holders(binding.app, role):
            key = f"prices-{sheet.pk}-{opened[0].pk}-{user_id}"
            notify.send(user_id=user_id, title=title, text=text, url=binding.url("alerts"), app=binding.app, key=key)


def _only_surveyors(binding: Any) -> list[str]:
    return [role for role in binding.roles_of("submit") if role not in binding.roles_of("approve")]


def take_back(binding: Any, sheet: Sheet) -> None:
    """Forget the alerts that began with a sheet which is public no more."""
    Alert.objects.filter(app=binding.app, market=sheet.market, first_day=sheet.day, handled_at=None).delete()


def close_silent(binding: Any, now: datetime) -> int:
    """Close alerts of markets that have not reported the commodity for two weeks."""
    today = timezone.localtime(now).date()
    silent = Alert.objects.filter(
        app=binding.app, closed_on__isnull=True, last_day__lt=today - timedelta(days=SILENT_DAYS)
    )
    return silent.update(closed_on=today)


def handle(binding: Any, actor: Actor, alert: Alert, text: str) -> None:
    """Write down what the office did."""
    _require(binding, actor)
    text = " ".join(text.split())
    if not 5 <= len(text) <= 300:
        raise RuleBroken([_("Tulis tindakannya dengan 5 sampai 300 huruf.")])
    done = Alert.objects.filter(pk=alert.pk, handled_at=None).update(
        handling=text, handled_at=timezone.now(), handled_by=actor.user
    )
    if not done:
        raise RuleBroken([_("Peringatan ini sudah ditangani.")])
    audit.write(actor, "handle_alert", app=binding.app, entity="alert", object_id=alert.pk, changes={"text": text})


def show(binding: Any, actor: Actor, alert: Alert, is_public: bool) -> None:
    """Show an alert to everybody, or hide it."""
    _require(binding, actor)
    Alert.objects.filter(pk=alert.pk).update(is_public=is_public)
    changes = {"is_public": [alert.is_public, is_public]}
    audit.write(actor, "show_alert", app=binding.app, entity="alert", object_id=alert.pk, changes=changes)


def _require(binding: Any, actor: Actor) -> None:
    if not binding.may_approve(actor):
        raise Forbidden(_("Peringatan harga ditangani oleh pemeriksa harga."))
