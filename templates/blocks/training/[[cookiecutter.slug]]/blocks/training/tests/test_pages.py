"""Pages: what everybody reads, and who is kept out."""

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from blocks.training.models import Trainee
from blocks.training.services import attending
from blocks.training.services.attending import Seen
from tests import walking

OFFICE = ("selection", "timetable", "attendance", "assessment", "attendance_xlsx")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_everybody_reads_courses_and_calendars_and_nobody_is_named(client, binding, cohort, training):
    course = binding.of(cohort, "cohort_course")
    for url in (binding.url("courses"), binding.url("course", course.pk), binding.url("statistics")):
        answer = client.get(url)
        assert answer.status_code == 200
        assert "Peserta 1" not in answer.content.decode()
    calendar = client.get(binding.url("calendar", cohort.pk))
    assert calendar["Content-Type"].startswith("text/calendar")
    assert calendar.content.decode().count("BEGIN:VEVENT") == 1
    assert "Peserta" not in calendar.content.decode()


def test_the_result_is_public_only_after_the_announcement_and_masked(client, binding, cohort, make, select):
    url, one = binding.url("result", cohort.pk), make()
    assert client.get(url).status_code == 404
    select([(one, (80, 80))])
    text = client.get(url).content.decode()
    assert one.number in text
    assert "Peserta 1" not in text


def test_a_draft_is_nobody_s_business(client, binding, cohort):
    walking.in_state(cohort, binding.entity_of("cohort").workflow.start)
    assert client.get(binding.url("calendar", cohort.pk)).status_code == 404
    course = binding.url("course", binding.of(cohort, "cohort_course").pk)
    assert binding.of(cohort, "cohort_name") not in client.get(course).content.decode()


def test_lists_of_a_cohort_are_for_its_officers(world, binding, cohort, training, manager, teacher, other_teacher):
    for name in OFFICE:
        url = binding.url(name, cohort.pk)
        assert signed_in(manager.user).get(url).status_code == 200
        assert signed_in(teacher.user).get(url).status_code == 200
        assert signed_in(other_teacher.user).get(url).status_code == 403
        assert signed_in(world.stranger).get(url).status_code == 403
        assert signed_in(world.clerk).get(url).status_code == 403
        assert Client().get(url).status_code in (302, 403)


def test_an_instructor_sees_only_own_cohorts_on_the_desk(binding, cohort, teacher, other_teacher):
    name = binding.of(cohort, "cohort_name")
    assert name in signed_in(teacher.user).get(binding.url("desk")).content.decode()
    assert name not in signed_in(other_teacher.user).get(binding.url("desk")).content.decode()


def test_the_sheet_is_kept_from_the_page(binding, cohort, training, teacher):
    session = binding.sessions_of(cohort).get()
    url, client = binding.url("sheet", cohort.pk, session.pk), signed_in(teacher.user)
    assert client.get(url).status_code == 200
    answer = client.post(url, {f"hadir_{training.training_id}": "terlambat"}, follow=True)
    assert "Daftar hadir disimpan" in answer.content.decode()
    assert training.training.attendances.get().presence == "terlambat"
    assert "Pilih kehadiran" in client.post(url, {}, follow=True).content.decode()


def test_scores_are_typed_with_a_comma_and_words_are_refused(binding, cohort, make, manager):
    one = make()
    walking.in_state(cohort, binding.choosing)
    url, key = binding.url("score", cohort.pk), one.training_id
    client = signed_in(manager.user)
    client.post(url, {f"tertulis_{key}": "72,5", f"wawancara_{key}": "80"})
    assert Trainee.objects.get(pk=key).written * 2 == 145
    answer = client.post(url, {f"tertulis_{key}": "tinggi", f"wawancara_{key}": "80"}, follow=True)
    assert "Bukan angka" in answer.content.decode()
    assert client.get(url).status_code == 405


def test_results_are_kept_from_the_page(binding, cohort, training, manager):
    unit = binding.units_of(cohort)[0]
    url, client = binding.url("unit", cohort.pk, unit.pk), signed_in(manager.user)
    assert client.get(url).status_code == 200
    client.post(url, {f"uji1_{training.training_id}": "bk"})
    assert "Uji ulang" in client.get(url).content.decode()
    client.post(url, {f"uji1_{training.training_id}": "bk", f"uji2_{training.training_id}": "k"})
    assert training.training.marks.count() == 2


@pytest.mark.parametrize("page", ["placement", "recap"])
def test_figures_of_the_office_are_not_for_others(world, binding, manager, teacher, page):
    assert signed_in(manager.user).get(binding.url(page)).status_code == 200
    assert signed_in(teacher.user).get(binding.url(page)).status_code == 403
    assert signed_in(world.stranger).get(binding.url(page)).status_code == 403


def test_an_answer_of_somebody_else_is_not_taken(world, binding, training):
    url = binding.url("trace", training.pk, 3)
    assert signed_in(world.stranger).post(url, {"keadaan": "belum"}).status_code == 404
    assert Client().post(url, {"keadaan": "belum"}).status_code in (302, 403)


def test_a_name_that_is_a_formula_stays_a_name_in_the_workbook(binding, cohort, training, manager):
    person = getattr(training, binding.trainee_person)
    type(person).objects.filter(pk=person.pk).update(full_name="=1+1")
    session = binding.sessions_of(cohort).get()
    attending.note(binding, manager, cohort, session, [Seen(training.training_id, "hadir")])
    content = signed_in(manager.user).get(binding.url("attendance_xlsx", cohort.pk)).content
    assert load_workbook(io.BytesIO(content)).active["B3"].value == "'=1+1"
