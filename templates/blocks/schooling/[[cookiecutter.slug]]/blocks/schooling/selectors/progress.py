"""How far schools are: cards printed, attendance filled in, absences. Numbers only, never a name of a child."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, Sum

from blocks.schooling.models import Book, Card, Group, Pupil, Sheet


@dataclass(frozen=True)
class School:
    """One school's cards of a semester."""

    name: str
    district: str
    level: str
    pupils: int
    groups: int
    locked: int
    printed: int

    @property
    def is_done(self) -> bool:
        return self.pupils > 0 and self.printed >= self.pupils

    @property
    def percent(self) -> float | None:
        return round(100 * min(self.printed, self.pupils) / self.pupils, 1) if self.pupils else None


@dataclass(frozen=True)
class Totals:
    """All schools together, as `421 of 482 schools, 102.832 of 172.035 cards`."""

    schools: int
    schools_done: int
    pupils: int
    printed: int


def schools(binding: Any, rows: Any, term: Any) -> list[School]:
    """Every school that has pupils, who is furthest behind first."""
    groups = Group.objects.filter(app=binding.app, year=binding.of(term, "term_year"))
    counted = dict(groups.values_list("school_id").annotate(Count("pk")))
    pupils = dict(
        Pupil.objects.filter(group__in=groups, is_active=True).values_list("group__school_id").annotate(Count("pk"))
    )
    books = Book.objects.filter(app=binding.app, term_id=term.pk)
    printed = dict(
        Card.objects.filter(book__in=books, printed_at__isnull=False)
        .values_list("book__group__school_id")
        .annotate(Count("pk"))
    )
    locked = _locked(binding, term)
    found = [
        School(
            name=binding.of(school, "school_name"),
            district=getattr(binding.of(school, "school_district"), "name", ""),
            level=str(getattr(school, f"get_{binding.school_level}_display")()),
            pupils=max(pupils.get(school.pk, 0), printed.get(school.pk, 0)),
            groups=counted.get(school.pk, 0),
            locked=locked.get(school.pk, 0),
            printed=printed.get(school.pk, 0),
        )
        for school in rows.select_related(binding.school_district)
        if school.pk in counted
    ]
    return sorted(found, key=lambda one: (one.percent if one.percent is not None else -1, one.name))


def _locked(binding: Any, term: Any) -> dict[int, int]:
    flow = binding.entity_of("book").workflow
    states = [state.name for state in flow.states if state.phase in ("waiting", "done")]
    path = f"{binding.book_group}__{binding.group_school}"
    rows = binding.rows_of("book").filter(**{f"{binding.book_term}_id": term.pk}, state__in=states)
    return dict(rows.values_list(path).annotate(Count("pk")))


def total(rows: list[School]) -> Totals:
    """The sums over schools."""
    return Totals(
        schools=len(rows),
        schools_done=sum(1 for one in rows if one.is_done),
        pupils=sum(one.pupils for one in rows),
        printed=sum(one.printed for one in rows),
    )


@dataclass(frozen=True)
class Day:
    """One school's attendance of a day, or of a month."""

    name: str
    district: str
    groups: int
    filled: int
    pupils: int
    sick: int
    leave: int
    absent: int

    @property
    def percent(self) -> float | None:
        away = self.sick + self.leave + self.absent
        return round(100 * (self.pupils - away) / self.pupils, 1) if self.pupils else None


def days(binding: Any, rows: Any, year: str, first: date, last: date) -> list[Day]:
    """Every school's attendance over a span, who filled in least first."""
    register = binding.register
    groups = Group.objects.filter(app=register.app, year=year).annotate(
        members=Count("pupils", filter=Q(pupils__is_active=True))
    )
    counted: dict[int, int] = defaultdict(int)
    for one in groups:
        counted[one.school_id] += 1 if one.members else 0
    sheets = Sheet.objects.filter(app=binding.app, day__gte=first, day__lte=last, group__year=year)
    sums = {
        row["group__school_id"]: row
        for row in sheets.values("group__school_id").annotate(
            filled=Count("pk"), pupils=Sum("total"), sick=Sum("sick"), leave=Sum("leave"), absent=Sum("absent")
        )
    }
    found = [
        _day(register, school, counted[school.pk], sums.get(school.pk, {}))
        for school in rows.select_related(register.school_district)
        if counted.get(school.pk)
    ]
    return sorted(found, key=lambda one: (one.filled / one.groups, one.name))


def _day(register: Any, school: Any, groups: int, row: dict[str, Any]) -> Day:
    names = ("filled", "pupils", "sick", "leave", "absent")
    return Day(
        name=register.of(school, "school_name"),
        district=getattr(register.of(school, "school_district"), "name", ""),
        groups=groups,
        **{name: row.get(name) or 0 for name in names},
    )
