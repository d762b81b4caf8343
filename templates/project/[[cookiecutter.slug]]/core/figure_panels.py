"""Dresses the figures of an application for a page: words in a tile, charts, points on a map."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from core import charts, figures, measures, rollups
from core.display import long_date, number
from core.figures import Breakdown, Figure
from core.indicators import Indicator, Period


@dataclass(frozen=True)
class Panel:
    """One figure as the page shows it: words, a chart, or points on a map."""

    indicator: Indicator
    title: str
    text: str = ""
    target: str = ""
    note: str = ""
    chart: charts.Chart | None = None
    points: tuple[Any, ...] | None = None

    @property
    def small_print(self) -> str:
        """Target and note in one line, under a number."""
        told = _("Target %s") % self.target if self.target else ""
        return " · ".join(filter(None, (told, self.note)))


def panels_of(indicators: Iterable[Indicator], period: Period, actor: Any) -> list[Panel]:
    """Compute figures and dress each by its kind; one with several breakdowns has several panels."""
    return [panel for indicator in indicators for panel in _panels(indicator, period, actor)]


def _panels(indicator: Indicator, period: Period, actor: Any) -> list[Panel]:
    reader = rollups.reader_of(indicator, period)
    data = indicator.compute(period, actor, reader) if reader is not None else indicator.compute(period, actor)
    unit = "percent" if indicator.show == "percent" else indicator.unit
    target = indicator.target(period) if indicator.target is not None else None
    blank = Panel(
        indicator,
        str(indicator.label),
        target=charts.worded(target, unit) if target is not None else "",
        note=_note(indicator, period, reader),
    )
    if isinstance(data, tuple) and data and isinstance(data[0], Breakdown):
        return [_broken_down(blank, part, unit, target) for part in data]
    if indicator.show == "map":
        return [replace(blank, points=tuple(data))]
    if isinstance(data, charts.Chart):
        return [replace(blank, chart=data)]
    if isinstance(data, list | tuple):
        return [replace(blank, chart=charts.simple(indicator.show, blank.title, data, unit))]
    return [replace(blank, text=charts.worded(data, unit))]


def _broken_down(blank: Panel, part: Breakdown, unit: str, target: Any) -> Panel:
    title = f"{blank.title} · {part.title}" if part.title else blank.title
    if part.points is not None:
        return replace(blank, title=title, points=part.points)
    chart = charts.simple(part.kind, title, part.pairs, unit)
    return replace(blank, title=title, chart=figures.with_target(chart, target))


def _note(indicator: Indicator, period: Period, reader: rollups.Reader | None) -> str:
    """Say how old the number is, or where not all rows could be gone through."""
    if reader is not None:
        return _("Per tanggal %s") % long_date(reader.as_of)
    if not isinstance(indicator.compute, Figure) or not indicator.compute.is_cut(period):
        return ""
    return _("Dihitung dari %s data terbaru masa ini.") % number(measures.ROW_LIMIT)
