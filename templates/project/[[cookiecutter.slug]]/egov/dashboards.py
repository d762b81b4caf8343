"""Turns the indicators of an application into what a dashboard page shows."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from config.installed import PACKAGES
from core import charts
from core.access import Actor
from core.indicators import Indicator, Period
from egov.selectors import is_leader


@dataclass(frozen=True)
class Panel:
    """One figure as the page shows it: words, a chart, or points on a map."""

    indicator: Indicator
    text: str = ""
    target: str = ""
    chart: charts.Chart | None = None
    points: tuple[Any, ...] | None = None


def apps_of(actor: Actor) -> list[str]:
    """The applications whose dashboard the actor may open: leaders all, officers those of their roles."""
    return [app for app in PACKAGES if is_leader(actor) or actor.has_role(app)]


def panels(app: str, period: Period, actor: Actor) -> list[Panel]:
    """Compute the figures of one application that the actor may read, in the entry's order."""
    return [
        panel_of(indicator, period, actor)
        for indicator in indicators_of(app)
        if not indicator.roles or is_leader(actor) or actor.has_role(app, *indicator.roles)
    ]


def indicators_of(app: str) -> tuple[Indicator, ...]:
    """The indicators an installed application lists."""
    return import_module(f"apps.{PACKAGES[app]}.indicators").INDICATORS


def panel_of(indicator: Indicator, period: Period, actor: Actor) -> Panel:
    """Compute one figure and dress it by its kind."""
    data = indicator.compute(period, actor)
    if indicator.show in ("number", "percent"):
        unit = "percent" if indicator.show == "percent" else indicator.unit
        target = indicator.target(period) if indicator.target is not None else None
        worded = charts.worded(target, unit) if target is not None else ""
        return Panel(indicator, text=charts.worded(data, unit), target=worded)
    if indicator.show == "map":
        return Panel(indicator, points=tuple(data))
    return Panel(indicator, chart=_chart(indicator, data))


def _chart(indicator: Indicator, data: Any) -> charts.Chart:
    if isinstance(data, charts.Chart):
        return data
    return charts.simple(indicator.show, str(indicator.label), list(data), indicator.unit)
