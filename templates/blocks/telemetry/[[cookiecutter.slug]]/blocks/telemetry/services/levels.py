"""Judges readings against levels with hysteresis, writes each change down and tells it once."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Alert, Level, Stream, Thing
from blocks.telemetry.services import keys
from core import audit, display, hazards, notify
from core.access import Actor
from core.rules import RuleBroken


def next_severity(levels: Iterable[Level], severity: int, value: float) -> int:
    """The severity after a value: up to the worst level reached, down past every level whose `fall` it is under."""
    ordered = sorted(levels, key=lambda one: one.severity)
    reached = max((one.severity for one in ordered if value >= one.rise), default=0)
    if reached >= severity:
        return reached
    kept = [one.severity for one in ordered if reached < one.severity <= severity and value >= one.fall]
    return max(kept, default=reached)


def judge(binding: Any, stream: Stream, levels: list[Level], points: list[tuple[datetime, float]]) -> bool:
    """Let newer points, in order of time, move a stream's level; tell the last change. True where it moved."""
    severity, changes = stream.severity, []
    open_alert = Alert.objects.filter(stream=stream, ended_at=None).first() if severity else None
    for at, value in points:
        after = next_severity(levels, severity, value)
        if after == severity:
            _raise_peak(open_alert, at, value)
            continue
        open_alert = _change(stream, levels, open_alert, severity, after, at, value)
        changes.append((severity, after))
        severity = after
    if open_alert is not None:
        open_alert.save(update_fields=["peak", "peak_at"])
    if not changes:
        return False
    stream.severity = severity
    stream.save(update_fields=["severity"])
    if changes[0][0] != severity:
        _tell(binding, stream, open_alert or _newest(stream), changes[0][0], severity)
    return True


def _raise_peak(alert: Alert | None, at: datetime, value: float) -> None:
    if alert is not None and value > alert.peak:
        alert.peak, alert.peak_at = value, at


def _change(
    stream: Stream,
    levels: list[Level],
    open_alert: Alert | None,
    before: int,
    after: int,
    at: datetime,
    value: float,
) -> Alert | None:
    """End the level that was and begin the next; back to normal is a line that is ended at once."""
    if open_alert is not None:
        open_alert.ended_at = at
        open_alert.save(update_fields=["ended_at", "peak", "peak_at"])
    code = next((one.code for one in levels if one.severity == after), "")
    values = {"value": value, "peak": value, "peak_at": at, "at": at, "ended_at": None if after else at}
    made = Alert.objects.create(stream=stream, code=code, before=before, severity=after, **values)
    return made if after else None


def _newest(stream: Stream) -> Alert:
    return stream.alerts.order_by("-pk")[0]


def settle_thing(thing: Thing) -> None:
    """A station stands as its worst quantity does."""
    worst = max(thing.streams.values_list("severity", flat=True), default=0)
    if worst != thing.severity:
        thing.severity = worst
        thing.save(update_fields=["severity"])


def _tell(binding: Any, stream: Stream, alert: Alert, before: int, after: int) -> None:
    """Tell roles and followers once; the key holds the change, so that a second try sends nothing."""
    record = binding.record_of(stream.thing)
    quantity, tier = binding.quantity(stream.quantity), binding.tier(stream.quantity, after)
    name = binding.words(record, "name")
    words = {"name": name, "level": tier.label, "value": quantity.worded(alert.value)}
    title = (_("%(name)s naik ke %(level)s") if after > before else _("%(name)s turun ke %(level)s")) % words
    text = _("%(quantity)s %(value)s pada %(at)s.") % {
        "quantity": quantity.label,
        "value": words["value"],
        "at": display.moment(alert.at),
    }
    link = {"app": binding.app, "entity": binding.entity_name, "object_id": record.pk}
    url = binding.url("station", stream.thing_id)
    for user_id in sorted(told(binding)):
        key = f"telemetry:{alert.pk}:u{user_id}"
        notify.send(user_id=user_id, title=title, text=text, url=url, key=key, **link)
    if not binding.public:
        return
    if after > before:
        _warn(binding, record, stream, alert, title, text, tier)
    text = f"{text} {tier.advice}".strip()
    for person_id in stream.thing.followers.order_by("pk").values_list("person_id", flat=True):
        key = f"telemetry:{alert.pk}:p{person_id}"
        url = binding.url("public_one", stream.thing_id)
        notify.send(person_id=person_id, title=title, text=text, url=url, key=key, **link)


def _warn(binding: Any, record: Any, stream: Stream, alert: Alert, title: str, text: str, tier: Any) -> None:
    """Tell whoever keeps watch in this replica of a rise residents are warned of; a mild one stays here."""
    if tier.tone not in ("warn", "bad"):
        return
    point = binding.point_of(record)
    lat, lon = (Decimal(str(axis)) for axis in point) if point else (None, None)
    hazards.tell(
        hazards.Hazard(
            key=f"telemetry:{binding.app}:{alert.pk}",
            source=binding.words(record, "name"),
            title=title,
            text=text,
            at=alert.at,
            place=", ".join(filter(None, (binding.words(record, "name"), binding.words(record, "detail")))),
            lat=lat,
            lon=lon,
            is_grave=tier.tone == "bad",
            url=binding.url("public_one", stream.thing_id),
        )
    )


def told(binding: Any) -> set[int]:
    """Users who are told: those who hold one of the roles today."""
    return {key for role in binding.told for key in notify.holders(binding.app, role)}


def take_note(binding: Any, actor: Actor, alert: Alert, note: str) -> None:
    """Say by name that one knows of an alert, and what is done; raises Forbidden or RuleBroken."""
    keys.require_watcher(binding, actor)
    with transaction.atomic():
        free = Alert.objects.filter(pk=alert.pk, noted_at=None)
        if not free.update(noted_at=timezone.now(), noted_by=actor.user, note=note.strip()[:300]):
            raise RuleBroken([_("Peringatan ini sudah dicatat oleh petugas lain.")])
        audit.record(actor, "alert_note", alert, {"note": note.strip()[:300]})
