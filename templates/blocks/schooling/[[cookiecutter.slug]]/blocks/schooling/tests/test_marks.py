"""Columns, marks and words; locked marks, wrong marks, and what two teachers type at once."""

import pytest

from blocks.schooling.models import Card, Kind, MarkChange, Result
from blocks.schooling.selectors import books
from blocks.schooling.services import cards, marks
from core import workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.db


@pytest.fixture
def room(group, pupil, teaching, book):
    """A class of two with one subject and its book: (class, pupils, subject, record)."""
    at = group()
    rows = [pupil(at).schooling for _one in range(2)]
    return at, rows, teaching(at), book(at)


def test_marks_come_to_a_final_mark_and_words(binding, room, fill):
    _at, rows, subject, record = room
    fill(record, subject, "81,5")
    one = Result.objects.get(pupil=rows[0])
    assert one.final == 82
    assert one.reached == "Menunjukkan penguasaan yang baik dalam menghitung bilangan."
    assert one.lacking == ""
    assert MarkChange.objects.count() == 4


def test_each_wrong_mark_is_told_and_the_others_stand(binding, room, fill, teacher):
    _at, rows, subject, record = room
    head = fill(record, subject)[0]
    given = {rows[0].pk: {head.pk: "101"}, rows[1].pk: {head.pk: "90"}}
    wrong = marks.save(binding, teacher, record, subject, given, {})
    assert [one.text for one in wrong] == ["Nilai dari 0 sampai 100."]
    assert Result.objects.get(pupil=rows[1]).final == 85
    for typed in ("delapan", "NaN", "80,55", "-1", "1e9"):
        with pytest.raises(RuleBroken):
            marks.read(typed)
    assert marks.read(" ") is None
    assert str(marks.read("80,5")) == "80.5"


def test_what_somebody_else_changed_is_not_overwritten(binding, room, fill, teacher):
    _at, rows, subject, record = room
    head, last = fill(record, subject)
    marks.save(binding, teacher, record, subject, {rows[0].pk: {head.pk: "70"}}, {rows[0].pk: "80|80"})
    given = {rows[0].pk: {head.pk: "95", last.pk: "88"}}
    wrong = marks.save(binding, teacher, record, subject, given, {rows[0].pk: "80|80"})
    assert "baru saja diubah menjadi 70" in wrong[0].text
    assert Result.objects.get(pupil=rows[0]).final == 79
    untouched = {rows[0].pk: {head.pk: "80", last.pk: "88"}}
    assert marks.save(binding, teacher, record, subject, untouched, {rows[0].pk: "80|80"}) == []
    assert Result.objects.get(pupil=rows[0]).final == 79


def test_only_the_teacher_of_the_subject_writes(binding, room, stranger, head):
    _at, rows, subject, record = room
    for actor in (stranger, head):
        with pytest.raises(Forbidden):
            marks.save(binding, actor, record, subject, {rows[0].pk: {}}, {})
        with pytest.raises(Forbidden):
            marks.add_column(binding, actor, record, subject, Kind.TEST, "TP", "Tujuan")


def test_a_column_is_refused_with_all_reasons_and_removed_only_while_empty(binding, room, fill, teacher):
    _at, _rows, subject, record = room
    with pytest.raises(RuleBroken) as problem:
        marks.add_column(binding, teacher, record, subject, "x", "", "y" * 201)
    assert len(problem.value.messages) == 3
    with pytest.raises(RuleBroken, match="tujuan"):
        marks.add_column(binding, teacher, record, subject, Kind.TEST, "TP 9", "")
    head = fill(record, subject)[0]
    with pytest.raises(RuleBroken, match="sudah dipakai"):
        marks.add_column(binding, teacher, record, subject, Kind.TEST, "TP 1", "Lagi")
    with pytest.raises(RuleBroken, match="Kosongkan dulu"):
        marks.remove_column(binding, teacher, record, subject, head.pk)


def test_locked_marks_take_nothing_until_the_head_opens_them(binding, room, fill, teacher, head):
    _at, rows, subject, record = room
    entity, column = binding.entity_of("book"), fill(record, subject)[0]
    workflow.move(entity, record, "ajukan", teacher)
    with pytest.raises(StaleState, match="tidak dapat diubah"):
        marks.save(binding, teacher, record, subject, {rows[0].pk: {column.pk: "1"}}, {})
    with pytest.raises(StaleState):
        cards.save(binding, teacher, record, {rows[0].pk: {"words": "Baik"}})
    workflow.move(entity, record, "sahkan", head)
    with pytest.raises(Forbidden):
        workflow.move(entity, record, binding.unlock, teacher, note="Ingin mengubah")
    with pytest.raises(RuleBroken, match="catatan"):
        workflow.move(entity, record, binding.unlock, head)
    workflow.move(entity, record, binding.unlock, head, note="Nilai susulan")
    assert marks.save(binding, teacher, record, subject, {rows[0].pk: {column.pk: "90"}}, {}) == []


def test_nothing_is_handed_to_the_head_while_marks_are_missing(binding, room, teacher):
    _at, _rows, _subject, record = room
    assert books.missing(binding, record) == ["Matematika: 0 dari 2 nilai akhir terisi"]
    with pytest.raises(RuleBroken, match="kosong"):
        workflow.move(binding.entity_of("book"), record, "ajukan", teacher)


def test_own_words_stay_when_marks_change_and_empty_ones_come_back(binding, room, fill, teacher):
    _at, rows, subject, record = room
    head = fill(record, subject)[0]
    marks.write_words(binding, teacher, record, subject, {rows[0].pk: ("Rajin berlatih.", "")})
    marks.save(binding, teacher, record, subject, {rows[0].pk: {head.pk: "60"}}, {})
    assert Result.objects.get(pupil=rows[0]).reached == "Rajin berlatih."
    marks.write_words(binding, teacher, record, subject, {rows[0].pk: ("", "")})
    assert Result.objects.get(pupil=rows[0]).lacking == "Masih perlu bimbingan dalam menghitung bilangan."
    with pytest.raises(RuleBroken, match="400"):
        marks.write_words(binding, teacher, record, subject, {rows[0].pk: ("x" * 401, "")})


def test_the_class_teacher_writes_cards_and_wrong_lines_are_told(binding, room, teacher, stranger):
    _at, rows, _subject, record = room
    given = {rows[0].pk: {"words": "Pertahankan.", "sick": "2"}, rows[1].pk: {"sick": "dua", "words": "x" * 700}}
    wrong = cards.save(binding, teacher, record, given)
    assert len(wrong[rows[1].pk]) == 2
    assert Card.objects.get().sick == 2
    with pytest.raises(Forbidden):
        cards.save(binding, stranger, record, {})


def test_a_decision_that_does_not_fit_the_class_is_refused(binding, group, pupil, teaching, book, teacher):
    at = group("9A", 9)
    row = pupil(at).schooling
    record = book(at, "genap")
    assert [word for word, _label in cards.decisions(binding, record)] == ["lulus", "tinggal"]
    assert cards.save(binding, teacher, record, {row.pk: {"decision": "naik"}})
    assert cards.save(binding, teacher, record, {row.pk: {"decision": "lulus"}}) == {}
