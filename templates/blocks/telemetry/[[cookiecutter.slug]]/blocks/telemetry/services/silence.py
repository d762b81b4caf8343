"""Finds what no longer sends, and hears what sends again."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Thing
from blocks.telemetry.services import levels
from core import access, blocks, display, notify


def heard(binding: Any, thing: Thing, at: datetime) -> None:
    """Note that something came at this moment of the server; the first time and after a silence, say so."""
    is_news = thing.is_silent or thing.seen_at is None
    thing.seen_at, thing.is_silent = at, False
    thing.save(update_fields=["seen_at", "is_silent"])
    if is_news:
        blocks.tell(binding.entity, binding.record_of(thing), "telemetry.heard", access.system())


def find_silent(binding: Any, now: datetime) -> int:
    """Mark those that sent nothing for too long, each once, and tell it."""
    edge = now - timedelta(minutes=int(binding.setting("silent_minutes")))
    rows = Thing.objects.filter(app=binding.app, entity=binding.entity_name, is_silent=False, seen_at__lt=edge)
    active = binding.entity.rows().filter(state__in=binding.entity.workflow.states_of("done"))
    found = 0
    for thing in rows.filter(record_id__in=active.values("pk")).order_by("seen_at"):
        found += _mark(binding, thing, edge)
    return found


def _mark(binding: Any, thing: Thing, edge: datetime) -> int:
    with transaction.atomic():
        if not Thing.objects.filter(pk=thing.pk, is_silent=False, seen_at__lt=edge).update(is_silent=True):
            return 0
        record = binding.record_of(thing)
        blocks.tell(binding.entity, record, "telemetry.silent", access.system())
        title = _("%s tidak mengirim data") % binding.words(record, "name")
        text = _("Bacaan terakhir %s. Periksa catu daya, sinyal dan kartu SIM.") % display.moment(thing.seen_at)
        for user_id in sorted(levels.told(binding)):
            notify.send(
                user_id=user_id,
                title=title,
                text=text,
                url=binding.url("station", thing.pk),
                app=binding.app,
                entity=binding.entity_name,
                object_id=record.pk,
                key=f"telemetry:silent:{thing.pk}:{thing.seen_at.timestamp():.0f}:{user_id}",
            )
    return 1


def moved(binding: Any, record: Any, actor: Any) -> None:
    """An officer put a station out of service: what stood open there is over."""
    if binding.phase_of(record) != "rejected":
        return
    row = binding.row(record)
    row.devices.filter(revoked_at=None).update(revoked_at=timezone.now())
    for stream in row.streams.filter(severity__gt=0):
        stream.alerts.filter(ended_at=None).update(ended_at=timezone.now())
    row.streams.update(severity=0)
    Thing.objects.filter(pk=row.pk).update(severity=0, is_silent=False)
