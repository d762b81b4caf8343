"""Brings about what the block tells applications: a printed class, a graduated pupil, a matched guardian."""

from blocks.schooling.models import Card, Decision, Kind
from blocks.schooling.selectors import books
from blocks.schooling.services import marks, printing
from core import access, blocks
from tests import walking


def fill(world, binding, record):
    """A pupil in the class, a subject with its teacher, and every final mark."""
    if binding.is_complete(record):
        return
    group = getattr(record, binding.book_group)
    if not books.pupils(binding, record):
        sample = world.sample(f"{binding.app}.{binding.pupil}")
        child = walking.make(
            world, sample, {binding.pupil_group: group, binding.pupil_school: getattr(group, binding.group_school)}
        )
        term = getattr(record, binding.book_term)
        child.schooling.enrolments.update(starts_on=getattr(term, binding.term_from))
    teaching = subject(world, binding, group)
    grade(binding, record, teaching)
    Card.objects.filter(book=binding.row(record)).update(decision=Decision.PROMOTED)
    for pupil, _child in books.pupils(binding, record):
        Card.objects.get_or_create(book=binding.row(record), pupil=pupil, defaults={"decision": Decision.PROMOTED})


def subject(world, binding, group):
    """A subject of the class; the one that is there, or a new one."""
    found = books.teachings(binding, group)
    if found:
        return found[0]
    sample = world.sample(f"{binding.app}.{binding.teaching}")
    values = walking.values_of(world, sample, world.owner, None)
    part = sample.entity
    made = part.model(**{name: value for name, value in values.items() if name != part.parent}, **{part.parent: group})
    made.save()
    return made


def grade(binding, record, teaching):
    """Marks of every pupil in each kind that counts."""
    book, actor = binding.row(record), access.system()
    heads = books.columns(book, teaching.pk)
    for kind in Kind.values:
        if not any(head.kind == kind for head in heads):
            heads.append(marks.add_column(binding, actor, record, teaching, kind, kind[:6].title(), f"Tujuan {kind}"))
    given = {pupil.pk: {head.pk: "80" for head in heads} for pupil, _child in books.pupils(binding, record)}
    assert marks.save(binding, actor, record, teaching, given, {}) == []


def print_all(world, binding, record):
    """Every card of the class is printed."""
    actor = access.system()
    fresh = walking.fresh(record)
    if not books.pupils(binding, fresh):
        blocks.tell(binding.entity_of("book"), fresh, "schooling.printed", actor)
        return
    run = printing.begin(binding, actor, fresh)
    while run.ended_at is None:
        run = printing.step(binding, walking.fresh(record), run)


def graduate(world, binding, record):
    """The school decided that the pupil graduates."""
    blocks.tell(binding.entity_of("pupil"), record, "schooling.graduated", access.system())


def match(world, binding, record):
    """Nothing to do: the values below name the same child."""


EVENTS = {"graduated": graduate, "printed": print_all}
NEEDS = {"is_complete": fill, "is_free": match, "is_matched": match}
# The same child on both sides, a class of the grade and year of its school, a semester with its days in order.
VALUES = {
    "group_level": 7,
    "group_year": "2026/2027",
    "link_nik": "7202014408150001",
    "link_nisn": "0123456789",
    "pupil_entry": "7A",
    "pupil_nik": "7202014408150001",
    "pupil_nisn": "0123456789",
    "school_level": "smp",
    "school_number": "12345678",
    "term_from": "2026-07-13",
    "term_half": "ganjil",
    "term_report": "2026-12-18",
    "term_until": "2026-12-19",
    "term_year": "2026/2027",
}
