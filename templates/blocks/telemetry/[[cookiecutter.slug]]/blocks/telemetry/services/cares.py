"""Writes the log of a station, and corrects later readings where a calibration found drift."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Care, CareKind, Stream, Thing
from blocks.telemetry.services import keys
from core import audit, turns
from core.access import Actor
from core.rules import RuleBroken


def write(binding: Any, actor: Actor, care: Care) -> Care:
    """Keep an entry; raises Forbidden or RuleBroken with all that is wrong."""
    keys.require_watcher(binding, actor)
    problems = _problems(care)
    if problems:
        raise RuleBroken(list(problems.values()), problems)
    care.by = actor.user
    with transaction.atomic():
        care.save()
        if care.kind == CareKind.CALIBRATION:
            _calibrated(care)
        audit.record(actor, "care", care, {"kind": care.kind, "deviation": care.deviation})
    return care


def _problems(care: Care) -> dict[str, str]:
    found = {}
    if care.on > timezone.localdate():
        found["on"] = _("Tanggal pekerjaan belum tiba.")
    if care.kind == CareKind.CALIBRATION:
        if care.stream is None:
            found["stream"] = _("Sebutkan besaran yang dikalibrasi.")
        if care.sensor_value is None:
            found["sensor_value"] = _("Isi bacaan alat.")
        if care.reference_value is None:
            found["reference_value"] = _("Isi bacaan pembanding, misalnya dari papan duga.")
    elif care.corrects:
        found["corrects"] = _("Koreksi hanya dari kalibrasi.")
    return found


def _calibrated(care: Care) -> None:
    """The station is calibrated from this day; where asked, later readings are shifted by what was found."""
    newest = care.thing.serviced_on
    if newest is None or newest < care.on:
        Thing.objects.filter(pk=care.thing_id).update(serviced_on=care.on)
    if care.corrects and care.deviation:
        stream = turns.hold(care.stream)
        Stream.objects.filter(pk=stream.pk).update(offset=round(stream.offset - care.deviation, 4))


def is_due(binding: Any, thing: Thing, today: date) -> bool:
    """Say whether a station waits for its calibration."""
    days = binding.setting("care_days")
    return bool(days) and (thing.serviced_on is None or (today - thing.serviced_on).days >= int(days))
