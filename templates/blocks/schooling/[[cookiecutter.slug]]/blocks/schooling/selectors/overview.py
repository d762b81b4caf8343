"""Lists of classes with what is to be done next in each."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Card, Pupil
from blocks.schooling.selectors import books, terms
from blocks.schooling.services import printing
from core import masking
from core.access import Actor


@dataclass(frozen=True)
class ClassLine:
    """One class of the list."""

    url: str
    name: str
    school: str
    year: str
    teacher: str
    pupils: int
    state: Any
    is_own: bool


def classes(binding: Any, actor: Actor, term: Any) -> list[ClassLine]:
    """The actor's classes of this school year, the own one first, then those of other years."""
    rows = schools.groups(binding, actor).select_related(binding.group_teacher)
    groups = list(rows.order_by(f"-{binding.group_year}", binding.group_level, binding.group_name)[:80])
    counted = Counter(
        Pupil.objects.filter(group__in=[one.schooling_id for one in groups], is_active=True).values_list(
            "group", flat=True
        )
    )
    states = _states(binding, groups, term)
    found = [
        ClassLine(
            url=binding.url("group", group.pk),
            name=binding.of(group, "group_name"),
            school=binding.of(binding.of(group, "group_school"), "school_name"),
            year=binding.of(group, "group_year"),
            teacher=getattr(binding.of(group, "group_teacher"), "name", ""),
            pupils=counted[group.schooling_id],
            state=states.get(group.pk),
            is_own=schools.is_class_teacher(binding, actor, group),
        )
        for group in groups
    ]
    year = binding.of(term, "term_year") if term is not None else ""
    return sorted(found, key=lambda one: (one.year != year, not one.is_own))


def _states(binding: Any, groups: list[Any], term: Any) -> dict[int, Any]:
    """Class -> state of its marks in a semester."""
    if term is None:
        return {}
    flow = binding.entity_of("book").workflow
    rows = binding.rows_of("book").filter(**{f"{binding.book_term}_id": term.pk, f"{binding.book_group}__in": groups})
    return {key: flow.state(state) for key, state in rows.values_list(f"{binding.book_group}_id", "state")}


def pupil_line(binding: Any, child: Any, full: bool) -> dict[str, Any]:
    """A pupil of the class list; a subject teacher reads the name only."""
    return {
        "name": binding.of(child, "pupil_name"),
        "nisn": masking.phone(binding.of(child, "pupil_nisn") or "") if full else "",
        "sex": binding.of(child, "pupil_sex"),
        "url": binding.entity_of("pupil").url("detail", child.pk) if full else "",
    }


def books_of(binding: Any, group: Any) -> list[Any]:
    """The semesters of a class whose marks are begun."""
    rows = binding.rows_of("book").filter(**{binding.book_group: group}).select_related("schooling", binding.book_term)
    return list(rows.order_by(f"{binding.book_term}__{binding.term_from}"))


def book_line(binding: Any, actor: Actor, record: Any) -> dict[str, Any]:
    """One semester of a class: how far it is, and where one goes on."""
    group = binding.of(record, "book_group")
    printed = Card.objects.filter(book=binding.row(record), printed_at__isnull=False).count()
    entity = binding.entity_of("book")
    is_own = schools.is_class_teacher(binding, actor, group)
    return {
        "record": record,
        "title": terms.title(binding, binding.of(record, "book_term")),
        "state": entity.workflow.state(record.state),
        "subjects": [
            (one, binding.url("grid", record.pk, one.teaching.pk), _may_see(binding, actor, group, one.teaching))
            for one in books.progress(binding, record)
        ],
        "printed": printed,
        "detail_url": entity.url("detail", record.pk) if is_named(binding, actor, group) else "",
        "cards_url": binding.url("cards", record.pk) if is_own and binding.is_teacher(actor) else "",
        "print_url": binding.url("printing", record.pk) if printing.may_print(binding, actor, group) else "",
        "promote_url": _promote_url(binding, actor, record, group),
    }


def is_named(binding: Any, actor: Actor, group: Any) -> bool:
    """Say whether the actor is the class teacher, or operator or head of the school."""
    return printing.may_print(binding, actor, group)


def _may_see(binding: Any, actor: Actor, group: Any, teaching: Any) -> bool:
    return is_named(binding, actor, group) or schools.is_teacher_of(binding, actor, teaching)


def _promote_url(binding: Any, actor: Actor, record: Any, group: Any) -> str:
    school = binding.of(group, "group_school")
    if not (schools.is_operator_of(binding, actor, school) and binding.is_keeper(actor)):
        return ""
    return binding.url("promote", record.pk) if books.decides(binding, record) else ""


def my_teachings(binding: Any, actor: Actor, term: Any) -> list[dict[str, Any]]:
    """The subjects that the actor teaches this school year, with the marks of the semester."""
    parent = binding.entity_of("teaching").parent
    if actor.user is None or term is None:
        return []
    rows = binding.rows_of("teaching").filter(**{binding.teaching_teacher: actor.user})
    rows = rows.filter(**{f"{parent}__{binding.group_year}": binding.of(term, "term_year")})
    rows = rows.select_related(f"{parent}__{binding.group_school}", binding.teaching_subject, f"{parent}__schooling")
    teachings = list(rows.order_by(f"{parent}__{binding.group_level}", f"{parent}__{binding.group_name}", "pk")[:80])
    groups = {getattr(one, f"{parent}_id") for one in teachings}
    found = binding.rows_of("book").filter(**{f"{binding.book_term}_id": term.pk, f"{binding.book_group}__in": groups})
    known = {binding.key_of(one, "book_group"): one for one in found.select_related("schooling", binding.book_term)}
    return [_teaching(binding, one, getattr(one, parent), known) for one in teachings]


def _teaching(binding: Any, teaching: Any, group: Any, known: dict[int, Any]) -> dict[str, Any]:
    record = known.get(group.pk)
    line = {
        "subject": books.subject_of(binding, teaching),
        "class": binding.of(group, "group_name"),
        "school": binding.of(binding.of(group, "group_school"), "school_name"),
        "group_url": binding.url("group", group.pk),
        "state": None,
        "url": "",
        "hint": _("Nilai semester ini belum dibuka"),
    }
    if record is not None:
        total = len(books.pupils(binding, record))
        done = binding.row(record).results.filter(teaching_id=teaching.pk, final__isnull=False).count()
        line["state"] = binding.entity_of("book").workflow.state(record.state)
        line["url"] = binding.url("grid", record.pk, teaching.pk)
        line["hint"] = _("%(done)d dari %(total)d nilai akhir") % {"done": min(done, total), "total": total}
    return line
