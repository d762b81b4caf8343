"""A class marked in one go, corrected with a reason, closed days, notes, and the alarm after days without leave."""

from datetime import timedelta

import pytest

from blocks.schooling.models import Absence, Correction, Sheet
from blocks.schooling.selectors import calendar, children, sheets
from blocks.schooling.services import attendance as services
from blocks.schooling.services import days
from core import access, records, workflow
from core.access import Forbidden
from core.models import Notification
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.db


@pytest.fixture
def room(group, pupil, binding, today):
    """A class of three who have been there for a month; gives the class and the rows of the pupils."""
    at = group()
    rows = [pupil(at).schooling for _one in range(3)]
    for one in rows:
        one.enrolments.update(starts_on=today - timedelta(days=30))
    return at, rows


def test_who_is_not_named_was_there(attendance, room, teacher, today):
    at, rows = room
    made = services.mark(attendance, teacher, at, today, {rows[0].pk: "s"})
    assert (made.total, made.present, made.sick, made.absent) == (3, 2, 1, 0)
    assert Absence.objects.count() == 1


def test_only_the_own_class_is_marked(attendance, room, stranger, today):
    with pytest.raises(Forbidden, match="wali kelas ini"):
        services.mark(attendance, stranger, room[0], today, {})


def test_head_and_operator_stand_in(attendance, room, operator, head, today):
    at, rows = room
    made = services.mark(attendance, operator, at, today, {rows[0].pk: "i"})
    again = services.mark(attendance, head, at, today, {rows[0].pk: "a"}, seen=made.version)
    assert (again.leave, again.absent) == (0, 1)


def test_days_to_come_holidays_and_long_past_are_refused(attendance, room, teacher, head, today):
    at, _rows = room
    with pytest.raises(RuleBroken, match="belum tiba"):
        services.mark(attendance, teacher, at, today + timedelta(days=1), {})
    sunday = today - timedelta(days=today.weekday() + 1)
    with pytest.raises(RuleBroken, match="Tidak ada sekolah"):
        services.mark(attendance, teacher, at, sunday, {})
    long_past = today - timedelta(days=14)
    with pytest.raises(RuleBroken, match="disusulkan paling lambat 3 hari"):
        services.mark(attendance, teacher, at, long_past, {})
    assert services.mark(attendance, head, at, long_past, {}).total == 3


def test_wrong_signs_and_strangers_are_refused_together(attendance, room, teacher, today):
    at, rows = room
    with pytest.raises(RuleBroken) as problem:
        services.mark(attendance, teacher, at, today, {rows[0].pk: "x", 987654: "s"})
    assert len(problem.value.messages) == 2
    assert not Sheet.objects.exists()


def test_a_later_change_needs_a_reason_and_is_kept(world, attendance, room, teacher, today):
    at, rows = room
    made = services.mark(attendance, teacher, at, today, {rows[0].pk: "s"})
    world.clock.move(today + timedelta(days=1))
    with pytest.raises(RuleBroken, match="alasan"):
        services.mark(attendance, teacher, at, today, {}, seen=made.version)
    services.mark(attendance, teacher, at, today, {}, seen=made.version, reason="Datang terlambat")
    one = Correction.objects.get()
    assert (one.before, one.after, one.reason) == ("s", "h", "Datang terlambat")
    world.clock.move(today + timedelta(days=9))
    with pytest.raises(RuleBroken, match="Perbaikan paling lambat"):
        services.mark(attendance, teacher, at, today, {rows[0].pk: "s"}, seen=2, reason="Terlalu lambat")


def test_what_another_phone_changed_is_not_overwritten(attendance, room, teacher, today):
    at, rows = room
    services.mark(attendance, teacher, at, today, {rows[0].pk: "s"}, seen=0)
    with pytest.raises(StaleState, match="diubah orang lain"):
        services.mark(attendance, teacher, at, today, {}, seen=0)
    assert Absence.objects.get().presence == "s"


def test_the_school_closes_and_opens_days(attendance, room, operator, stranger, school, today):
    off, saturday = today + timedelta(days=2), today + timedelta(days=(5 - today.weekday()) % 7)
    days.add(attendance, operator, school, off, off, True, "Rapat guru")
    days.add(attendance, operator, school, saturday, saturday, False, "Kegiatan tengah semester")
    assert calendar.why_closed(attendance, school.pk, off) == "Rapat guru"
    assert calendar.why_closed(attendance, school.pk, saturday) == ""
    found = calendar.days(attendance, school.pk, today, today + timedelta(days=7))
    assert off not in found and saturday in found
    with pytest.raises(Forbidden):
        days.add(attendance, stranger, school, off, off, True, "Bukan sekolahnya")
    with pytest.raises(RuleBroken) as problem:
        days.add(attendance, operator, school, off, off - timedelta(days=1), True, "")
    assert len(problem.value.messages) == 2


def test_three_days_without_leave_begin_one_follow_up(world, attendance, room, link, binding, teacher, today):
    at, rows = room
    child = binding.rows_of("pupil").get(pk=rows[0].record_id)
    link(child, open_=True)
    begin = today - timedelta(days=2)
    for count in range(3):
        day = begin + timedelta(days=count)
        services.mark(attendance, teacher, at, day, {rows[0].pk: "a"})
    record = attendance.rows_of("follow_up").get()
    assert getattr(record, attendance.follow_count) == 3
    assert Notification.objects.filter(user=teacher.user, object_id=record.pk).exists()
    told = Notification.objects.filter(person=world.owner.person, title__startswith="Kehadiran")
    assert told.count() == 4  # each day, and the follow-up
    assert not any("Anak Uji" in one.title + one.text for one in told)


def send(attendance, link_record, today, **values):
    given = {
        attendance.note_link: link_record,
        attendance.note_kind: "sakit",
        attendance.note_from: today,
        attendance.note_until: today,
        "alasan": "Demam",
    }
    return records.create(attendance.entity_of("note"), access.system(), given | values)


def test_an_accepted_note_fills_the_sheets(attendance, room, link, binding, teacher, today):
    at, rows = room
    child = binding.rows_of("pupil").get(pk=rows[0].record_id)
    record = send(attendance, link(child, open_=True), today, **{attendance.note_until: today + timedelta(days=1)})
    services.mark(attendance, teacher, at, today, {rows[0].pk: "a"})
    workflow.move(attendance.entity_of("note"), record, "terima", access.system())
    assert Absence.objects.get().presence == "s"
    assert Correction.objects.get().reason.endswith("diterima")
    lines = sheets.lines(attendance, at, today + timedelta(days=1), None)
    assert {line.pupil.pk: line.presence for line in lines}[rows[0].pk] == "s"


def test_two_notes_for_one_day_are_refused(attendance, room, link, binding, today):
    child = binding.rows_of("pupil").get(pk=room[1][0].record_id)
    opened = link(child, open_=True)
    first = send(attendance, opened, today)
    with pytest.raises(RuleBroken, match="Sudah ada surat"):
        send(attendance, opened, today)
    workflow.move(attendance.entity_of("note"), first, "tolak", access.system(), note="Salah hari")
    assert send(attendance, opened, today).pk


def test_the_guardian_sees_the_day_and_the_month(world, attendance, room, link, binding, teacher, today):
    at, rows = room
    link(binding.rows_of("pupil").get(pk=rows[0].record_id), open_=True)
    services.mark(attendance, teacher, at, today, {rows[0].pk: "i"})
    child = children.of(attendance, access.actor_for(world.owner))[0]
    month = children.month(attendance, child, today.replace(day=1), today)
    assert month.today == "i"
    assert month.sums["i"] == 1
    assert children.of(attendance, access.actor_for(world.stranger)) == []
