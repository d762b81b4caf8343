"""Semesters: the one of a day, the latest, their names."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _


def of_day(binding: Any, day: date) -> Any:
    """The semester that a day lies in; None between semesters."""
    register = binding.register
    rows = register.rows_of("term")
    return rows.filter(**{f"{register.term_from}__lte": day, f"{register.term_until}__gte": day}).first()


def span(binding: Any, day: date) -> tuple[date, date]:
    """First and last day of the semester of a day; of the half year where none is entered."""
    register, found = binding.register, of_day(binding, day)
    if found is not None:
        return register.of(found, "term_from"), register.of(found, "term_until")
    if day.month > 6:
        return date(day.year, 7, 1), date(day.year, 12, 31)
    return date(day.year, 1, 1), date(day.year, 6, 30)


def latest(binding: Any, today: date) -> Any:
    """The present semester, or the last one that began."""
    register = binding.register
    rows = register.rows_of("term").filter(**{f"{register.term_from}__lte": today})
    return of_day(binding, today) or rows.order_by(f"-{register.term_from}").first()


def choices(binding: Any) -> list[Any]:
    """All semesters, the newest first."""
    register = binding.register
    return list(register.rows_of("term").order_by(f"-{register.term_from}")[:12])


def title(binding: Any, term: Any) -> str:
    """`Semester ganjil 2026/2027`."""
    register = binding.register
    half = getattr(term, f"get_{register.term_half}_display")()
    return _("Semester %(half)s %(year)s") % {"half": str(half).lower(), "year": register.of(term, "term_year")}
