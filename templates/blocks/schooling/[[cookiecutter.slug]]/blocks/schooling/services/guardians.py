"""A guardian's link to a child: matched by the school, consented, refused, closed and withdrawn."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Guardian
from core import access, consents
from core.access import Actor
from core.rules import RuleBroken
from core.workdays import workdays_after

OPEN_PHASES = ("received", "verifying")


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; one request a child at a time."""
    person_id = binding.key_of(record, "link_person")
    if _is_doubled(binding, record, person_id):
        raise RuleBroken([_("Anda sudah meminta atau sudah mempunyai hubungan dengan anak ini.")])
    record.schooling = Guardian.objects.create(app=binding.app, person_id=person_id)


def begun(binding: Any, record: Any, actor: Actor) -> None:
    """Nothing more to do: the school's worklist shows it."""


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Keep the person as the record says."""
    row = binding.row(record)
    row.person_id = binding.key_of(record, "link_person")
    row.save(update_fields=["person"])


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Open or close the guardian's view, and note who matched guardian and child."""
    row, is_open = binding.row(record), step.target in binding.linked
    if is_open:
        pupil = binding.of(record, "link_pupil")
        if pupil is not None and not actor.is_system:
            _require_own_pupil(binding, actor, pupil)
        row.pupil = binding.row(pupil) if pupil is not None else None
        row.is_open = row.pupil is not None
        row.save()
        consents.confirm(binding.entity_of("link"), record, actor)
        return
    row.is_open = False
    row.save()


def _require_own_pupil(binding: Any, actor: Actor, pupil: Any) -> None:
    school = binding.of(pupil, "pupil_school")
    if not (schools.is_operator_of(binding, actor, school) or schools.is_head_of(binding, actor, school)):
        raise access.Forbidden(_("Murid ini dari sekolah lain."))


def is_matched(binding: Any, record: Any) -> bool:
    """Say whether NISN, NIK and school of the chosen pupil are those that the guardian typed."""
    pupil = binding.of(record, "link_pupil")
    if pupil is None or not binding.of(record, "link_nisn"):
        return False
    same_nisn = binding.of(pupil, "pupil_nisn") == binding.of(record, "link_nisn")
    same_school = binding.key_of(pupil, "pupil_school") == binding.key_of(record, "link_school")
    known, typed = (getattr(one, f"{name}_hash", "") for one, name in _niks(binding, record, pupil))
    return bool(same_nisn and same_school and (not known or known == typed))


def _niks(binding: Any, record: Any, pupil: Any) -> list[tuple[Any, str]]:
    return [(pupil, binding.pupil_nik), (record, binding.link_nik)]


def candidates(binding: Any, record: Any) -> list[Any]:
    """The pupils of the school whom the guardian may mean, by NISN; the school compares."""
    nisn, school_id = binding.of(record, "link_nisn"), binding.key_of(record, "link_school")
    if not nisn or school_id is None:
        return []
    rows = binding.rows_of("pupil").filter(**{binding.pupil_nisn: nisn, f"{binding.pupil_school}_id": school_id})
    return list(rows[:5])


def _is_doubled(binding: Any, record: Any, person_id: int | None) -> bool:
    if person_id is None:
        return False
    flow = binding.entity_of("link").workflow
    states = [state.name for state in flow.states if state.phase not in ("done", "rejected")]
    rows = binding.rows_of("link").filter(**{f"{binding.link_person}_id": person_id}, state__in=states)
    return rows.filter(**{binding.link_nisn: binding.of(record, "link_nisn")}).exists()


def due_at(binding: Any, record: Any) -> datetime | None:
    """The end of the last working day in which the school answers; None once it has."""
    part = binding.part_of(record)
    days = binding.number("answer_days")
    if binding.entity_of(part).workflow.state(record.state).phase not in OPEN_PHASES or days < 1:
        return None
    begun = timezone.localdate(record.created_at or timezone.now())
    return timezone.make_aware(datetime.combine(workdays_after(begun, days), time(23, 59, 59)))
