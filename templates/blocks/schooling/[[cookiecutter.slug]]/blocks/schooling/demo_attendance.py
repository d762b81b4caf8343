"""Weeks of attendance of a demonstration, with notes of guardians, corrections and a follow-up."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.schooling import demo_words as words
from blocks.schooling.models import Group, Guardian, SchoolDay
from blocks.schooling.selectors import calendar, members, sheets
from blocks.schooling.services import attendance
from core import access, records, workflow
from core.models import RoleGrant
from core.seeding.moment import as_of

DAYS = 16


def run(binding: Any, context: Any, chance: Random) -> None:
    """Sheets of every class of this school year up to yesterday, and of some today."""
    register, today = binding.register, context.today
    _grant(binding, context)
    year = sheets.year_of(binding, today)
    groups = list(Group.objects.filter(app=register.app, year=year).order_by("pk"))
    records_ = register.rows_of("group").select_related("schooling").in_bulk([one.record_id for one in groups])
    _own_days(binding, groups, today)
    _notes(binding, context, today)
    for number, row in enumerate(groups):
        group = records_[row.record_id]
        for day in calendar.days(binding, row.school_id, today - timedelta(days=DAYS), today):
            if day == today and number != 1:
                continue
            _fill(binding, group, row, day, number, chance)
        _correct(binding, group, row, today)


def _grant(binding: Any, context: Any) -> None:
    """Who has a role at a school in the register has it here too."""
    for grant in RoleGrant.objects.filter(app=binding.register.app, role__in=binding.role_names):
        key = {"position": grant.position, "app": binding.app, "role": grant.role}
        context.upsert(RoleGrant, key, {"all_offices": True})


def _own_days(binding: Any, groups: list[Group], today: date) -> None:
    """Each school closes on one day to come."""
    day = today + timedelta(days=(7 - today.weekday()) % 7 + 8)
    for school_id in {one.school_id for one in groups}:
        SchoolDay.objects.create(
            app=binding.app, school_id=school_id, first=day, last=day, is_off=True, words=words.HOLIDAY
        )


def _fill(binding: Any, group: Any, row: Group, day: date, number: int, chance: Random) -> None:
    """Most are there; the fourth pupil of the first class stays away without leave now and then."""
    pupils = members.by_name(binding, members.on_day(row, day))
    given = {}
    for at, (pupil, _record) in enumerate(pupils):
        draw = chance.random()
        if draw < 0.05:
            given[pupil.pk] = "s" if draw < 0.03 else "i"
        elif not number and at == 3 and day.weekday() == 0 or draw > 0.995:
            given[pupil.pk] = "a"
    for line in sheets.lines(binding, group, day, None):
        if line.presence != "h":
            given[line.pupil.pk] = line.presence
    with as_of(min(_at(day, 7, 20 + number), timezone.now())):
        attendance.mark(binding, access.system(), group, day, given)


def _correct(binding: Any, group: Any, row: Group, today: date) -> None:
    """One line of the last week was corrected."""
    for day in reversed(calendar.days(binding, row.school_id, today - timedelta(days=6), today - timedelta(days=1))):
        sheet = sheets.find(binding, group, day)
        lines = dict(sheet.absences.values_list("pupil_id", "presence")) if sheet is not None else {}
        wrong = next((key for key, sign in lines.items() if sign == "i"), None)
        if sheet is not None and wrong is not None:
            with as_of(min(_at(day + timedelta(days=1), 9), timezone.now())):
                given = lines | {wrong: "s"}
                attendance.mark(binding, access.system(), group, day, given, seen=sheet.version, reason=words.LATE)
            return


def _notes(binding: Any, context: Any, today: date) -> None:
    """Linked guardians sent notes: an accepted one of last week, one that waits today."""
    entity, register = binding.entity_of("note"), binding.register
    links = register.rows_of("link").in_bulk(
        Guardian.objects.filter(app=register.app, is_open=True).values_list("record_id", flat=True)
    )
    for number, key in enumerate(sorted(links)[:3]):
        first = today - timedelta(days=(8, 15, 0)[number])
        days = calendar.days(binding, None, first - timedelta(days=4), first)
        first = days[-1] if days else first
        values = {
            binding.note_link: links[key],
            binding.note_kind: ("sakit", "izin", "sakit")[number],
            binding.note_from: first,
            binding.note_until: first,
            "alasan": words.REASONS[number],
        }
        with as_of(min(_at(first, 6, 30 + number), timezone.now())):
            record = records.create(entity, access.system(), values)
            if number < 2:
                workflow.move(entity, record, "terima", access.system())


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))
