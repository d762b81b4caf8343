"""What the block's tests share: one school with its people, a class with pupils and subjects, a guardian."""

from datetime import date, timedelta
from itertools import count

import pytest
from django.utils import timezone

from blocks.schooling.services import marks, opening
from core import access, records, workflow
from core.blocks import of_block


@pytest.fixture
def binding(world):
    """The application that keeps the register."""
    return next(one for one in of_block("schooling") if one.book)


@pytest.fixture
def attendance(binding):
    """The application that takes attendance."""
    if binding.attendance is None:
        pytest.skip("no application takes attendance here")
    return binding.attendance


@pytest.fixture
def today(world):
    return timezone.localdate()


@pytest.fixture
def staff(world, binding):
    """Officers of one school: staff("operator"); staff("operator", other=True) works elsewhere."""

    def make(role, *, other=False):
        app = binding.attendance.app if binding.attendance is not None else binding.app
        return access.actor_for(world.officer(app, role, other=other))

    return make


@pytest.fixture
def operator(staff, binding):
    return staff(binding.keepers[0])


@pytest.fixture
def teacher(staff, binding):
    return staff(binding.teachers[0])


@pytest.fixture
def head(staff, binding):
    return staff(binding.heads[0])


@pytest.fixture
def stranger(staff, binding):
    """A class teacher of some other class."""
    return staff(binding.teachers[0], other=True)


@pytest.fixture
def school(binding, operator, head):
    values = {binding.school_name: "SMP Uji", binding.school_level: "smp", binding.school_number: "12345678"}
    values |= {binding.school_operator: operator.user, binding.school_head: head.user}
    return records.create(binding.entity_of("school"), access.system(), values)


@pytest.fixture
def term(binding, today):
    """A semester: term("genap")."""

    def make(half="ganjil", year=None):
        first = today - timedelta(days=today.day - 1)
        values = {
            binding.term_year: year or f"{today.year}/{today.year + 1}",
            binding.term_half: half,
            binding.term_from: first,
            binding.term_until: first + timedelta(days=150),
            binding.term_report: first + timedelta(days=149),
        }
        return records.create(binding.entity_of("term"), access.system(), values)

    return make


@pytest.fixture
def group(binding, school, teacher, today):
    """A class: group("7A", level=7)."""

    def make(name="7A", level=7, year=None, teacher=teacher):
        values = {
            binding.group_school: school,
            binding.group_year: year or f"{today.year}/{today.year + 1}",
            binding.group_level: level,
            binding.group_name: name,
            binding.group_teacher: teacher.user,
        }
        return records.create(binding.entity_of("group"), access.system(), values)

    return make


_numbers = count(1)


@pytest.fixture
def pupil(binding, school):
    """A pupil in a class: pupil(group)."""

    def make(at=None, name="Anak Uji", nik=""):
        number = next(_numbers)
        values = {
            binding.pupil_school: school,
            binding.pupil_group: at,
            binding.pupil_name: f"{name} {number}" if name == "Anak Uji" else name,
            binding.pupil_nisn: f"{number:010}",
            binding.pupil_sex: "l",
            "tanggal_lahir": date(2014, 1, 1),
        }
        if nik:
            values[binding.pupil_nik] = nik
        return records.create(binding.entity_of("pupil"), access.system(), values)

    return make


@pytest.fixture
def teaching(binding, teacher):
    """A subject of a class: teaching(group)."""

    def make(at, name="Matematika", by=teacher):
        subject = binding.rows_of("subject").filter(**{binding.subject_name: name}).first()
        if subject is None:
            given = {binding.subject_name: name, binding.subject_order: 4, "kelompok": "umum"}
            subject = records.create(binding.entity_of("subject"), access.system(), given)
        part = binding.entity_of("teaching")
        values = {part.parent: at, binding.teaching_subject: subject, binding.teaching_teacher: by.user}
        return records.create(part, access.system(), values | {binding.teaching_least: 70})

    return make


@pytest.fixture
def book(binding, term):
    """The marks of a class: book(group)."""

    def make(at, half="ganjil"):
        return opening.open_book(binding, access.system(), at, term(half).pk)

    return make


@pytest.fixture
def fill(binding, teacher):
    """Enter a column of each kind that counts and the same mark for all: fill(record, teaching, 80)."""

    def make(record, subject, mark="80"):
        heads = [
            marks.add_column(binding, teacher, record, subject, "ulangan", "TP 1", "Menghitung bilangan"),
            marks.add_column(binding, teacher, record, subject, "semester", "SAS", ""),
        ]
        here = [row.pupil for row in _rows(binding, record, subject)]
        given = {one.pk: {head.pk: mark for head in heads} for one in here}
        assert marks.save(binding, teacher, record, subject, given, {}) == []
        return heads

    return make


def _rows(binding, record, subject):
    from blocks.schooling.selectors import books

    return books.grid(binding, record, subject)[1]


@pytest.fixture
def link(world, binding, school):
    """A guardian's request: link(child); confirmed: link(child, open_=True)."""

    def make(child, person=None, *, open_=False):
        from core.models import StoredFile

        proof = StoredFile.objects.create(
            token=f"bukti-{child.pk}", content="a.pdf", original_name="a.pdf", kind="pdf", size=1
        )
        values = {
            binding.link_person: person or world.owner.person,
            binding.link_school: school,
            binding.link_nisn: getattr(child, binding.pupil_nisn),
            binding.link_nik: "7202014408150001",
            "nama_anak": "Anak",
            "hubungan": "ibu",
            "setuju": True,
            "bukti": proof,
        }
        record = records.create(binding.entity_of("link"), access.system(), values)
        if open_:
            inputs = {binding.link_pupil: child}
            workflow.move(binding.entity_of("link"), record, "hubungkan", access.system(), inputs=inputs)
        return record

    return make
