"""The marks of a class: who teaches what, the grid, and what is still missing."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling import formula
from blocks.schooling.models import Assessment, Book, Card, Kind, Pupil, Result, Score
from blocks.schooling.selectors import members

OPEN_PHASES = ("received", "working", "returned")
ORDER = {kind: at for at, kind in enumerate(Kind.values)}


def is_open(binding: Any, record: Any) -> bool:
    """Say whether marks may be written."""
    return binding.entity_of("book").workflow.state(record.state).phase in OPEN_PHASES


def is_locked(binding: Any, record: Any) -> bool:
    """Say whether the head has locked the marks, so that cards may be printed."""
    return binding.entity_of("book").workflow.state(record.state).phase in ("waiting", "done")


def weights(binding: Any) -> dict[str, int]:
    """Kind -> weight, by the setting."""
    table = binding.value("weights") or {}
    return {kind: _weight(table[kind]) for kind in formula.KINDS if kind in table}


def _weight(row: Any) -> int:
    value = row["bobot"] if isinstance(row, dict) else getattr(row, "bobot", 0)
    return int(value or 0)


def teachings(binding: Any, group: Any) -> list[Any]:
    """The subjects of a class in the order of the card."""
    parent = binding.entity_of("teaching").parent
    rows = binding.rows_of("teaching").filter(**{parent: group})
    rows = rows.select_related(binding.teaching_subject, binding.teaching_teacher)
    return list(rows.order_by(f"{binding.teaching_subject}__{binding.subject_order}", "pk"))


def subject_of(binding: Any, teaching: Any) -> str:
    """The subject's name."""
    subject = binding.of(teaching, "teaching_subject")
    return str(binding.of(subject, "subject_name")) if subject is not None else ""


def pupils(binding: Any, record: Any) -> list[tuple[Pupil, Any]]:
    """The pupils who get a card, by name."""
    row, term = binding.row(record), binding.of(record, "book_term")
    if row.group is None:
        return []
    until = binding.of(term, "term_until") if term is not None else None
    return members.by_name(binding, members.of_term(row.group, until))


@dataclass(frozen=True)
class Cell:
    """A mark of one pupil in one assessment."""

    assessment: Assessment
    value: Decimal | None
    typed: str = ""
    error: str = ""


@dataclass(frozen=True)
class Row:
    """One pupil on the grid."""

    pupil: Pupil
    name: str
    cells: tuple[Cell, ...]
    result: Result | None

    @property
    def seen(self) -> str:
        """What the page showed, so that a mark that somebody else changed meanwhile is told."""
        return "|".join("" if cell.value is None else f"{cell.value.normalize():f}" for cell in self.cells)


def columns(book: Book, teaching_id: int) -> list[Assessment]:
    """The assessments of a subject, by kind."""
    rows = Assessment.objects.filter(book=book, teaching_id=teaching_id)
    return sorted(rows, key=lambda one: (ORDER.get(one.kind, 9), one.pk))


def grid(binding: Any, record: Any, teaching: Any) -> tuple[list[Assessment], list[Row]]:
    """Columns and rows of the grid."""
    book = binding.row(record)
    heads = columns(book, teaching.pk)
    marks = {(one.assessment_id, one.pupil_id): one.value for one in Score.objects.filter(assessment__in=heads)}
    results = {one.pupil_id: one for one in Result.objects.filter(book=book, teaching_id=teaching.pk)}
    rows = [
        Row(
            pupil=pupil,
            name=binding.of(child, "pupil_name"),
            cells=tuple(Cell(one, marks.get((one.pk, pupil.pk))) for one in heads),
            result=results.get(pupil.pk),
        )
        for pupil, child in pupils(binding, record)
    ]
    return heads, rows


@dataclass
class Progress:
    """How far one subject of a class is."""

    teaching: Any
    subject: str
    teacher: str
    done: int
    total: int
    lacks: list[str] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        return self.total > 0 and self.done >= self.total


def progress(binding: Any, record: Any) -> list[Progress]:
    """Every subject of a class with how many final marks there are."""
    book, here = binding.row(record), [pupil.pk for pupil, _child in pupils(binding, record)]
    done: dict[int, int] = defaultdict(int)
    rows = Result.objects.filter(book=book, pupil__in=here, final__isnull=False)
    for teaching_id in rows.values_list("teaching_id", flat=True):
        done[teaching_id] += 1
    group = binding.of(record, "book_group")
    return [
        Progress(one, subject_of(binding, one), _teacher(binding, one), done[one.pk], len(here))
        for one in (teachings(binding, group) if group is not None else [])
    ]


def _teacher(binding: Any, teaching: Any) -> str:
    teacher = binding.of(teaching, "teaching_teacher")
    return str(teacher.name) if teacher is not None else ""


def decides(binding: Any, record: Any) -> bool:
    """Say whether the semester ends the school year, so that each pupil needs a decision."""
    term = binding.of(record, "book_term")
    return term is not None and binding.of(term, "term_half") == "genap"


def missing(binding: Any, record: Any) -> list[str]:
    """What keeps a class from being handed to the head, in words."""
    found = []
    here = pupils(binding, record)
    if not here:
        return [_("Kelas ini belum mempunyai murid.")]
    subjects = progress(binding, record)
    if not subjects:
        found.append(_("Kelas ini belum mempunyai mata pelajaran dan gurunya."))
    for one in subjects:
        if not one.is_done:
            words = _("%(subject)s: %(done)d dari %(total)d nilai akhir terisi")
            found.append(words % {"subject": one.subject, "done": one.done, "total": one.total})
    if decides(binding, record):
        cards = Card.objects.filter(book=binding.row(record), pupil__in=[pupil for pupil, _child in here])
        lacking = len(here) - cards.exclude(decision="").count()
        if lacking:
            found.append(_("Keputusan kenaikan belum diisi untuk %d murid") % lacking)
    return found
