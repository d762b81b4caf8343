"""Writes a cohort's timetable from its units, and says where rooms or instructors clash."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.training import timetable
from blocks.training.models import Attendance
from core import access, audit, display, records, turns
from core.access import Actor, system
from core.rules import RuleBroken
from core.workdays import workdays_in
from core.workflow import StaleState


def day_of(binding: Any) -> timetable.Day:
    """How the settings divide a day."""
    return timetable.Day(
        binding.value("day_begins"), max(binding.number("day_hours"), 1), max(binding.number("hour_minutes"), 1)
    )


def lay_out(binding: Any, actor: Actor, cohort: Any) -> int:
    """Replace the timetable by one laid out anew; gives how many sessions it has."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Jadwal disusun petugas pelatihan."))
    with transaction.atomic():
        cohort = turns.hold(cohort)
        _require_open(binding, cohort)
        meetings = _meetings(binding, cohort)
        binding.sessions_of(cohort).delete()
        for one in meetings:
            records.create(binding.entity_of("session"), system(), _values(binding, cohort, one), issuer=actor)
        audit.record(actor, "training.timetable", cohort, {"sessions": [None, len(meetings)]})
    return len(meetings)


def _require_open(binding: Any, cohort: Any) -> None:
    phase = binding.entity_of("cohort").workflow.state(cohort.state).phase
    if cohort.state == binding.over or phase == "rejected":
        raise StaleState(_("Angkatan ini sudah selesai; jadwalnya tidak berubah lagi."))
    held = binding.sessions_of(cohort).values("pk")
    if Attendance.objects.filter(session_id__in=held, trainee__cohort_id=cohort.training_id).exists():
        raise RuleBroken([_("Daftar hadir sudah diisi; ubah sesi satu per satu pada halaman angkatan.")])


def _meetings(binding: Any, cohort: Any) -> list[timetable.Meeting]:
    """Lay the units out over the working days; raises RuleBroken where they do not fit."""
    units = [timetable.Unit(unit.pk, int(binding.of(unit, "unit_hours") or 0)) for unit in binding.units_of(cohort)]
    if not units:
        raise RuleBroken([_("Pelatihan ini belum mempunyai unit kompetensi.")])
    days = workdays_in(binding.of(cohort, "cohort_begins"), binding.of(cohort, "cohort_ends"))
    needed = timetable.days_needed(units, day_of(binding))
    if needed > len(days):
        text = _("%(hours)s JP memerlukan %(needed)s hari kerja, tetapi tanggalnya hanya memberi %(there)s.")
        values = {"hours": sum(unit.hours for unit in units), "needed": needed, "there": len(days)}
        raise RuleBroken([text % {name: display.number(value) for name, value in values.items()}])
    return timetable.lay_out(units, days, day_of(binding))


def _values(binding: Any, cohort: Any, one: timetable.Meeting) -> dict[str, Any]:
    unit = next(unit for unit in binding.units_of(cohort) if unit.pk == one.unit)
    values = {
        binding.entity_of("session").parent: cohort,
        binding.session_on: one.on,
        binding.session_from: one.begins,
        binding.session_until: one.ends,
        binding.session_hours: one.hours,
        binding.session_unit: unit,
        binding.session_room: binding.of(cohort, "cohort_room"),
    }
    if binding.session_teacher:
        values[binding.session_teacher] = binding.of(cohort, "cohort_teacher")
    return values
