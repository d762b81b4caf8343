"""Which dashboards an actor may open, and which of their figures."""

from importlib import import_module

from config.installed import PACKAGES
from core.access import Actor
from core.figure_panels import Panel, panels_of
from core.indicators import Indicator, Period
from egov.selectors import is_leader


def apps_of(actor: Actor) -> list[str]:
    """The applications whose dashboard the actor may open: leaders all, officers those of their roles."""
    return [app for app in PACKAGES if is_leader(actor) or actor.has_role(app)]


def panels(app: str, period: Period, actor: Actor) -> list[Panel]:
    """Compute the figures of one application that the actor may read, in the entry's order."""
    readable = [
        indicator
        for indicator in indicators_of(app)
        if not indicator.roles or is_leader(actor) or actor.has_role(app, *indicator.roles)
    ]
    return panels_of(readable, period, actor)


def indicators_of(app: str) -> tuple[Indicator, ...]:
    """The indicators an installed application lists."""
    return import_module(f"apps.{PACKAGES[app]}.indicators").INDICATORS
