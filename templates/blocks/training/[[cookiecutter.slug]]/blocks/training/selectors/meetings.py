"""A cohort's sessions by day, and what clashes with other cohorts."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from blocks.training.models import Attendance
from core import display


@dataclass
class Day:
    """One day with its sessions."""

    on: date
    sessions: list[dict[str, Any]] = field(default_factory=list)

    @property
    def hours(self) -> int:
        return sum(one["hours"] for one in self.sessions)


def by_day(binding: Any, cohort: Any) -> list[Day]:
    """The days of the timetable; a session says whether its attendance sheet is there."""
    filled = set(Attendance.objects.filter(trainee__cohort_id=cohort.training_id).values_list("session_id", flat=True))
    found: dict[date, Day] = {}
    for one in _with_teacher(binding, binding.sessions_of(cohort)):
        on = binding.of(one, "session_on")
        found.setdefault(on, Day(on)).sessions.append(line(binding, cohort, one, filled))
    return list(found.values())


def _with_teacher(binding: Any, rows: Any) -> Any:
    return rows.select_related(binding.session_teacher) if binding.session_teacher else rows


def line(binding: Any, cohort: Any, one: Any, filled: set[int]) -> dict[str, Any]:
    """One session as pages show it."""
    begins, ends = display.clock(binding.of(one, "session_from")), display.clock(binding.of(one, "session_until"))
    return {
        "pk": one.pk,
        "on": binding.of(one, "session_on"),
        "time": f"{begins}–{ends}",
        "unit": binding.of(binding.of(one, "session_unit"), "unit_name"),
        "hours": binding.of(one, "session_hours"),
        "room": binding.of(one, "session_room"),
        "teacher": binding.of(one, "session_teacher"),
        "is_filled": one.pk in filled,
        "url": binding.url("sheet", cohort.pk, one.pk),
        "edit_url": binding.entity_of("session").url("edit", one.pk),
    }


def clashes(binding: Any, cohort: Any) -> list[str]:
    """Where a room or an instructor is in two places at once; each day and reason once."""
    session = binding.entity_of("session")
    mine = list(binding.sessions_of(cohort))
    days = {binding.of(one, "session_on") for one in mine}
    others = binding.rows_of("session").filter(**{f"{binding.session_on}__in": days})
    others = list(others.exclude(**{session.parent: cohort}).select_related(session.parent))
    open_states = _open_states(binding)
    found: dict[str, None] = {}
    for one in mine:
        for other in others:
            whole = getattr(other, session.parent)
            if whole.state in open_states and _meet(binding, one, other):
                for text in _why(binding, one, other, whole):
                    found.setdefault(text)
    return list(found)


def _open_states(binding: Any) -> set[str]:
    return {one.name for one in binding.entity_of("cohort").workflow.states if not one.final}


def _meet(binding: Any, one: Any, other: Any) -> bool:
    same_day = binding.of(one, "session_on") == binding.of(other, "session_on")
    begins, ends = binding.session_from, binding.session_until
    return same_day and getattr(one, begins) < getattr(other, ends) and getattr(other, begins) < getattr(one, ends)


def _why(binding: Any, one: Any, other: Any, whole: Any) -> list[str]:
    values = {"day": display.long_date(binding.of(one, "session_on")), "other": binding.of(whole, "cohort_name")}
    found = []
    room = str(binding.of(one, "session_room")).strip()
    if room.casefold() == str(binding.of(other, "session_room")).strip().casefold():
        found.append(_("%(day)s: %(room)s juga dipakai %(other)s.") % (values | {"room": room}))
    key = f"{binding.session_teacher}_id" if binding.session_teacher else ""
    if key and getattr(one, key) is not None and getattr(one, key) == getattr(other, key):
        found.append(_("%(day)s: instruktur yang sama mengajar %(other)s.") % values)
    return found
