"""Fills in and corrects the attendance of a class on a day; what another phone changed unseen is not overwritten."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Absence, Correction, Group, Presence, Sheet
from blocks.schooling.selectors import calendar, members
from blocks.schooling.selectors import notes as noted
from blocks.schooling.services import alerts
from core import access, audit, turns
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


def may_mark(binding: Any, actor: Actor, group: Any) -> bool:
    """The class teacher marks; operator and head of the school stand in."""
    school = binding.register.of(group, "group_school")
    return (
        schools.is_class_teacher(binding.register, actor, group)
        or schools.is_operator_of(binding.register, actor, school)
        or schools.is_head_of(binding.register, actor, school)
    )


def require_may_mark(binding: Any, actor: Actor, group: Any) -> None:
    if not may_mark(binding, actor, group):
        raise access.Forbidden(_("Daftar hadir diisi oleh wali kelas ini, operator, atau kepala sekolahnya."))


def hindrance(binding: Any, actor: Actor, group: Any, sheet: Sheet | None, day: date) -> str:
    """Why the day cannot be written now; empty where it can."""
    today, school = timezone.localdate(), binding.register.of(group, "group_school")
    if day > today:
        return _("Hari itu belum tiba.")
    closed = calendar.why_closed(binding, school.pk, day)
    if closed and sheet is None:
        return _("Tidak ada sekolah pada hari itu: %s.") % closed
    if schools.is_head_of(binding.register, actor, school):
        return ""
    late, correct = binding.number("late_days"), binding.number("correct_days")
    if sheet is None and day < today - timedelta(days=late):
        return _("Daftar hadir disusulkan paling lambat %d hari; minta kepala sekolah mengisinya.") % late
    if sheet is not None and day < today - timedelta(days=correct):
        return _("Perbaikan paling lambat %d hari; minta kepala sekolah memperbaikinya.") % correct
    return ""


def needs_reason(sheet: Sheet | None) -> bool:
    """Say whether a change must be explained: on a later day than the sheet's."""
    return sheet is not None and sheet.day < timezone.localdate()


def mark(
    binding: Any, actor: Actor, group: Any, day: date, given: Mapping[int, str], *, seen: int = 0, reason: str = ""
) -> Sheet:
    """Write where each pupil was; a pupil who is not named was present."""
    require_may_mark(binding, actor, group)
    row = binding.register.row(group)
    with transaction.atomic():
        turns.hold(row)
        sheet = Sheet.objects.filter(app=binding.app, group=row, day=day).first()
        problem = hindrance(binding, actor, group, sheet, day)
        if problem:
            raise RuleBroken([problem])
        if (sheet.version if sheet is not None else 0) != seen:
            raise StaleState(_("Daftar ini baru saja diubah orang lain. Periksa lagi, lalu simpan."))
        pupils = {one.pk: one for one in members.on_day(row, day)}
        _require_known(pupils, given)
        return _write(binding, actor, row, sheet, day, pupils, given, reason.strip())


def _require_known(pupils: Mapping[int, Any], given: Mapping[int, str]) -> None:
    wrong = []
    if not pupils:
        wrong.append(_("Kelas ini belum mempunyai murid pada hari itu."))
    if any(key not in pupils for key in given):
        wrong.append(_("Ada murid yang tidak di kelas ini pada hari itu. Muat ulang halaman."))
    if any(value not in Presence.values for value in given.values()):
        wrong.append(_("Kehadiran hanya hadir, sakit, izin, atau alpa."))
    if wrong:
        raise RuleBroken(wrong)


def _write(
    binding: Any,
    actor: Actor,
    row: Group,
    sheet: Sheet | None,
    day: date,
    pupils: Mapping[int, Any],
    given: Mapping[int, str],
    reason: str,
) -> Sheet:
    """Write the lines, the changes and the sums; tell who is absent without leave."""
    kept = {one.pupil_id: one for one in sheet.absences.all()} if sheet is not None else {}
    after = {key: given.get(key, Presence.PRESENT) for key in pupils}
    before = {key: kept[key].presence if key in kept else Presence.PRESENT for key in pupils}
    differing = [key for key in pupils if after[key] != before[key]]
    if needs_reason(sheet) and differing and len(reason) < 5:
        raise RuleBroken([_("Tulis alasan perbaikan.")], {"reason": _("Wajib diisi.")})
    is_new = sheet is None
    if sheet is None:
        sheet = Sheet.objects.create(app=binding.app, group=row, day=day, at=timezone.now(), by=actor.user)
    elif not differing:
        return sheet
    else:
        note_changes(sheet, actor, reason, {key: (before[key], after[key]) for key in differing})
    set_lines(sheet, {key: after[key] for key in differing}, noted.covering(list(pupils.values()), day))
    count(sheet, len(pupils))
    audit.record(actor, "create" if is_new else "edit", sheet, {"absent": sheet.absent, "changed": len(differing)})
    for key in differing:
        if after[key] == Presence.ABSENT:
            alerts.consider(binding, pupils[key], sheet)
    return sheet


def note_changes(sheet: Sheet, actor: Actor, reason: str, changes: Mapping[int, tuple[str, str]]) -> None:
    """Keep what was changed, by whom and why."""
    now = timezone.now()
    Correction.objects.bulk_create(
        Correction(sheet=sheet, pupil_id=key, before=before, after=after, reason=reason[:200], at=now, by=actor.user)
        for key, (before, after) in changes.items()
    )


def set_lines(sheet: Sheet, lines: Mapping[int, str], notes: Mapping[int, Any]) -> None:
    """Write lines of pupils who were not there, and take away those of who was."""
    sheet.absences.filter(pupil_id__in=lines).delete()
    Absence.objects.bulk_create(
        Absence(sheet=sheet, pupil_id=key, day=sheet.day, presence=value, note=_fitting(notes.get(key), value))
        for key, value in lines.items()
        if value != Presence.PRESENT
    )


def _fitting(note: Any, presence: str) -> Any:
    return note if note is not None and note.presence == presence else None


def count(sheet: Sheet, total: int) -> None:
    """Write the sums of a sheet, and that it changed."""
    found = list(sheet.absences.values_list("presence", flat=True))
    sheet.total = total
    sheet.sick, sheet.leave = found.count(Presence.SICK), found.count(Presence.LEAVE)
    sheet.absent = found.count(Presence.ABSENT)
    sheet.version += 1
    sheet.save()
