"""The attendance sheet of a class on a day, the actor's classes today, and the recapitulation of a month."""

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from blocks.schooling import schools
from blocks.schooling.models import Absence, Note, Presence, Pupil, Sheet
from blocks.schooling.selectors import calendar, members, notes, terms
from core.access import Actor


@dataclass(frozen=True)
class Line:
    """One pupil on the sheet."""

    pupil: Pupil
    name: str
    number: str
    presence: str
    accepted: Note | None
    waiting: Note | None
    waiting_url: str = ""


def find(binding: Any, group: Any, day: date) -> Sheet | None:
    """The sheet of a class on a day, if it is filled in."""
    row = binding.register.row(group)
    return Sheet.objects.filter(app=binding.app, group=row, day=day).select_related("by").first()


def lines(binding: Any, group: Any, day: date, sheet: Sheet | None) -> list[Line]:
    """All pupils of a class by name; accepted notes are filled in already."""
    register = binding.register
    pupils = members.on_day(register.row(group), day)
    kept = {one.pupil_id: one.presence for one in sheet.absences.all()} if sheet is not None else {}
    accepted, waiting = notes.covering(pupils, day), notes.waiting(pupils, day)
    found = []
    for pupil, record in members.by_name(binding, pupils):
        note, open_ = accepted.get(pupil.pk), waiting.get(pupil.pk)
        usual = note.presence if sheet is None and note is not None else Presence.PRESENT
        found.append(
            Line(
                pupil=pupil,
                name=register.of(record, "pupil_name"),
                number=register.of(record, "pupil_nis") or "",
                presence=str(kept.get(pupil.pk, usual)),
                accepted=note,
                waiting=open_,
                waiting_url=binding.entity_of("note").url("detail", open_.record_id) if open_ is not None else "",
            )
        )
    return found


@dataclass(frozen=True)
class Room:
    """One class on the teacher's first page."""

    group: Any
    name: str
    school: str
    total: int
    sheet: Sheet | None
    is_own: bool
    closed: str
    waiting: int


def rooms(binding: Any, actor: Actor, day: date, year: str) -> list[Room]:
    """The classes of the actor this school year, the own class first, with whether the day is filled in."""
    register = binding.register
    rows = schools.groups(binding, actor, teaching=False).filter(**{register.group_year: year})
    groups = list(rows.order_by(register.group_school, register.group_level, register.group_name)[:60])
    keys = [group.schooling_id for group in groups]
    sheets = {one.group_id: one for one in Sheet.objects.filter(app=binding.app, day=day, group__in=keys)}
    pupils = Counter(Pupil.objects.filter(group__in=keys, is_active=True).values_list("group", flat=True))
    open_notes = Note.objects.filter(is_accepted=False, is_over=False, pupil__group__in=keys)
    waiting = Counter(open_notes.values_list("pupil__group", flat=True))
    closed = {key: calendar.why_closed(binding, key, day) for key in {one.schooling.school_id for one in groups}}
    found = [
        Room(
            group=group,
            name=register.of(group, "group_name"),
            school=register.of(register.of(group, "group_school"), "school_name"),
            total=pupils[group.schooling_id],
            sheet=sheets.get(group.schooling_id),
            is_own=schools.is_class_teacher(register, actor, group),
            closed=closed[group.schooling.school_id],
            waiting=waiting[group.schooling_id],
        )
        for group in groups
    ]
    return sorted(found, key=lambda room: not room.is_own)


@dataclass(frozen=True)
class Month:
    """A pupil's month: the sign of each school day, and the sums."""

    name: str
    signs: tuple[str, ...]
    sick: int
    leave: int
    absent: int
    percent: Any


def month_days(binding: Any, group: Any, first: date) -> list[date]:
    """The school days of a month."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return calendar.days(binding, binding.register.key_of(group, "group_school"), first, last)


def recap(binding: Any, group: Any, first: date) -> tuple[list[date], list[Month]]:
    """The filled-in days of a month, and each pupil's line."""
    register, last = binding.register, first.replace(day=monthrange(first.year, first.month)[1])
    rows = Sheet.objects.filter(app=binding.app, group=register.row(group), day__gte=first, day__lte=last)
    sheets = list(rows.order_by("day"))
    signs = {(one.sheet_id, one.pupil_id): one.presence for one in Absence.objects.filter(sheet__in=sheets)}
    pupils = {one.pk: one for sheet in sheets[:1] + sheets[-1:] for one in members.on_day(sheet.group, sheet.day)}
    found = []
    for pupil, record in members.by_name(binding, list(pupils.values())):
        own = tuple(signs.get((sheet.pk, pupil.pk), Presence.PRESENT.value) for sheet in sheets)
        sums = Counter(own)
        share = round(100 * sums["h"] / len(own), 1) if own else None
        found.append(Month(register.of(record, "pupil_name"), own, sums["s"], sums["i"], sums["a"], share))
    return [sheet.day for sheet in sheets], found


def sums_of_term(binding: Any, pupils: list[Pupil], term: Any) -> dict[int, Counter]:
    """Pupil -> days by kind of absence in a semester, as attendance has them."""
    register = binding.register
    first, last = register.of(term, "term_from"), register.of(term, "term_until")
    rows = Absence.objects.filter(sheet__app=binding.app, pupil__in=pupils, day__gte=first, day__lte=last)
    found: dict[int, Counter] = {one.pk: Counter() for one in pupils}
    for pupil_id, presence in rows.values_list("pupil_id", "presence"):
        found[pupil_id][presence] += 1
    return found


def year_of(binding: Any, day: date) -> str:
    """The school year of a day."""
    term = terms.latest(binding, day)
    if term is not None:
        return str(binding.register.of(term, "term_year"))
    start = day.year if day.month > 6 else day.year - 1
    return f"{start}/{start + 1}"
