"""The tables of a report by district and by office: the first figure in three months, others beside it in this one."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.indicators import Period
from core.monthly.counting import DETAIL, DISTRICT, OFFICE
from core.monthly.reading import NONE, Cell, Group, Report, Reported

OTHERS = 3


@dataclass(frozen=True)
class Table:
    """A heading, the names of the columns after the first, and the rows: words and a cell for each column."""

    title: str
    first: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def month(period: Period) -> str:
    """A month as columns name it: Okt 2026."""
    return date_format(period.start, "M Y")


def places(report: Report) -> list[Table]:
    """By district and by office, each where more than one has a number."""
    named = ((DISTRICT, _("Menurut kecamatan"), _("Kecamatan")), (OFFICE, _("Menurut kantor"), _("Kantor")))
    tables = (_placed(report, of, title, first) for of, title, first in named)
    return [one for one in tables if one is not None]


def details(report: Report) -> list[Table]:
    """Each figure by its own words, in three months."""
    return [_detail(report, one, group) for one, group in report.groups(DETAIL)]


def _placed(report: Report, of: str, title: str, first: str) -> Table | None:
    found = report.groups(of)
    if not found:
        return None
    main, *others = found[: OTHERS + 1]
    names = (f"{main[0].label}, {month(report.months[0])}", *(month(one) for one in report.months[1:]))
    labels = {line.key: line.label for _one, group in (main, *others) for line in group.lines}
    rows = []
    for key, label in labels.items():
        own = _cells(main[1], key)
        beside = (_cells(group, key)[0] for _one, group in others)
        rows.append((label, (*own, *beside)))
    return Table(title, first, (*names, *(one.label for one, _group in others)), tuple(rows))


def _cells(group: Group, key: str) -> tuple[Cell, ...]:
    """The three numbers of a row; where this figure has none they are nothing, and none of a month without data."""
    known = next((line.cells for line in group.lines if line.key == key), None)
    if known is not None:
        return known
    other = group.lines[0].cells
    return tuple(one if one.sign == NONE else group.nothing for one in other)


def _detail(report: Report, one: Reported, group: Group) -> Table:
    rows = tuple((line.label, line.cells) for line in group.lines)
    title = _title(one.label, group.words)
    return Table(title, group.words[:1].upper() + group.words[1:], tuple(month(m) for m in report.months), rows)


def _title(label: str, words: str) -> str:
    """Say by what a figure is broken down, once: some say it in their name."""
    by = str(_("menurut %s") % "").strip()
    if by not in label:
        return _("%(figure)s menurut %(words)s") % {"figure": label, "words": words}
    return label if words in label else f"{label} ({words})"
