"""Follow-up in figures: by office and by age, in numbers and in rupiah."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection.models import Recommendation
from core import charts

# A recommendation that is not closed after sixty days is late by law; the further steps are those of yearly lists.
AGES = ((60, "0–60"), (180, "61–180"), (365, "181–365"), (None, ">365"))


@dataclass(frozen=True)
class Line:
    """One office, or the whole region."""

    name: str
    total: int
    settled: int
    insufficient: int
    untouched: int
    excused: int
    value: int
    settled_value: int

    @property
    def percent(self) -> int:
        """Share of what was followed up as recommended."""
        return round(self.settled * 100 / self.total) if self.total else 0


def rows_of(binding: Any, year: int | None) -> list[Recommendation]:
    """Recommendations of reports of a year; of all years where none is chosen."""
    rows = Recommendation.objects.filter(app=binding.app, issued_on__isnull=False).select_related("office")
    return list(rows.filter(issued_on__year=year) if year else rows)


def years(binding: Any) -> list[int]:
    found = Recommendation.objects.filter(app=binding.app, issued_on__isnull=False)
    return sorted({day.year for day in found.values_list("issued_on", flat=True)}, reverse=True)


def by_office(rows: list[Recommendation]) -> list[Line]:
    """A line for each office, the one with most open first."""
    groups: dict[str, list[Recommendation]] = {}
    for row in rows:
        groups.setdefault(row.office.name if row.office is not None else _("Tanpa kantor"), []).append(row)
    lines = [line_of(name, part) for name, part in groups.items()]
    return sorted(lines, key=lambda one: (one.percent, -one.total, one.name))


def line_of(name: str, rows: Iterable[Recommendation]) -> Line:
    rows = list(rows)
    counted = [row.status for row in rows]
    return Line(
        name,
        len(rows),
        counted.count("sesuai"),
        counted.count("belum"),
        counted.count("belum_tl"),
        counted.count("tidak_dapat"),
        sum(int(row.value) for row in rows),
        sum(int(row.settled_value) for row in rows),
    )


def by_age(rows: list[Recommendation]) -> list[tuple[str, int, int]]:
    """Open recommendations by days since the report, with the rupiah that are not settled."""
    today = timezone.localdate()
    found = {name: [0, 0] for _edge, name in AGES}
    for row in rows:
        if row.closed_on is None:
            days = (today - row.issued_on).days
            name = next(name for edge, name in AGES if edge is None or days <= edge)
            found[name][0] += 1
            found[name][1] += int(row.value - row.settled_value)
    return [(name, count, value) for name, (count, value) in found.items()]


def chart(ages: list[tuple[str, int, int]]) -> charts.Chart:
    return charts.simple("bar", _("Belum tuntas menurut umur (hari)"), [(name, count) for name, count, _v in ages])
