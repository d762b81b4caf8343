"""Entering measurements: saved child by child as typed, sent once; what another phone wrote is not overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.models import Measurement
from blocks.health.selectors import sheets
from blocks.health.services import judging
from blocks.health.typed import NotAMeasure, Typed, row
from core import access, audit, records, workflow
from core.access import Actor
from core.rules import RuleBroken

OPEN_PHASES = ("working", "returned")


@dataclass(frozen=True)
class Refusal:
    """A line that was not kept, and why."""

    subject_id: int
    text: str
    is_conflict: bool = False


def open_session(binding: Any, actor: Actor, post: Any, day: date) -> Any:
    """The record of a posyandu's day, made where there is none yet; of two who begin at once, one makes it."""
    require_recorder(binding, actor)
    binding.require_post(actor, post.pk)
    found = sheets.find(binding, post.pk, day)
    if found is not None:
        return found
    require_day(binding, day)
    values = {binding.session_post: post, binding.session_day: day, binding.session_worker: actor.user}
    try:
        return records.create(binding.entity_of("session"), actor, values)
    except (IntegrityError, RuleBroken):
        found = sheets.find(binding, post.pk, day)
        if found is None:
            raise
        return found


def require_recorder(binding: Any, actor: Actor) -> None:
    if not actor.has_role(binding.app, *binding.recorders):
        raise access.Forbidden(_("Lembar posyandu diisi oleh kader atau petugas gizi."))


def require_day(binding: Any, day: date) -> None:
    """Refuse a day to come, and one that is too long ago."""
    today, late = timezone.localdate(), binding.setting("late_days")
    if day > today:
        raise RuleBroken([_("Hari itu belum tiba.")])
    if day < today - timedelta(days=late):
        raise RuleBroken([_("Lembar hanya dapat diisi sampai %d hari sesudah hari posyandu.") % late])


def is_open(binding: Any, record: Any) -> bool:
    return binding.entity_of("session").workflow.state(record.state).phase in OPEN_PHASES


def save(binding: Any, actor: Actor, record: Any, given: Mapping[int, Mapping[str, Any]]) -> list[Refusal]:
    """Keep the lines given by child and give back those that were not kept; each line stands for itself."""
    require_recorder(binding, actor)
    entity = binding.entity_of("session")
    binding.require_post(actor, binding.post_key(record, "session_post"))
    refused = []
    with transaction.atomic():
        current = entity.model._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if not is_open(binding, current):
            state = workflow.state_label(entity, current)
            raise workflow.StaleState(_("Keadaan lembar ini: %s. Isinya tidak dapat diubah lagi.") % state)
        session = binding.row(current)
        known = sheets.children(binding, session.post_id, session.day).in_bulk(list(given))
        kept = {one.subject_id: one for one in session.measurements.select_related("subject")}
        for subject_id, line in given.items():
            try:
                if subject_id not in known:
                    raise NotAMeasure(_("Anak ini tidak terdaftar di posyandu ini."))
                typed = row(line)
                _require_seen(kept.get(subject_id), typed)
                _keep(binding, actor, session, known[subject_id], kept.get(subject_id), typed)
            except Conflict as problem:
                refused.append(Refusal(subject_id, str(problem), is_conflict=True))
            except NotAMeasure as problem:
                refused.append(Refusal(subject_id, str(problem)))
    return refused


class Conflict(NotAMeasure):
    """Another phone wrote a measurement that this page never showed."""


def _require_seen(kept: Measurement | None, typed: Typed) -> None:
    if kept is not None and typed.seen is not None and typed.seen != kept.version and typed.differs(kept):
        raise Conflict(_("Perangkat lain sudah mengisi anak ini. Muat ulang halaman untuk melihat angkanya."))


def _keep(binding: Any, actor: Actor, session: Any, subject: Any, kept: Measurement | None, typed: Typed) -> None:
    """Write one line where something changed; an emptied line takes the measurement back."""
    if typed.is_empty:
        if kept is not None:
            audit.record(actor, "delete", kept, {"lembar": session.record_id})
            kept.delete()
        return
    if kept is not None and not typed.differs(kept):
        return
    one = kept or Measurement(subject=subject, session=session, day=session.day)
    if (one.weight_kg, one.height_cm) != (typed.weight_kg, typed.height_cm):
        one.is_confirmed = False
    one.weight_kg, one.height_cm, one.arm_cm = typed.weight_kg, typed.height_cm, typed.arm_cm
    one.position = typed.position if typed.height_cm is not None else ""
    judging.judge(binding, one)
    one.is_confirmed = typed.is_confirmed and bool(one.doubts)
    one.by = actor.user
    one.version = (kept.version if kept is not None else 0) + 1
    one.save()


def submit(binding: Any, actor: Actor, record: Any) -> bool:
    """Send the sheet to the nutritionist; False where it is sent already, so that sending twice sends once."""
    require_recorder(binding, actor)
    record.refresh_from_db()
    if not is_open(binding, record):
        return False
    doubts = sheets.open_doubts(binding.row(record))
    if not binding.measured(record):
        raise RuleBroken([_("Belum ada anak yang diukur.")])
    if doubts.exists():
        raise RuleBroken([_("%d pengukuran perlu diperiksa lagi; ukur ulang, lalu tandai.") % doubts.count()])
    workflow.move(binding.entity_of("session"), record, binding.submit, actor)
    return True
