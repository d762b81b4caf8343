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
    opened = []
    for price in binding.prices_of(record):
        commodity = commodities.get(getattr(price, f"{binding.priced}_id"))
        value = getattr(price, binding.value)
        if commodity is None or value is None:
            continue
        for kind, limit, is_over in _limits(binding, price, value, commodity, threshold):
            made = _settle(binding, sheet, commodity.pk, kind, value, limit, is_over, is_public)
            opened += [made] if made else []
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


def _settle(
    binding: Any, sheet: Sheet, commodity_id: int, kind: str, value: Decimal, limit: Any, is_over: bool, is_public: bool
) -> Alert | None:
    """Bring one alert to what the sheet says; give it where it is new."""
    key = {"app": binding.app, "commodity_id": commodity_id, "market": sheet.market, "kind": kind}
    alert = Alert.objects.filter(**key, closed_on__isnull=True).first()
    if not is_over:
        if alert is not None and sheet.day > alert.first_day:
            Alert.objects.filter(pk=alert.pk).update(closed_on=sheet.day)
        return None
    percent = change_percent(value, limit)
    if alert is not None:
        days = {"first_day": min(alert.first_day, sheet.day), "last_day": max(alert.last_day, sheet.day)}
        Alert.objects.filter(pk=alert.pk).update(value=value, limit=limit, percent=percent, **days)
        return None
    values = {"value": value, "limit": limit, "percent": percent, "is_public": is_public}
    return Alert.objects.create(**key, first_day=sheet.day, last_day=sheet.day, **values)


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
