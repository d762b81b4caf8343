"""Attendance sheets, filled in by the instructor, and written warnings."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training.models import Attendance, Presence, Reprimand, Standing, Trainee
from core import access, audit, display, notify, turns
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Seen:
    """How one trainee attended."""

    trainee: int
    presence: str
    note: str = ""


def note(binding: Any, actor: Actor, cohort: Any, session: Any, seen: list[Seen]) -> int:
    """Keep the sheet of one session; everybody who trains must be on it. Gives how many are present."""
    if not binding.may_record(actor, cohort):
        raise access.Forbidden(_("Daftar hadir diisi instruktur angkatan ini."))
    with transaction.atomic():
        cohort = turns.hold(cohort)
        _require_time(binding, actor, cohort, session)
        rows = {row.pk: row for row in trainees_of(cohort)}
        _require_whole(rows, seen)
        for one in seen:
            _keep(binding, actor, rows[one.trainee], session, one)
        counts = {value: sum(one.presence == value for one in seen) for value in Presence.values}
        audit.record(actor, "training.attendance", cohort, {"session": session.pk, **counts})
    return counts[Presence.PRESENT] + counts[Presence.LATE]


def trainees_of(cohort: Any) -> Any:
    """Who trains now."""
    return Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.TRAINING)


def _require_time(binding: Any, actor: Actor, cohort: Any, session: Any) -> None:
    """A sheet is filled in from its day on, and put right for some days; the office may do so later."""
    if cohort.state != binding.running:
        raise StaleState(_("Pelatihan angkatan ini tidak sedang berjalan."))
    today, day = timezone.localdate(), binding.of(session, "session_on")
    if today < day:
        raise RuleBroken([_("Sesi ini baru berlangsung %s.") % display.long_date(day)])
    last = day + timedelta(days=binding.number("entry_days"))
    if today > last and not binding.is_manager(actor):
        raise RuleBroken([_("Daftar hadir ini sudah terkunci; minta petugas pelatihan membetulkannya.")])


def _require_whole(rows: dict[int, Trainee], seen: list[Seen]) -> None:
    known = {one.trainee: one.presence for one in seen}
    if set(known) - set(rows):
        raise StaleState(_("Daftar peserta sudah berubah. Muat ulang halaman."))
    if set(rows) - set(known) or any(value not in Presence.values for value in known.values()):
        raise RuleBroken([_("Pilih kehadiran setiap peserta.")])


def _keep(binding: Any, actor: Actor, row: Trainee, session: Any, one: Seen) -> None:
    values = {
        "on": binding.of(session, "session_on"),
        "hours": binding.of(session, "session_hours"),
        "presence": one.presence,
        "note": one.note.strip()[:120],
        "officer": actor.user,
        "at": timezone.now(),
    }
    Attendance.objects.update_or_create(trainee=row, session_id=session.pk, defaults=values)


def reprimand(binding: Any, actor: Actor, record: Any, reason: str) -> Reprimand:
    """Warn a trainee in writing; the trainee is told."""
    cohort = binding.cohort_of(record)
    if not binding.may_record(actor, cohort):
        raise access.Forbidden(_("Teguran diberikan petugas pelatihan atau instruktur angkatan ini."))
    words = " ".join(reason.split())
    if not words:
        raise RuleBroken([_("Tulis alasan teguran.")])
    with transaction.atomic():
        record = turns.hold(record)
        row = Trainee.objects.select_for_update().get(pk=record.training_id)
        if row.standing != Standing.TRAINING:
            raise StaleState(_("Orang ini tidak sedang berlatih. Muat ulang halaman."))
        made = Reprimand.objects.create(
            trainee=row,
            number=row.reprimands.count() + 1,
            reason=words[:300],
            officer=actor.user,
            at=timezone.now(),
        )
        audit.record(actor, "training.reprimand", record, {"number": made.number})
        _tell(binding, record, made)
    return made


def _tell(binding: Any, record: Any, made: Reprimand) -> None:
    entity = binding.entity_of("trainee")
    notify.send(
        person_id=getattr(record, f"{binding.trainee_person}_id"),
        title=_("Teguran ke-%s pelatihan") % made.number,
        text=_("Baca alasannya pada halaman pendaftaran Anda."),
        url=entity.url("detail", record.pk),
        app=binding.app,
        entity=entity.name,
        object_id=record.pk,
        key=f"training-reprimand-{made.pk}",
    )
