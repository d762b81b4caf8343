"""Reads a month's report: what was kept beside what holds now, last month and the same month a year before.

Numbers that changed after the month was closed are shown with both values; small numbers of people are hidden.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import charts, display, figures, small_cells
from core.indicators import Period, period_of
from core.models import MonthlyReport
from core.monthly import counting
from core.rollups import read_back

NONE = "–"
FIRST_YEAR = 2000
# Says whether the reader may see a figure that only these roles see.
MayRead = Callable[[list[str]], bool]


@dataclass(frozen=True)
class Cell:
    """One number: its value, the one it was closed with where that differs, or the sign that stands for a small one."""

    value: Any = None
    was: Any = None
    is_corrected: bool = False
    sign: str = ""
    unit: str = ""

    @property
    def now(self) -> str:
        return self.sign or charts.worded(self.value, self.unit)

    @property
    def before(self) -> str:
        """The value that the month was closed with, where it is another now."""
        return charts.worded(self.was, self.unit) if self.is_corrected else ""

    @property
    def text(self) -> str:
        """In one line: 42, or 41 → 42 where it was corrected."""
        return f"{self.before} → {self.now}" if self.is_corrected else self.now


@dataclass(frozen=True)
class Line:
    """A figure, or one district, office or word of it, in the three months."""

    label: str
    cells: tuple[Cell, Cell, Cell]
    key: str = ""

    @property
    def cell(self) -> Cell:
        return self.cells[0]


@dataclass(frozen=True)
class Group:
    """A figure by district, by office, or by one of its own words."""

    of: str
    words: str
    lines: tuple[Line, ...]
    nothing: Cell


@dataclass(frozen=True)
class Reported:
    """One figure of the report; `is_standing` where it tells how things stood on the day of counting."""

    id: str
    label: str
    help: str
    target: str
    is_standing: bool
    is_repeated: bool
    line: Line
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Late:
    """What is overdue with one holder: an office and a position."""

    office: str
    position: str
    count: int
    oldest: date
    workdays: int

    @property
    def since(self) -> str:
        """The oldest deadline, and how many working days ago it was."""
        day = display.long_date(self.oldest)
        words = {"day": day, "days": self.workdays}
        return _("%(day)s (%(days)s hari kerja)") % words if self.workdays else day


@dataclass(frozen=True)
class Report:
    """All of it; `closed_at` is None while the month is open and its numbers go on changing."""

    app: str
    period: Period
    months: tuple[Period, Period, Period]
    closed_at: datetime | None
    changed_at: datetime | None
    figures: tuple[Reported, ...]
    late_on: date | None
    late: tuple[Late, ...]

    @property
    def lines(self) -> list[Reported]:
        """The figures of the first table: each number once."""
        return [one for one in self.figures if not one.is_repeated]

    @property
    def late_count(self) -> int:
        return sum(one.count for one in self.late)

    @property
    def is_corrected(self) -> bool:
        return any(cell.is_corrected for one in self.figures for cell in one.line.cells)

    @property
    def has_signs(self) -> bool:
        lines = (line for one in self.figures for group in one.groups for line in group.lines)
        return any(cell.sign for line in lines for cell in line.cells)

    @property
    def has_standing(self) -> bool:
        return any(one.is_standing for one in self.lines)

    def groups(self, of: str) -> list[tuple[Reported, Group]]:
        """The figures that are broken down so, with more than one row."""
        pairs = [(one, group) for one in self.figures for group in one.groups if group.of == of]
        return [(one, group) for one, group in pairs if len(group.lines) > 1]


def report(app: str, period: Period, may_read: MayRead) -> Report:
    """Put a month's report together; the numbers of an open month are counted now."""
    months = (period, period.shifted(-1), period.shifted(-12))
    found = {
        one.starts_on: one for one in MonthlyReport.objects.filter(app=app, starts_on__in=[m.start for m in months])
    }
    row = found.get(period.start)
    kept = row.figures if row is not None else counting.figures_of(app, period, figures.count)
    late = row.late if row is not None else counting.late_of(app, timezone.now())
    sources = (_source(row, kept), *(_source(found.get(month.start)) for month in months[1:]))
    return Report(
        app=app,
        period=period,
        months=months,
        closed_at=row.closed_at if row is not None else None,
        changed_at=row.changed_at if row is not None else None,
        figures=tuple(_reported(one, sources, _words(app)) for one in kept if may_read(one["roles"])),
        late_on=date.fromisoformat(late["on"]) if late else None,
        late=tuple(_late(row) for row in late["rows"]) if late else (),
    )


def last(today: date | None = None) -> Period:
    """The month people ask for: the last whole one."""
    return period_of("bulan", today=today).shifted(-1)


@dataclass(frozen=True)
class _Source:
    """The figures of a month by their name: as closed, and as they are now where that differs."""

    closed: dict[str, Any]
    current: dict[str, Any]
    is_empty: bool

    def pair(self, name: str) -> tuple[Any, Any] | None:
        if self.is_empty or name not in self.closed:
            return None
        closed = self.closed[name]
        return closed, closed if closed["is_standing"] else self.current.get(name, closed)


def _source(row: MonthlyReport | None, kept: list[dict[str, Any]] | None = None) -> _Source:
    """A month in which nothing was counted at all is as good as none when it is compared with."""
    closed = kept if kept is not None else row.figures if row is not None else []
    is_empty = kept is None and not any(read_back(one["value"]) for one in closed)
    current = row.current or [] if row is not None else []
    return _Source(_by_id(closed), _by_id(current), is_empty)


def _by_id(listed: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {one["id"]: one for one in listed}


def _words(app: str) -> dict[str, Any]:
    """The figures' names in the reader's language; one that left since keeps the words of its month."""
    return {one.id: one for one in counting.indicators_of(app)}


def _reported(kept: dict[str, Any], sources: tuple[_Source, ...], live: dict[str, Any]) -> Reported:
    name, unit = kept["id"], kept["unit"]
    now = live.get(name)
    pairs = tuple(source.pair(name) for source in sources)
    cells = tuple(_cell(*(one["value"] for one in pair), unit) if pair else Cell(sign=NONE) for pair in pairs)
    label = str(now.label) if now is not None else kept["label"]
    target = read_back(kept["target"])
    return Reported(
        id=name,
        label=label,
        help=str(now.help) if now is not None else kept["help"],
        target=charts.worded(target, unit) if target is not None else "",
        is_standing=kept["is_standing"],
        is_repeated=bool(kept["same_as"]),
        line=Line(label, cells),
        groups=tuple(_group(group, pairs, unit, kept["is_added"]) for group in kept["groups"]),
    )


def _cell(closed: Any, now: Any, unit: str) -> Cell:
    is_corrected = closed != now
    return Cell(read_back(now), read_back(closed) if is_corrected else None, is_corrected, unit=unit)


def _group(group: dict[str, Any], pairs: tuple[Any, ...], unit: str, is_added: bool) -> Group:
    """The rows of a breakdown in the three months, in the order of this month's numbers."""
    value = 0 if is_added else None
    columns, nothing = [_column(group, pair, unit, value) for pair in pairs], Cell(value, unit=unit)
    labels: dict[str, str] = {}
    for labelled, _cells in columns:
        for key, label in labelled.items():
            labels.setdefault(key, label)
    absent = Cell(sign=NONE)
    lines = (
        Line(label, tuple(absent if cells is None else cells.get(key, nothing) for _l, cells in columns), key)
        for key, label in labels.items()
    )
    return Group(group["of"], group["words"], tuple(lines), nothing)


def _column(
    group: dict[str, Any], pair: Any, unit: str, nothing: int | None
) -> tuple[dict[str, str], dict[str, Cell] | None]:
    if pair is None:
        return {}, None
    closed, now = (_rows_like(group, one) for one in pair)
    signs = _signs(closed) | _signs(now)
    labels, cells = {}, {}
    for key in {**now, **closed}:
        was, value = (rows[key][2] if key in rows else nothing for rows in (closed, now))
        labels[key] = (now.get(key) or closed[key])[1]
        cells[key] = Cell(sign=signs[key], unit=unit) if key in signs else _cell(was, value, unit)
    return labels, cells


def _rows_like(group: dict[str, Any], figure: dict[str, Any]) -> dict[str, list[Any]]:
    """The rows of the same breakdown in another month, by key."""
    for one in figure["groups"]:
        if (one["of"], one["words"]) == (group["of"], group["words"]):
            return {str(row[0]): row for row in one["rows"]}
    return {}


def _signs(rows: dict[str, list[Any]]) -> dict[str, str]:
    """What stands for each small number of people, and for another beside it that would give it away."""
    sized = [[key, row[3]] for key, row in rows.items() if row[3] is not None]
    if not sized or small_cells.least() <= 1:
        return {}
    return {key: shown for key, shown in small_cells.hidden(sized) if isinstance(shown, str)}


def _late(row: list[Any]) -> Late:
    office, position, count, oldest, days = row
    return Late(
        office or _("Belum ada kantor"), position or _("Belum diambil"), count, date.fromisoformat(oldest), days
    )
