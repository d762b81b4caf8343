"""Alerts: opened once, told once, taken up by somebody, acted on, closed when it is over."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.checks import change_percent
from blocks.prices.models import Alert
from core import audit, notify
from core.access import Actor, Forbidden
from core.rules import RuleBroken


def open_ones(binding: Any, kind: str, **where: Any) -> QuerySet:
    """The alerts of a kind that go on."""
    return Alert.objects.filter(app=binding.app, kind=kind, closed_on=None, **where)


def begin(
    binding: Any,
    kind: str,
    day: date,
    value: Any,
    limit: Any,
    commodity_id: int = 0,
    market: Any = None,
    store_id: int = 0,
) -> Alert:
    """Open an alert; that a report is missing is never public."""
    return Alert.objects.create(
        app=binding.app,
        kind=kind,
        commodity_id=commodity_id,
        market=market,
        store_id=store_id,
        first_day=day,
        last_day=day,
        value=value,
        limit=limit,
        percent=change_percent(Decimal(value), Decimal(limit)) or Decimal(0),
        is_public=bool(commodity_id) and bool(binding.setting("shows_alerts")),
        opened_at=timezone.now(),
    )


def close(alert: Alert, day: date) -> None:
    """Say since when it is over."""
    alert.closed_on = max(day, alert.first_day)
    alert.save(update_fields=["closed_on"])


def tell(binding: Any, opened: list[Alert], url: str, where: str = "") -> None:
    """One notification a person for all alerts that began together."""
    names = {one.pk: one.name for one in binding.commodities(all_of_them=True)}
    title = _("%(count)d peringatan baru") % {"count": len(opened)}
    if where:
        title = _("%(count)d peringatan harga di %(market)s") % {"count": len(opened), "market": where}
    parts = {f"{names.get(one.commodity_id, '')} ({one.get_kind_display().lower()})".strip() for one in opened}
    _send(binding, title, ", ".join(sorted(parts))[:300], url, f"prices-new-{opened[0].pk}")


def _send(binding: Any, title: str, text: str, url: str, key: str) -> None:
    """To who approves and who reads, but not to those who only fill sheets in."""
    entering = {*binding.roles_of("submit"), *binding.roles_of("report_submit")} - set(binding.officer_roles())
    for role in sorted({*binding.officer_roles(), *binding.reader_roles()} - entering):
        for user_id in notify.holders(binding.app, role):
            notify.send(user_id=user_id, title=title, text=text, url=url, app=binding.app, key=f"{key}-{user_id}")


def remind(binding: Any, now: datetime) -> int:
    """Tell once more of alerts that nobody took up in time."""
    before = now - timedelta(hours=binding.setting("answer_hours"))
    late = Alert.objects.filter(
        app=binding.app, closed_on=None, seen_at=None, handled_at=None, reminded_at=None, opened_at__lte=before
    )
    with transaction.atomic():
        found = list(late.select_for_update(of=("self",)))
        if found:
            title = _("%(count)d peringatan belum diambil siapa pun") % {"count": len(found)}
            _send(binding, title, "", binding.url("alerts"), f"prices-late-{found[0].pk}")
            Alert.objects.filter(pk__in=[one.pk for one in found]).update(reminded_at=now)
    return len(found)


def take_up(binding: Any, actor: Actor, alert: Alert) -> None:
    """Say who sees to it; the first who says so does."""
    _require(binding, actor)
    done = Alert.objects.filter(pk=alert.pk, seen_at=None, handled_at=None, closed_on=None).update(
        seen_at=timezone.now(), seen_by=actor.user
    )
    if not done:
        raise RuleBroken([_("Peringatan ini sudah diambil orang lain atau sudah berakhir.")])
    audit.write(actor, "take_up_alert", app=binding.app, entity="alert", object_id=alert.pk)


def handle(binding: Any, actor: Actor, alert: Alert, text: str) -> None:
    """Write down what the office did; who does so has taken it up too."""
    _require(binding, actor)
    text = " ".join(text.split())
    if not 5 <= len(text) <= 300:
        raise RuleBroken([_("Tulis tindakannya dengan 5 sampai 300 huruf.")])
    now = timezone.now()
    done = Alert.objects.filter(pk=alert.pk, handled_at=None).update(
        handling=text, handled_at=now, handled_by=actor.user
    )
    if not done:
        raise RuleBroken([_("Peringatan ini sudah ditangani.")])
    Alert.objects.filter(pk=alert.pk, seen_at=None).update(seen_at=now, seen_by=actor.user)
    audit.write(actor, "handle_alert", app=binding.app, entity="alert", object_id=alert.pk, changes={"text": text})


def show(binding: Any, actor: Actor, alert: Alert, is_public: bool) -> None:
    """Show an alert to everybody, or hide it; who does not report is the office's own matter."""
    _require(binding, actor)
    if is_public and not alert.commodity_id:
        raise RuleBroken([_("Peringatan tentang laporan tidak ditampilkan untuk umum.")])
    Alert.objects.filter(pk=alert.pk).update(is_public=is_public)
    changes = {"is_public": [alert.is_public, is_public]}
    audit.write(actor, "show_alert", app=binding.app, entity="alert", object_id=alert.pk, changes=changes)


def _require(binding: Any, actor: Actor) -> None:
    if not binding.may_handle(actor):
        raise Forbidden(_("Peringatan ditangani oleh pemeriksa."))
