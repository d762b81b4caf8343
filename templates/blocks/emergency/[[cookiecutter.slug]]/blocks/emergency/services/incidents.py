"""Incidents: opened by a call, joined with one another, closed by the workflow of the application."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import BlockedNumber, Call, Incident
from blocks.emergency.models.dispatch import BUSY
from blocks.emergency.services import board, duty, timeline
from core import records, workflow
from core.access import Actor
from core.models import District
from core.rules import RuleBroken


def open_new(binding: Any, actor: Actor, taken: Any) -> Incident:
    """Make the application's own record from a call, with its rules, number and clock."""
    values = {
        binding.category: taken.category,
        binding.priority: taken.priority,
        binding.place: taken.place.strip(),
        binding.landmark: taken.landmark.strip(),
        binding.chronology: taken.note.strip(),
        binding.victims: taken.victims,
    }
    if binding.location:
        district = District.objects.filter(pk=taken.district_id).first()
        values[f"{binding.location}_district"] = district
        values[f"{binding.location}_lat"] = taken.lat
        values[f"{binding.location}_lon"] = taken.lon
    values = {name: value for name, value in values.items() if name and value is not None}
    record = records.create(binding.entity, actor, values)
    return binding.row(record)


def heard_at(row: Incident, received_at: datetime) -> None:
    """Let the clock of an incident begin with its earliest call, whenever that was sent in."""
    if row.calls.filter(received_at__lt=received_at).exists():
        return
    Incident.objects.filter(pk=row.pk).update(called_at=received_at)
    row.called_at = received_at


def final_of(row: Incident) -> Incident:
    """Follow joins to the incident that is worked on."""
    while row.joined_into_id is not None:
        row = row.joined_into
    return row


def join(binding: Any, actor: Actor, source: Incident, target: Incident) -> None:
    """Make two incidents one: calls and units go to the target, the source is closed as joined."""
    duty.require(binding, actor, duty.DISPATCHERS)
    if source.pk == target.pk:
        raise RuleBroken([_("Pilih kejadian lain sebagai tujuan.")])
    with transaction.atomic():
        rows = Incident.objects.select_for_update().filter(pk__in=(source.pk, target.pk)).order_by("pk")
        locked = {row.pk: row for row in rows}
        source, target = locked[source.pk], locked[target.pk]
        if not source.is_open or not target.is_open:
            raise workflow.StaleState(_("Salah satu kejadian sudah ditutup. Muat ulang halaman ini."))
        _carry_over(source, target)
        record, kept = binding.record_of(source), binding.record_of(target)
        Incident.objects.filter(pk=source.pk).update(joined_into=target)
        timeline.add(source, actor, "join", _("Digabung ke %s.") % binding.title_of(kept))
        timeline.add(target, actor, "join", _("%s digabung ke kejadian ini.") % binding.title_of(record))
        if not workflow.event(binding.entity, record, "emergency.joined", actor):
            raise workflow.StaleState(_("Kejadian ini tidak dapat digabung pada keadaan sekarang."))
        board.touch(binding)


def _carry_over(source: Incident, target: Incident) -> None:
    """Calls and units follow; the clock begins with the earliest call of both."""
    source.calls.update(incident=target, is_joined=True)
    source.dispatches.filter(state__in=BUSY).update(incident=target)
    for column, pick in (("called_at", min), ("first_sent_at", min), ("first_on_scene_at", min)):
        values = [v for v in (getattr(source, column), getattr(target, column)) if v is not None]
        if values:
            setattr(target, column, pick(values))
    target.save(update_fields=["called_at", "first_sent_at", "first_on_scene_at"])


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Follow the application's workflow: close the clock, write the timeline, tell the boards."""
    row = binding.row(record)
    state = binding.entity.workflow.state(step.target)
    if state.phase in ("done", "rejected"):
        closed = Incident.objects.filter(pk=row.pk, closed_at__isnull=True)
        closed.update(closed_at=timezone.now())
    timeline.add(row, actor, "state", _("%(step)s: %(state)s.") % {"step": step.label, "state": state.label})
    board.touch(binding)


def erase_old(binding: Any, now: datetime) -> int:
    """Erase number and name of callers whose time is over; give the number of calls erased."""
    days = int(binding.setting("retention_days") or 0)
    if days < 1:
        return 0
    edge = now - timedelta(days=days)
    old = Call.objects.filter(app=binding.app, erased_at__isnull=True, received_at__lt=edge)
    old = old.filter(Q(incident__isnull=True) | Q(incident__closed_at__lt=edge))
    BlockedNumber.objects.filter(app=binding.app, until__lt=edge).delete()
    return old.update(number="", name="", erased_at=now)
