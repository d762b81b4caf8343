"""Attendance, warnings, results, the end of a cohort, certificates and the questions afterwards."""

from datetime import timedelta
from decimal import Decimal

import pytest

from blocks.training.models import Award, Mark, Presence, Tracing, Trainee
from blocks.training.selectors import marks, presence, register
from blocks.training.services import assessing, attending, clock, life, planning, tracing
from blocks.training.services.assessing import Finding
from blocks.training.services.attending import Seen
from blocks.training.tests import driving
from core.access import Forbidden
from core.models import Notification
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking


@pytest.fixture
def session(binding, cohort, training):
    return binding.sessions_of(cohort).get()


@pytest.fixture
def unit(binding, cohort):
    return binding.units_of(cohort)[0]


def test_the_instructor_fills_in_the_sheet_and_may_put_it_right(binding, cohort, training, session, teacher):
    fresh = walking.fresh(cohort)
    assert attending.note(binding, teacher, fresh, session, [Seen(training.training_id, "hadir")]) == 1
    assert attending.note(binding, teacher, fresh, session, [Seen(training.training_id, "alpa")]) == 0
    assert training.training.attendances.get().presence == Presence.ABSENT


def test_a_sheet_must_name_everybody(binding, cohort, training, session, manager):
    with pytest.raises(RuleBroken, match="setiap peserta"):
        attending.note(binding, manager, cohort, session, [])
    with pytest.raises(RuleBroken):
        attending.note(binding, manager, cohort, session, [Seen(training.training_id, "mungkin")])
    with pytest.raises(StaleState):
        attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir"), Seen(99_999, "hadir")])


def test_a_sheet_is_not_filled_in_before_its_day_nor_long_after(
    binding, cohort, training, session, teacher, manager, world
):
    seen, fresh = [Seen(training.training_id, "hadir")], walking.fresh(cohort)
    binding.sessions_of(cohort).update(**{binding.session_on: world.clock.now.date() + timedelta(days=1)})
    with pytest.raises(RuleBroken, match="baru berlangsung"):
        attending.note(binding, teacher, fresh, binding.sessions_of(cohort).get(), seen)
    binding.sessions_of(cohort).update(**{binding.session_on: world.clock.now.date() - timedelta(days=30)})
    with pytest.raises(RuleBroken, match="terkunci"):
        attending.note(binding, teacher, fresh, binding.sessions_of(cohort).get(), seen)
    assert attending.note(binding, manager, fresh, binding.sessions_of(cohort).get(), seen) == 1


def test_others_do_not_fill_in_the_sheet(binding, cohort, training, session, other_teacher, stranger):
    for actor in (other_teacher, stranger):
        with pytest.raises(Forbidden):
            attending.note(binding, actor, cohort, session, [Seen(training.training_id, "hadir")])


def test_hours_make_the_share_and_days_the_allowance():
    rows = [("hadir", 4, 1), ("terlambat", 4, 1), ("sakit", 8, 2), ("alpa", 4, 3), ("hadir", 4, 3), ("alpa", 8, 4)]
    figures = presence.Figures()
    for word, hours, day in rows:
        figures.add(type("Row", (), {"presence": word, "hours": hours, "on": day}))
    assert figures.share == Decimal("37.50")  # 12 of 32
    assert figures.whole_days_missed == 1  # on day 3 there was a session attended
    assert presence.Allowance(len(figures.days), Decimal(50_000)).amount == 100_000
    assert presence.best_share(figures, 160) == Decimal("87.50")  # 140 of 160 are still within reach


def test_who_missed_days_is_warned_once_for_each_round(binding, training, world, manager):
    row = Trainee.objects.get(pk=training.training_id)
    for day in range(binding.number("warn_days")):
        on = world.clock.now.date() - timedelta(days=day + 1)
        row.attendances.create(session_id=day + 900, on=on, hours=8, presence="alpa", at=world.clock.now)
    assert presence.needs_warning(binding, row, presence.of_trainee(row))
    made = attending.reprimand(binding, manager, training, "  Tidak hadir   tanpa kabar ")
    assert (made.number, made.reason) == (1, "Tidak hadir tanpa kabar")
    assert not presence.needs_warning(binding, row, presence.of_trainee(row))
    assert Notification.objects.filter(key=f"training-reprimand-{made.pk}").exists()


def test_a_warning_says_why_and_is_not_given_by_others(binding, training, manager, other_teacher):
    with pytest.raises(RuleBroken, match="alasan"):
        attending.reprimand(binding, manager, training, "  ")
    with pytest.raises(Forbidden):
        attending.reprimand(binding, other_teacher, training, "Alpa")


def test_nobody_is_sent_away_without_a_warning(binding, training, world):
    driving.miss_too_much(world, binding, training)
    assert binding.may_expel(walking.fresh(training))
    training.training.reprimands.all().delete()
    assert not binding.may_expel(walking.fresh(training))


def test_one_repeat_for_who_was_not_competent(binding, cohort, training, unit, teacher):
    fresh, key = walking.fresh(cohort), training.training_id
    assert assessing.note(binding, teacher, fresh, unit, [Finding(key, 1, False)]) == 1
    assert assessing.note(binding, teacher, fresh, unit, [Finding(key, 1, False), Finding(key, 2, True)]) == 1
    assert marks.is_competent(binding, fresh, training.training)
    with pytest.raises(RuleBroken, match="Uji pertama"):
        assessing.note(binding, teacher, fresh, unit, [Finding(key, 1, True)])
    assert Mark.objects.count() == 2


def test_who_was_competent_does_not_repeat(binding, cohort, training, unit, manager):
    assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, True)])
    with pytest.raises(RuleBroken, match="belum kompeten"):
        assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 2, True)])


def test_results_are_not_noted_by_others_nor_after_the_end(binding, cohort, training, unit, stranger, manager):
    with pytest.raises(Forbidden):
        assessing.note(binding, stranger, cohort, unit, [Finding(training.training_id, 1, True)])
    walking.in_state(cohort, binding.over)
    with pytest.raises(StaleState):
        assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, True)])


def end(binding, cohort):
    """Let the cohort be over, as the step of the head does."""
    walking.in_state(cohort, binding.over)
    life.moved(binding, walking.fresh(cohort))


def test_the_end_waits_for_sheets_and_results(binding, cohort, training, session, unit, manager):
    assert not binding.is_complete(cohort)
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir")])
    assert not binding.is_complete(cohort)
    assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, True)])
    assert binding.is_complete(cohort)


def test_a_graduate_gets_a_certificate_with_units_and_is_asked_later(binding, cohort, training, session, unit, manager):
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir")])
    assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, True)])
    end(binding, cohort)
    record = walking.fresh(training)
    assert binding.entity_of("trainee").workflow.state(record.state).phase == "done"
    award = Award.objects.get(trainee=record.training)
    assert [one["competent"] for one in award.units] == [True]
    assert (award.hours, award.attendance) == (binding.of(unit, "unit_hours"), Decimal(100))
    certificate = binding.rows_of("certificate").get(**{binding.certificate_trainee: record})
    assert certificate.training == award
    assert binding.document_parts(certificate)[0]["rows"][0][-1] == "Kompeten"
    assert set(Tracing.objects.values_list("months", flat=True)) == {
        binding.number("trace_first"),
        binding.number("trace_second"),
    }


@pytest.mark.parametrize(("presence_word", "competent"), [("alpa", True), ("hadir", False)])
def test_too_little_attendance_or_a_unit_not_passed_is_no_certificate(
    binding, cohort, training, session, unit, manager, presence_word, competent
):
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, presence_word)])
    assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, competent)])
    end(binding, cohort)
    assert walking.fresh(training).training.standing == "failed"
    assert not Award.objects.exists()


@pytest.fixture
def graduate(binding, cohort, training, session, unit, manager, world):
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir")])
    assessing.note(binding, manager, cohort, unit, [Finding(training.training_id, 1, True)])
    end(binding, cohort)
    return walking.fresh(training)


def test_graduates_are_asked_on_their_day_and_once(binding, graduate, world):
    first = graduate.training.tracings.first()
    assert clock.run(binding, world.clock.now) == 0
    world.clock.move(first.due_on)
    assert clock.run(binding, world.clock.now) == 1
    assert clock.run(binding, world.clock.now) == 0


def test_an_answer_is_taken_from_its_day_and_must_be_whole(binding, graduate, manager, stranger, world):
    first = graduate.training.tracings.first()
    with pytest.raises(RuleBroken, match="dibuka"):
        tracing.answer(binding, manager, graduate, first.months, "bekerja", "Toko")
    world.clock.move(first.due_on)
    with pytest.raises(RuleBroken, match="tempat kerja"):
        tracing.answer(binding, manager, graduate, first.months, "bekerja", " ")
    with pytest.raises(RuleBroken, match="Pilih"):
        tracing.answer(binding, manager, graduate, first.months, "entah")
    with pytest.raises(Forbidden):
        tracing.answer(binding, stranger, graduate, first.months, "belum")
    assert tracing.answer(binding, manager, graduate, first.months, "bekerja", "Toko").workplace == "Toko"


def test_a_timetable_needs_days_enough_and_is_the_office_s(binding, cohort, manager, teacher, world):
    driving.have_units(world, binding, cohort)
    count = planning.lay_out(binding, manager, walking.fresh(cohort))
    assert count == binding.sessions_of(cohort).count() > 0
    hours = sum(binding.of(one, "session_hours") for one in binding.sessions_of(cohort))
    assert hours == binding.hours_planned(cohort)
    assert planning.lay_out(binding, manager, walking.fresh(cohort)) == count
    with pytest.raises(Forbidden):
        planning.lay_out(binding, teacher, walking.fresh(cohort))
    binding.rows_of("unit").update(**{binding.unit_hours: 400})
    with pytest.raises(RuleBroken, match="hari kerja"):
        planning.lay_out(binding, manager, walking.fresh(cohort))
    assert binding.sessions_of(cohort).count() == count


def test_a_timetable_with_a_sheet_is_not_laid_out_anew(binding, cohort, training, session, manager):
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir")])
    with pytest.raises(RuleBroken, match="Daftar hadir"):
        planning.lay_out(binding, manager, walking.fresh(cohort))


def test_the_register_counts_and_flags(binding, cohort, training, session, manager):
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "sakit")])
    line = register.lines(binding, cohort)[0]
    assert (line.share, line.is_low, sum(line.counts)) == (Decimal(0), True, 1)
