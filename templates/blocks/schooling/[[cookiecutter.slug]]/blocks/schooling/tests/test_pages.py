"""The pages: who opens them, what they say, and hostile names."""

from datetime import date

import pytest

from blocks.schooling.models import Absence, Assessment, Enrolment, Score
from core import access, records

pytestmark = pytest.mark.db


@pytest.fixture
def room(group, pupil, teaching, book):
    at = group()
    rows = [pupil(at).schooling, pupil(at, name="<script>alert(1)</script>").schooling]
    return at, rows, teaching(at), book(at)


def test_the_teacher_marks_a_class_from_a_plain_form(world, attendance, room, teacher, today):
    at, rows, _subject, _record = room
    browser = world.client(teacher.user)
    address = attendance.url("sheet", at.pk, today.isoformat())
    page = browser.get(address).content.decode()
    assert "&lt;script&gt;alert(1)" in page and "<script>alert(1)" not in page
    answer = browser.post(address, {f"s-{rows[0].pk}": "s", f"s-{rows[1].pk}": "h", "seen": "0"}, follow=True)
    assert "1 hadir, 1 tidak hadir" in answer.content.decode()
    stale = browser.post(address, {f"s-{rows[0].pk}": "h", "seen": "0"})
    assert stale.status_code == 409
    assert Absence.objects.get().presence == "s"
    assert browser.get(attendance.url("recap", at.pk)).status_code == 200
    assert browser.get(attendance.url("sheet", at.pk, "bukan-tanggal")).status_code == 404


def test_what_was_chosen_stays_where_it_is_refused(world, attendance, room, teacher, today):
    at, rows, _subject, _record = room
    Enrolment.objects.update(starts_on=today.replace(day=1))
    browser = world.client(teacher.user)
    address = attendance.url("sheet", at.pk, today.isoformat())
    answer = browser.post(address, {f"s-{rows[0].pk}": "a", "s-987654": "h", "seen": "0"})
    assert answer.status_code == 422
    assert 'value="a" checked' in answer.content.decode()


def test_strangers_are_refused_everywhere(world, binding, room, stranger, today):
    at, _rows, subject, record = room
    addresses = [
        binding.url("group", at.pk),
        binding.url("grid", record.pk, subject.pk),
        binding.url("words", record.pk, subject.pk),
        binding.url("cards", record.pk),
        binding.url("printing", record.pk),
        binding.url("part", record.pk, 1),
    ]
    if binding.attendance is not None:
        addresses += [
            binding.attendance.url("sheet", at.pk, today.isoformat()),
            binding.attendance.url("recap", at.pk),
        ]
    for user in (stranger.user, world.clerk, world.stranger):
        assert [world.client(user).get(one).status_code for one in addresses] == [403] * len(addresses)
    assert [world.client(None).get(one).status_code for one in addresses] == [302] * len(addresses)


def test_figures_are_for_the_office_and_hold_no_name(world, binding, room, staff, stranger, pupil):
    at, _rows, _subject, _record = room
    pupil(at, name="Nama Rahasia")
    office = staff(binding.analysts[0])
    page = world.client(office.user).get(binding.url("progress"))
    assert page.status_code == 200
    assert "SMP Uji" in page.content.decode() and "Nama Rahasia" not in page.content.decode()
    assert world.client(stranger.user).get(binding.url("progress")).status_code == 403
    assert world.client(office.user).get(binding.url("classes")).status_code == 403


def test_a_wrong_mark_stays_in_its_cell(world, binding, room, teacher):
    _at, rows, subject, record = room
    browser = world.client(teacher.user)
    sent = {"kind": "ulangan", "title": "TP 1", "aim": "Menghitung"}
    browser.post(binding.url("columns", record.pk, subject.pk), sent)
    head = Assessment.objects.get()
    address = binding.url("grid", record.pk, subject.pk)
    answer = browser.post(address, {f"n-{head.pk}-{rows[0].pk}": "12o", f"n-{head.pk}-{rows[1].pk}": "77"})
    assert answer.status_code == 422
    assert 'value="12o"' in answer.content.decode() and "Bukan angka. Tulis angka saja" in answer.content.decode()
    assert Score.objects.get().value == 77
    assert browser.post(binding.url("columns", record.pk, subject.pk), {"kind": "x"}).status_code == 422


def test_the_class_list_names_a_class_that_is_made(binding, school, operator):
    values = {
        binding.pupil_school: school,
        binding.pupil_name: "Murid Baru",
        binding.pupil_nisn: "7777777777",
        binding.pupil_sex: "p",
        binding.pupil_entry: "VII B",
        "tanggal_lahir": date(2014, 1, 1),
    }
    first = records.create(binding.entity_of("pupil"), operator, values)
    second = records.create(binding.entity_of("pupil"), operator, values | {binding.pupil_nisn: "7777777778"})
    assert getattr(first, binding.pupil_group) == getattr(second, binding.pupil_group)
    assert getattr(getattr(first, binding.pupil_group), binding.group_level) == 7
    from core.rules import RuleBroken

    with pytest.raises(RuleBroken, match="tidak dikenal"):
        changed = values | {binding.pupil_nisn: "7777777779", binding.pupil_entry: "Melati"}
        records.create(binding.entity_of("pupil"), operator, changed)


def test_an_operator_does_not_write_for_another_school(binding, school, operator):
    other = records.create(
        binding.entity_of("school"),
        access.system(),
        {binding.school_name: "SMP Lain", binding.school_level: "smp", binding.school_number: "87654321"},
    )
    values = {
        binding.pupil_school: other,
        binding.pupil_name: "Murid Lain",
        binding.pupil_nisn: "6666666666",
        binding.pupil_sex: "l",
        "tanggal_lahir": date(2014, 1, 1),
    }
    with pytest.raises(access.Forbidden, match="bukan sekolah Anda"):
        records.create(binding.entity_of("pupil"), operator, values)
