"""A guardian's note: from sending over acceptance to the sheets that it fills."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling.models import Note, Presence, Sheet
from blocks.schooling.services import attendance
from core import notify
from core.access import Actor
from core.rules import RuleBroken

WORDS = {"sakit": Presence.SICK, "izin": Presence.LEAVE}


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved."""
    row = Note(app=binding.app)
    _fill(binding, record, row)
    if row.pupil is None and not actor.is_system:
        raise RuleBroken([_("Anak ini belum dihubungkan sekolah dengan data muridnya.")])
    row.save()
    record.schooling = row


def begun(binding: Any, record: Any, actor: Actor) -> None:
    """Tell the class teacher that a note came."""
    teacher = _teacher_of(binding, record)
    if teacher is not None:
        entity = binding.entity_of("note")
        notify.send(
            user_id=teacher,
            title=_("Surat tidak masuk %s") % record.number,
            text=_("Jawab surat ini; daftar hadir terisi sesudah diterima."),
            url=entity.url("detail", record.pk),
            app=binding.app,
            entity=entity.name,
            object_id=record.pk,
        )


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Keep days and kind as the record says."""
    row = binding.row(record)
    _fill(binding, record, row)
    row.save()


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Fill the sheets once the note is accepted."""
    row = binding.row(record)
    row.is_accepted = step.target in binding.note_accepted
    row.is_over = binding.entity_of("note").workflow.state(step.target).phase == "rejected"
    row.save()
    if row.is_accepted and row.pupil is not None:
        _fill_sheets(binding, row, record, actor)


def _fill(binding: Any, record: Any, row: Note) -> None:
    link = binding.of(record, "note_link")
    pupil = binding.register.of(link, "link_pupil") if link is not None else None
    row.pupil = binding.register.row(pupil) if pupil is not None else None
    row.presence = WORDS.get(binding.of(record, "note_kind"), "")
    row.first, row.last = binding.of(record, "note_from"), binding.of(record, "note_until")


def _fill_sheets(binding: Any, row: Note, record: Any, actor: Actor) -> None:
    """Write the note into the sheets of its days that are filled in already; later ones take it over themselves."""
    rows = Sheet.objects.select_for_update(of=("self",)).filter(
        app=binding.app, day__gte=row.first, day__lte=row.last, group__enrolments__pupil=row.pupil
    )
    for sheet in rows.order_by("day"):
        line = sheet.absences.filter(pupil=row.pupil).first()
        before = line.presence if line is not None else Presence.PRESENT
        if before == row.presence:
            continue
        reason = _("Surat %s diterima") % record.number
        attendance.note_changes(sheet, actor, reason, {row.pupil_id: (before, row.presence)})
        attendance.set_lines(sheet, {row.pupil_id: row.presence}, {row.pupil_id: row})
        attendance.count(sheet, sheet.total)


def _teacher_of(binding: Any, record: Any) -> int | None:
    row = binding.row(record)
    if row.pupil is None or row.pupil.group is None:
        return None
    register = binding.register
    group = register.rows_of("group").filter(pk=row.pupil.group.record_id).first()
    return register.key_of(group, "group_teacher") if group is not None else None


def is_free(binding: Any, record: Any) -> bool:
    """Say whether no other note that still counts covers one of the days."""
    link = binding.of(record, "note_link")
    pupil_id = binding.register.key_of(link, "link_pupil") if link is not None else None
    first, last = binding.of(record, "note_from"), binding.of(record, "note_until")
    if pupil_id is None or first is None or last is None:
        return True
    rows = Note.objects.filter(app=binding.app, pupil__record_id=pupil_id, is_over=False)
    own = getattr(record, "schooling_id", None)
    return not rows.filter(first__lte=last, last__gte=first).exclude(pk=own).exists()
