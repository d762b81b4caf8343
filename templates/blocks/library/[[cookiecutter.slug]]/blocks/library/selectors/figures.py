"""The library's month: visitors, loans by class and branch, what is read most, how the collection grows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from blocks.library.models import Copy, Loan, Visit, Work
from blocks.library.services.visits import GUESTS

MOST_READ = 10


@dataclass(frozen=True)
class Row:
    """One line of a table: words and numbers."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Month:
    """All figures of one month."""

    visitors: int
    lent: int
    digital: int
    late: int
    titles: int
    copies: int
    new_copies: int
    branches: list[Row]
    classes: list[Row]
    most_read: list[Row]
    days: list[tuple[str, int]]


def of_month(binding: Any, first: date, last: date) -> Month:
    """Count a month, from its first day to its last."""
    loans = Loan.objects.filter(app=binding.app, lent_on__range=(first, last))
    visits = Visit.objects.filter(app=binding.app, day__range=(first, last))
    copies = Copy.objects.filter(app=binding.app, is_usable=True, added_on__lte=last)
    days = dict(visits.values_list("day").annotate(n=Count("pk")).order_by("day"))
    return Month(
        visitors=sum(days.values()),
        lent=loans.filter(slot=None).count(),
        digital=loans.exclude(slot=None).count(),
        late=Loan.objects.filter(app=binding.app, is_open=True, slot=None, due_on__lt=last).count(),
        titles=Work.objects.filter(app=binding.app).count(),
        copies=copies.count(),
        new_copies=copies.filter(added_on__gte=first).count(),
        branches=_branches(binding, loans, visits, copies),
        classes=_classes(binding, loans, visits),
        most_read=_most_read(binding, loans),
        days=[(str(day.day), n) for day, n in days.items()],
    )


def growth(binding: Any, months: list[date]) -> list[tuple[date, int]]:
    """How many copies there were at the end of each month, of those still there."""
    rows = Copy.objects.filter(app=binding.app, is_usable=True).order_by().values_list("added_on")
    added = list(rows.annotate(n=Count("pk")))
    return [
        (month, sum(n for day, n in added if (day.year, day.month) <= (month.year, month.month))) for month in months
    ]


def _branches(binding: Any, loans: Any, visits: Any, copies: Any) -> list[Row]:
    tables = [
        dict(rows.order_by().values_list("branch_id").annotate(n=Count("pk"))) for rows in (visits, loans, copies)
    ]
    return [
        Row(str(binding.of(branch, "branch_name")), tuple(table.get(branch.pk, 0) for table in tables))
        for branch in binding.branches()
    ]


def _classes(binding: Any, loans: Any, visits: Any) -> list[Row]:
    came = dict(visits.order_by().values_list("klass").annotate(n=Count("pk")))
    paper = Count("pk", filter=Q(slot=None))
    lent = {
        key: (n, whole - n)
        for key, n, whole in loans.order_by().values_list("klass").annotate(n=paper, all=Count("pk"))
    }
    words = class_words(binding) | {GUESTS: _("Bukan anggota")}
    return [Row(label, (came.get(key, 0), *lent.get(key, (0, 0)))) for key, label in words.items()]


def class_words(binding: Any) -> dict[str, str]:
    """The classes of members, by the keys of the table of limits."""
    return {key: str(row.get("label") or key) for key, row in (binding.setting("limits") or {}).items()}


def _most_read(binding: Any, loans: Any) -> list[Row]:
    counted = list(
        loans.order_by().values_list("work_id").annotate(n=Count("pk")).order_by("-n", "work_id")[:MOST_READ]
    )
    works = {work.pk: work for work in Work.objects.filter(pk__in=[key for key, _n in counted])}
    records = binding.records_of("title", works.values())
    return [Row(str(binding.of(records[key], "title_name")), (n,)) for key, n in counted if key in records]
