"""Schools with classes, a year that ended with printed cards, marks half filled in, weeks of attendance: invented.

The register is filled first; the application that takes attendance adds its weeks when its own turn comes.
"""

from datetime import date, datetime, time
from random import Random
from typing import Any

from django.utils import timezone

from blocks.schooling import demo_attendance, demo_marks
from blocks.schooling import demo_words as words
from blocks.schooling.models import Group, How, Pupil, Sheet
from blocks.schooling.services import enrolling
from core import access, records, workflow
from core.models import Position, PositionHolding, RoleGrant
from core.offices import office_of_agency
from core.seeding import chairs, examples
from core.seeding.moment import as_of
from core.workdays import workdays_after

PUPILS, SCHOOLS, WAITING = 12, 2, 2


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has records is left alone."""
    if not context.is_demo or not context.residents():
        return
    chance = Random(f"{context.region.slug} {binding.app} schooling")  # noqa: S311 - examples, not secrets
    if binding.pupil and not Group.objects.filter(app=binding.app).exists():
        Register(binding, context, chance).fill()
    if binding.note and not Sheet.objects.filter(app=binding.app).exists():
        demo_attendance.run(binding, context, chance)


def years(today: date) -> tuple[int, int]:
    """The first calendar years of the last and of the present school year."""
    start = today.year if today.month > 6 else today.year - 1
    return start - 1, start


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of a day in office hours."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


class Register:
    """Fills the register of one region."""

    def __init__(self, binding: Any, context: Any, chance: Random) -> None:
        self.binding, self.context, self.chance = binding, context, chance
        self.number = 0

    def fill(self) -> None:
        """Two schools; in the first a class that was promoted and one of this year, with guardians."""
        before, now = years(self.context.today)
        self._terms(before, now)
        schools = list(self.binding.rows_of("school").order_by("pk")[:SCHOOLS])
        if not schools:
            return
        for number, school in enumerate(schools):
            self._staff(school, is_first=not number)
            self._year(school, before, now, number)
        self._guardians()

    def _terms(self, before: int, now: int) -> None:
        for first in (before, now):
            for half, span in (("ganjil", ((7, 13), (12, 19), (12, 18))), ("genap", ((1, 5), (6, 20), (6, 19)))):
                year = first if half == "ganjil" else first + 1
                days = [date(year, month, day) for month, day in span]
                names = ("term_from", "term_until", "term_report")
                values = {getattr(self.binding, name): day for name, day in zip(names, days, strict=True)}
                values |= {self.binding.term_year: f"{first}/{first + 1}", self.binding.term_half: half}
                known = self.binding.rows_of("term").filter(
                    **{self.binding.term_year: f"{first}/{first + 1}", self.binding.term_half: half}
                )
                if not known.exists():
                    records.create(self.binding.entity_of("term"), access.system(), values)

    def _staff(self, school: Any, *, is_first: bool) -> None:
        """Operator, head and inspector; the first school is that of the sample officers."""
        for key, role in (("school_operator", "keepers"), ("school_head", "heads"), ("school_inspector", "inspectors")):
            user = self.someone(getattr(self.binding, role)[0], is_sample=is_first)
            setattr(school, getattr(self.binding, key), user)
        school.save()

    def someone(self, role: str, *, is_sample: bool = False) -> Any:
        """An officer with a role of this application: a sample login, or one invented for it."""
        known = self.context.officers(self.binding.app, role)
        if is_sample and known:
            return known[0]
        office = office_of_agency(self.binding.entity.agency or "disdik")
        self.number += 1
        user = chairs.officer(self.context, self.chance, is_senior=role in self.binding.heads)
        if office is None:
            return user
        code = f"{office.code}-{self.binding.app}-{self.number}"
        position = self.context.upsert(Position, {"code": code}, {"office": office, "title": words.TITLES[role]})
        for app in self._apps():
            self.context.upsert(RoleGrant, {"position": position, "app": app, "role": role}, {"all_offices": True})
        starts_on = date(self.context.today.year - 2, 1, 2)
        PositionHolding.objects.create(position=position, user=user, starts_on=starts_on)
        return user

    def _apps(self) -> list[str]:
        """This application, and the one that takes attendance."""
        attendance = self.binding.attendance
        return [self.binding.app, *([attendance.app] if attendance is not None else [])]

    def _year(self, school: Any, before: int, now: int, number: int) -> None:
        """A class of the last year that is promoted, and a new first class."""
        level = 7 if self.binding.of(school, "school_level") == "smp" else 1
        with as_of(at(date(before, 7, 13), 9)):
            old = self._group(school, before, level, "A", is_sample=not number)
            self._pupils(school, old, PUPILS)
        with as_of(at(date(now, 6, 22), 9)):
            upper = self._group(school, now, level + 1, "A", is_sample=False)
        if not number:
            demo_marks.ended_year(self, old, before)
        self._move_up(old, upper, now)
        with as_of(at(date(now, 7, 13), 9)):
            fresh = self._group(school, now, level, "A", is_sample=not number)
            self._pupils(school, fresh, PUPILS)
        for group in (upper, fresh):
            demo_marks.this_term(self, group, is_open=group is fresh or bool(number))

    def _group(self, school: Any, year: int, level: int, letter: str, *, is_sample: bool) -> Any:
        binding = self.binding
        teacher = self.someone(binding.teachers[0], is_sample=is_sample)
        values = {
            binding.group_school: school,
            binding.group_year: f"{year}/{year + 1}",
            binding.group_level: level,
            binding.group_name: f"{level}{letter}",
            binding.group_teacher: teacher,
        }
        group = records.create(binding.entity_of("group"), access.system(), values)
        part = binding.entity_of("teaching")
        subjects = binding.rows_of("subject").order_by(binding.subject_order)
        names = words.SUBJECTS[: 3 if level % 2 else 4]
        for subject in [one for one in subjects if binding.of(one, "subject_name") in names]:
            given = {part.parent: group, binding.teaching_subject: subject, binding.teaching_teacher: teacher}
            records.create(part, access.system(), given | {binding.teaching_least: 70})
        return group

    def _pupils(self, school: Any, group: Any, count: int) -> None:
        """Pupils with names and numbers that nobody has: NISN and NIK end in made-up serials."""
        binding, people = self.binding, self.context.residents()
        taken = Pupil.objects.filter(app=binding.app).count()
        level, today = binding.of(group, "group_level"), self.context.today
        for at_ in range(taken, taken + count):
            sex = "lp"[at_ % 2]
            born = date(today.year - level - 6, 1 + at_ % 12, 1 + at_ * 7 % 28)
            family = people[at_ % len(people)]
            name = f"{words.NAMES[sex][at_ // 2 % len(words.NAMES[sex])]} {family.full_name.split()[-1]}"
            code = self.context.region.code.replace(".", "")[:4].ljust(4, "0")
            day = born.day + (40 if sex == "p" else 0)
            values = {
                binding.pupil_school: school,
                binding.pupil_group: group,
                binding.pupil_name: name,
                binding.pupil_nisn: f"00{born.year % 100:02}{990000 + at_:06}",
                binding.pupil_nis: f"{at_ + 1:04}",
                binding.pupil_nik: f"{code}01{day:02}{born.month:02}{born.year % 100:02}{9900 + at_:04}",
                binding.pupil_sex: sex,
                "tanggal_lahir": born,
                "nama_wali": family.full_name,
            }
            records.create(binding.entity_of("pupil"), access.system(), values)

    def _move_up(self, old: Any, upper: Any, now: int) -> None:
        """Everybody of the old class goes to the next one at the start of the year."""
        binding = self.binding
        with as_of(at(date(now, 6, 26), 10)):
            for pupil in list(old.schooling.pupils.all()):
                child = binding.rows_of("pupil").get(pk=pupil.record_id)
                setattr(child, binding.pupil_group, upper)
                child.save()
                enrolling.put(pupil, upper.schooling, How.PROMOTED)

    def _guardians(self) -> None:
        """Parents of the first class: some linked, one waits, one withdrew, one was closed by the school."""
        binding, people = self.binding, self.context.residents()
        entity = binding.entity_of("link")
        pupils = list(binding.rows_of("pupil").order_by("pk")[:5]) + list(binding.rows_of("pupil").order_by("-pk")[:3])
        for number, child in enumerate(pupils):
            values = {
                binding.link_person: people[number],
                binding.link_school: binding.of(child, "pupil_school"),
                binding.link_nisn: binding.of(child, "pupil_nisn"),
                binding.link_nik: getattr(child, binding.pupil_nik),
                "nama_anak": binding.of(child, "pupil_name"),
                "hubungan": ("ibu", "ayah", "wali")[number % 3],
                "setuju": True,
            }
            day = workdays_after(self.context.today, -1 if number == WAITING else number - 10)
            with as_of(at(day, 9 + number % 5)):
                record = examples.make(entity, self.chance, **values)
                self._decide(entity, record, child, number)

    def _decide(self, entity: Any, record: Any, child: Any, number: int) -> None:
        """One waits; number 5 was closed by the school; number 6 withdrew."""
        system = access.system()
        if number == WAITING:
            return
        workflow.move(entity, record, "hubungkan", system, inputs={self.binding.link_pupil: child})
        if number == 5:
            workflow.move(entity, record, "blokir", system, note=words.CLOSED)
        if number == 6:
            workflow.move(entity, record, "cabut", system)
