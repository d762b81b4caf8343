"""Lists over all grants of a budget year: what was granted, what was reported, what waits for the decision."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.grants import gates
from blocks.grants.models import Grant
from core.whole_numbers import whole_number


@dataclass(frozen=True)
class Line:
    """One grant in a list; `record` is read for words, `row` for money."""

    row: Any
    record: Any
    name: str
    title: str
    scheme: str
    state: Any
    requested: Any
    considered: Any


@dataclass(frozen=True)
class Listed:
    """One year's list with its sums."""

    year: int
    years: list[int]
    lines: list[Line]
    granted: int
    paid: int
    spent: int
    returned: int


def years(binding: Any, asked: str, **narrowed: Any) -> tuple[int, list[int]]:
    """The year asked for, else the last that has something; and all years that have."""
    rows = Grant.objects.filter(app=binding.app, is_over=False, **narrowed)
    found = sorted(set(rows.values_list("year", flat=True)), reverse=True)
    wanted = whole_number(asked)
    if wanted in found:
        return wanted, found
    return (found[0] if found else timezone.localdate().year), found


def listed(binding: Any, asked: str, **narrowed: Any) -> Listed:
    """The grants of a year, the greatest first."""
    year, known = years(binding, asked, **narrowed)
    rows = list(
        Grant.objects.filter(app=binding.app, year=year, is_over=False, **narrowed)
        .select_related("decision")
        .order_by("-granted", "pk")
    )
    return Listed(
        year,
        known,
        _lines(binding, rows),
        *(sum(int(getattr(row, name) or 0) for row in rows) for name in ("granted", "paid", "spent", "returned")),
    )


def _lines(binding: Any, rows: list[Grant]) -> list[Line]:
    found = binding.entity.rows().select_related(binding.organisation).in_bulk([row.record_id for row in rows])
    return [line_of(binding, row, found[row.record_id]) for row in rows if row.record_id in found]


def line_of(binding: Any, row: Grant, record: Any) -> Line:
    """A grant with the words of its record."""
    return Line(
        row,
        record,
        binding.holder_name(record),
        binding.of(record, "title"),
        binding.label(record),
        binding.entity.workflow.state(record.state),
        binding.of(record, "requested"),
        binding.of(record, "considered"),
    )


def waiting(binding: Any, year: int) -> list[Any]:
    """The proposals of a year that the budget decision may name."""
    steps = [step for step in binding.entity.workflow.transitions if step.event == "grants.decided"]
    states = [name for step in steps for name in step.sources]
    rows = binding.entity.rows().filter(state__in=states, **{binding.year: year})
    return list(rows.select_related(binding.organisation).order_by("pk"))


def waiting_years(binding: Any) -> list[int]:
    """The budget years with proposals that wait for the decision."""
    steps = [step for step in binding.entity.workflow.transitions if step.event == "grants.decided"]
    states = [name for step in steps for name in step.sources]
    found = binding.entity.rows().filter(state__in=states).values_list(binding.year, flat=True)
    return sorted(set(found), reverse=True)


def report_state(binding: Any, line: Line) -> tuple[str, str]:
    """How a report stands, as word and tone."""
    phase = binding.phase(line.record)
    if phase == "done":
        return pgettext("grants", "Diterima"), "good"
    if line.row.reported_at is not None:
        return _("Sedang diperiksa"), "info"
    if gates.report_due(binding, line.row.year) < timezone.localdate():
        return _("Terlambat"), "bad"
    return _("Belum disampaikan"), "warn"
