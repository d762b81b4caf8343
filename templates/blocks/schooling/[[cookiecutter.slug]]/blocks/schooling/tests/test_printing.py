"""Cards printed in portions, kept, taken back and printed again; promotion and graduation."""

from datetime import timedelta

import pytest

from blocks.schooling.models import Card, Decision, Enrolment, PrintRun
from blocks.schooling.selectors import contents, progress
from blocks.schooling.services import printing, promoting
from core import access, workflow
from core.access import Forbidden
from core.models import IssuedDocument
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def locked(binding, group, pupil, teaching, book, fill):
    """A class whose marks the head has locked: locked(10) has ten pupils."""

    def make(count=2, half="ganjil", level=7, decision=""):
        at = group(f"{level}A", level)
        rows = [pupil(at).schooling for _one in range(count)]
        subject, record = teaching(at), book(at, half)
        fill(record, subject)
        for row in rows if decision else []:
            Card.objects.create(book=record.schooling, pupil=row, decision=decision)
        workflow.move(binding.entity_of("book"), record, "ajukan", access.system())
        workflow.move(binding.entity_of("book"), record, "sahkan", access.system())
        return at, rows, record

    return make


def print_all(binding, actor, record):
    run = printing.begin(binding, actor, record)
    while run.ended_at is None:
        run = printing.step(binding, record, run)
    record.refresh_from_db()
    return run


def test_a_class_is_printed_in_portions(binding, locked, teacher):
    _at, _rows, record = locked(10)
    run = printing.step(binding, record, printing.begin(binding, teacher, record))
    assert (run.done, run.total, run.ended_at) == (8, 10, None)
    run = printing.step(binding, record, run)
    assert run.done == 10 and run.ended_at is not None
    record.refresh_from_db()
    assert binding.entity_of("book").workflow.state(record.state).phase == "done"
    with pytest.raises(RuleBroken, match="sudah dicetak"):
        printing.begin(binding, teacher, record)


def test_the_clock_goes_on_where_the_page_was_closed(world, binding, locked, teacher):
    _at, _rows, record = locked(10)
    printing.step(binding, record, printing.begin(binding, teacher, record))
    assert binding.tick(world.clock.now) == 0
    world.clock.move(world.clock.now + timedelta(minutes=5))
    assert binding.tick(world.clock.now) == 1
    assert PrintRun.objects.get().done == 10


def test_nobody_else_prints_and_nothing_before_the_lock(binding, group, pupil, teaching, book, teacher, stranger):
    at = group()
    pupil(at)
    teaching(at)
    record = book(at)
    with pytest.raises(Forbidden):
        printing.begin(binding, stranger, record)
    with pytest.raises(RuleBroken, match="disahkan"):
        printing.begin(binding, teacher, record)


def test_a_card_stays_as_it_was_printed(binding, locked, teacher):
    _at, rows, record = locked(1)
    print_all(binding, teacher, record)
    card = Card.objects.get()
    child = binding.rows_of("pupil").get(pk=rows[0].record_id)
    assert card.content["name"] == getattr(child, binding.pupil_name)
    assert card.content["subjects"][0][1:3] == ["Matematika", "80"]
    binding.rows_of("pupil").filter(pk=child.pk).update(**{binding.pupil_name: "Nama Lain"})
    first = contents.pdf([card])
    assert first == contents.pdf([Card.objects.get()])
    assert first.startswith(b"%PDF-")


def test_opening_the_marks_takes_printed_cards_back(binding, locked, teacher, head):
    _at, _rows, record = locked(1)
    print_all(binding, teacher, record)
    code = IssuedDocument.objects.get().code
    workflow.move(binding.entity_of("book"), record, binding.unlock, head, note="Nilai susulan")
    assert IssuedDocument.objects.get().status == "replaced"
    assert not Card.objects.filter(printed_at__isnull=False).exists()
    workflow.move(binding.entity_of("book"), record, "ajukan", access.system())
    workflow.move(binding.entity_of("book"), record, "sahkan", access.system())
    print_all(binding, teacher, record)
    issued = IssuedDocument.objects.get()
    assert (issued.status, issued.code) == ("valid", code)


def test_figures_count_schools_and_cards_without_names(binding, locked, teacher):
    at, _rows, record = locked(3)
    term = getattr(record, binding.book_term)
    rows = progress.schools(binding, binding.rows_of("school"), term)
    total = progress.total(rows)
    assert (total.schools, total.schools_done, total.printed, total.pupils) == (1, 0, 0, 3)
    print_all(binding, teacher, record)
    total = progress.total(progress.schools(binding, binding.rows_of("school"), term))
    assert (total.schools_done, total.printed) == (1, 3)
    assert at


def test_promotion_keeps_the_history(binding, locked, group, operator, teacher):
    at, rows, record = locked(2, "genap", 7, Decision.PROMOTED)
    year = promoting.next_year(getattr(at, binding.group_year))
    with pytest.raises(RuleBroken) as problem:
        promoting.carry_out(binding, operator, record, {})
    assert len(problem.value.messages) == 2
    upper = group("8A", 8, year)
    with pytest.raises(Forbidden):
        promoting.carry_out(binding, teacher, record, {})
    assert promoting.carry_out(binding, operator, record, {row.pk: upper.pk for row in rows}) == 2
    assert [one.began for one in Enrolment.objects.filter(pupil=rows[0])] == ["masuk", "naik"]
    child = binding.rows_of("pupil").get(pk=rows[0].record_id)
    assert getattr(child, binding.pupil_group) == upper
    assert promoting.carry_out(binding, operator, record, {}) == 0


def test_the_last_grade_graduates_and_the_card_stays(binding, locked, operator, teacher):
    _at, rows, record = locked(1, "genap", 9, Decision.GRADUATED)
    print_all(binding, teacher, record)
    assert promoting.carry_out(binding, operator, record, {}) == 1
    rows[0].refresh_from_db()
    assert not rows[0].is_active and rows[0].group is None
    child = binding.rows_of("pupil").get(pk=rows[0].record_id)
    assert binding.entity_of("pupil").workflow.state(child.state).phase == "done"
    assert Card.objects.get().content["decision"] == "Lulus"
