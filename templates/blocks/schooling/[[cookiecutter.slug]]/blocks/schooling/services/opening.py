"""Begins the marks of a class in a semester."""

from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError
from django.utils.translation import gettext as _

from blocks.schooling.selectors import terms
from core import access, records
from core.access import Actor
from core.rules import RuleBroken

AHEAD = timedelta(days=14)


def openable(binding: Any, group: Any, today: date) -> list[tuple[int, str]]:
    """The semesters of the class's year that begin soon or began, and whose marks are not begun."""
    rows = binding.rows_of("term").filter(
        **{binding.term_year: binding.of(group, "group_year"), f"{binding.term_from}__lte": today + AHEAD}
    )
    begun = binding.rows_of("book").filter(**{binding.book_group: group}).values(f"{binding.book_term}_id")
    found = rows.exclude(pk__in=begun).order_by(binding.term_from)
    return [(one.pk, terms.title(binding, one)) for one in found]


def open_book(binding: Any, actor: Actor, group: Any, term_id: int) -> Any:
    """Make the record; who works with the class begins it, the right is the school's."""
    term = binding.rows_of("term").filter(pk=term_id).first()
    if term is None:
        raise RuleBroken([_("Pilih semesternya.")])
    values = {binding.book_group: group, binding.book_term: term}
    try:
        return records.create(binding.entity_of("book"), access.system(), values, issuer=actor)
    except IntegrityError:
        raise RuleBroken([_("Nilai semester itu sudah dibuka.")]) from None
