"""Alerts: drafted, checked against CAP 1.2, published, updated, cancelled. What went out never changes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency import house
from blocks.emergency.cap import checks, message, moment, writing
from blocks.emergency.models import Alert, AlertArea, AlertState
from blocks.emergency.services import board, duty
from core import audit
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState

# The valueName under which areas carry the ministry's region codes.
GEOCODE = "Kemendagri"
COPIED = (
    "app",
    "source",
    "sender",
    "status",
    "category",
    "event",
    "response_type",
    "urgency",
    "severity",
    "certainty",
    "onset",
    "expires",
    "sender_name",
    "headline",
    "description",
    "instruction",
    "contact",
    "web",
)


def draft(binding: Any, actor: Actor, alert: Alert, areas: Sequence[AlertArea]) -> Alert:
    """Keep a draft with its areas; a draft may be incomplete, a published alert may not."""
    duty.require(binding, actor, duty.SUPERVISORS)
    is_new = alert.pk is None
    with transaction.atomic():
        if is_new:
            _begin(binding, actor, alert)
        elif not Alert.objects.filter(pk=alert.pk, state=AlertState.DRAFT).exists():
            raise StaleState(_("Peringatan ini sudah terbit; buat pembaruan."))
        alert.save()
        alert.areas.all().delete()
        for area in areas:
            area.pk, area.alert = None, alert
            area.save()
        audit.record(actor, "create" if is_new else "edit", alert, {"headline": alert.headline})
    return alert


def _begin(binding: Any, actor: Actor, alert: Alert) -> None:
    alert.app = binding.app
    alert.identifier = new_identifier(binding)
    alert.sender = house.sender(binding)
    alert.sender_name = alert.sender_name or house.sender_name()
    alert.msg_type = alert.msg_type or "Alert"
    alert.state = AlertState.DRAFT
    alert.made_by = actor.user


def new_identifier(binding: Any) -> str:
    """A code no other message has: application, moment, chance; without the signs CAP forbids."""
    return f"{binding.app}.{timezone.now():%Y%m%d%H%M%S}.{uuid4().hex[:10]}"


def publish(binding: Any, actor: Actor, alert: Alert, at: datetime | None = None) -> Alert:
    """Send a draft out after every check of CAP 1.2; an update takes the place of what it refers to."""
    duty.require(binding, actor, duty.SUPERVISORS)
    at = timezone.localtime(at or timezone.now()).replace(microsecond=0)
    with transaction.atomic():
        alert = Alert.objects.select_for_update().get(pk=alert.pk)
        if alert.state != AlertState.DRAFT:
            raise StaleState(_("Peringatan ini sudah terbit. Muat ulang halaman ini."))
        alert.sent = at
        _replace_previous(alert)
        _seal(alert)
        alert.state = AlertState.CANCELLED if alert.msg_type == "Cancel" else AlertState.PUBLISHED
        alert.published_by = actor.user
        alert.save()
        audit.record(actor, "publish", alert, {"type": alert.msg_type})
        board.touch(binding)
    return alert


def _replace_previous(alert: Alert) -> None:
    """Take the message before out of force; only one successor can."""
    if alert.previous_id is None:
        return
    after = AlertState.CANCELLED if alert.msg_type == "Cancel" else AlertState.REPLACED
    held = Alert.objects.filter(pk=alert.previous_id, state=AlertState.PUBLISHED)
    if held.update(state=after) != 1:
        raise StaleState(_("Peringatan sebelumnya sudah diganti atau dibatalkan."))


def _seal(alert: Alert) -> None:
    """Check the message and keep its XML as it goes out; RuleBroken says all that is wrong."""
    composed = compose(alert)
    found = checks.problems(composed)
    if found:
        fields = {problem.field: problem.message for problem in found}
        texts = [f"{problem.field}: {problem.message}" for problem in found]
        raise RuleBroken(texts, fields)
    alert.xml = writing.write(composed)


def compose(alert: Alert) -> message.Message:
    """The alert as a CAP message, with times in the region's zone."""
    sent = timezone.localtime(alert.sent or timezone.now()).replace(microsecond=0)
    info = message.Info(
        category=alert.category,
        event=alert.event,
        response_type=alert.response_type,
        urgency=alert.urgency,
        severity=alert.severity,
        certainty=alert.certainty,
        effective=sent,
        onset=_local(alert.onset),
        expires=_local(alert.expires),
        sender_name=alert.sender_name,
        headline=alert.headline,
        description=alert.description,
        instruction=alert.instruction,
        web=alert.web,
        contact=alert.contact,
        areas=tuple(_area(area) for area in alert.areas.all()),
    )
    return message.Message(
        identifier=alert.identifier,
        sender=alert.sender,
        sent=sent,
        status=alert.status,
        msg_type=alert.msg_type,
        references=alert.references,
        note=alert.note,
        infos=(info,),
    )


def _local(value: datetime | None) -> datetime | None:
    return timezone.localtime(value).replace(microsecond=0) if value is not None else None


def _area(area: AlertArea) -> message.Area:
    return message.Area(
        description=area.description,
        polygons=(" ".join(area.polygon.split()),) if area.polygon.strip() else (),
        circles=(area.circle.strip(),) if area.circle.strip() else (),
        geocodes=((GEOCODE, area.geocode),) if area.geocode else (),
    )


def begin_update(binding: Any, actor: Actor, alert: Alert) -> Alert:
    """Draft an update that carries the words and areas of the published alert."""
    duty.require(binding, actor, duty.SUPERVISORS)
    with transaction.atomic():
        made = _successor(binding, actor, alert, "Update")
        audit.record(actor, "begin_update", made, {"of": alert.identifier})
    return made


def cancel(binding: Any, actor: Actor, alert: Alert, reason: str) -> Alert:
    """Cancel a published alert by a message of its own, and say why."""
    duty.require(binding, actor, duty.SUPERVISORS)
    if not reason.strip():
        raise RuleBroken([_("Tulis alasan pembatalan.")], {"reason": _("Wajib diisi.")})
    with transaction.atomic():
        made = _successor(binding, actor, alert, "Cancel")
        made.note = reason.strip()[:300]
        made.response_type = "AllClear"
        made.urgency = "Past"
        made.save(update_fields=["note", "response_type", "urgency"])
        return publish(binding, actor, made)


def _successor(binding: Any, actor: Actor, alert: Alert, msg_type: str) -> Alert:
    if alert.state != AlertState.PUBLISHED:
        raise StaleState(_("Hanya peringatan yang sedang berlaku dapat diubah atau dibatalkan."))
    made = Alert(**{name: getattr(alert, name) for name in COPIED})
    made.msg_type = msg_type
    made.previous = alert
    made.references = _references(alert)
    _begin(binding, actor, made)
    made.save()
    for area in alert.areas.all():
        area.pk, area.alert = None, made
        area.save()
    return made


def _references(alert: Alert) -> str:
    """All messages of the chain, oldest first, as CAP names them."""
    sent = moment.write(timezone.localtime(alert.sent))
    own = message.reference(alert.sender, alert.identifier, sent)
    return f"{alert.references} {own}".strip()


def discard(binding: Any, actor: Actor, alert: Alert) -> None:
    """Throw a draft away; what was published stays for ever."""
    duty.require(binding, actor, duty.SUPERVISORS)
    with transaction.atomic():
        audit.record(actor, "discard", alert, {"headline": alert.headline})
        if Alert.objects.filter(pk=alert.pk, state=AlertState.DRAFT).delete()[0] == 0:
            raise StaleState(_("Peringatan yang sudah terbit tidak dapat dihapus; batalkan."))
