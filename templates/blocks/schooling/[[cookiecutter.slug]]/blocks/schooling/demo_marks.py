"""Marks and cards of a demonstration: a year that ended and was printed, and a semester that is half filled in."""

from datetime import date, timedelta
from typing import Any

from blocks.schooling import demo_words as words
from blocks.schooling.models import Card, Kind
from blocks.schooling.selectors import books
from blocks.schooling.services import marks, opening, printing
from core import access, workflow
from core.seeding.moment import as_of
from core.workdays import workdays_after


def ended_year(register: Any, group: Any, before: int) -> None:
    """The second semester of the last year: marks complete, locked by the head, all cards printed."""
    binding = register.binding
    term = _term(binding, before, "genap")
    with as_of(_at(date(before + 1, 6, 8), 9)):
        record = opening.open_book(binding, access.system(), group, term.pk)
        for teaching in books.teachings(binding, group):
            _grade(register, record, teaching, 3, is_full=True)
        _cards(binding, record)
    for day, name in ((12, "ajukan"), (15, "sahkan")):
        with as_of(_at(date(before + 1, 6, day), 10)):
            workflow.move(binding.entity_of("book"), record, name, access.system())
    with as_of(_at(date(before + 1, 6, 17), 8)):
        run = printing.begin(binding, access.system(), record)
        while run.ended_at is None:
            run = printing.step(binding, record, run)


def this_term(register: Any, group: Any, *, is_open: bool) -> None:
    """The present semester: some subjects are complete; the upper class of the first school waits for the head."""
    binding, today = register.binding, register.context.today
    term = _term_now(binding, today)
    if term is None:
        return
    begun = max(binding.of(term, "term_from"), today - timedelta(days=60))
    with as_of(_at(begun, 9)):
        record = opening.open_book(binding, access.system(), group, term.pk)
    with as_of(_at(workdays_after(today, -1), 10)):
        for number, teaching in enumerate(books.teachings(binding, group)):
            _grade(register, record, teaching, 3 if not is_open or not number else 2, is_full=not is_open or number < 2)
        if not is_open:
            _cards(binding, record)
            workflow.move(binding.entity_of("book"), record, "ajukan", access.system())


def _term(binding: Any, first: int, half: str) -> Any:
    year = f"{first}/{first + 1}"
    return binding.rows_of("term").get(**{binding.term_year: year, binding.term_half: half})


def _term_now(binding: Any, today: date) -> Any:
    year = today.year if today.month > 6 else today.year - 1
    return _term(binding, year, "ganjil" if today.month > 6 else "genap")


def _grade(register: Any, record: Any, teaching: Any, columns: int, *, is_full: bool) -> None:
    """A few assessments with a mark of every pupil; where it is not full the last pupils are missing."""
    binding, actor, chance = register.binding, access.system(), register.chance
    aims = words.AIMS[books.subject_of(binding, teaching)]
    wanted = ((Kind.TEST, "TP 1", aims[0]), (Kind.TEST, "TP 2", aims[1]), (Kind.TERM, "SAS", ""))[:columns]
    heads = [marks.add_column(binding, actor, record, teaching, *one) for one in wanted]
    pupils = [pupil for pupil, _child in books.pupils(binding, record)]
    shown = pupils if is_full else pupils[: len(pupils) * 2 // 3]
    given = {one.pk: {head.pk: str(min(100, round(chance.gauss(81, 8)))) for head in heads} for one in shown}
    marks.save(binding, actor, record, teaching, given, {})


def _cards(binding: Any, record: Any) -> None:
    """What the class teacher writes."""
    decides = books.decides(binding, record)
    for number, (pupil, _child) in enumerate(books.pupils(binding, record)):
        Card.objects.create(
            book=binding.row(record),
            pupil=pupil,
            sick=number % 3,
            leave=number % 2,
            absent=0,
            together=words.TOGETHER,
            activities=words.ACTIVITIES[number % 3],
            words=words.NOTES[number % 3],
            decision="naik" if decides else "",
        )


def _at(day: date, hour: int) -> Any:
    from blocks.schooling.demo import at

    return at(day, hour)
