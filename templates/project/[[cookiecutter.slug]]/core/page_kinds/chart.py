"""One figure of the application over a period of the reader's choice."""

from importlib import import_module
from typing import Any

from django.http import HttpRequest

from core import figure_panels
from core.access import Actor
from core.indicators import MONTHS, period_of


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any]:
    """The figures that the page names (`show`), or all public ones where it names none."""
    period = period_of(request.GET.get("jenis", "bulan"), request.GET.get("masa", ""))
    listed = import_module(f"apps.{page.package}.indicators").INDICATORS
    wanted = [one for one in listed if (one.id in page.show if page.show else one.public)]
    return {
        "period": period,
        "kinds": list(MONTHS),
        "earlier": period.shifted(-1),
        "later": period.shifted(1),
        "panels": figure_panels.panels_of(wanted, period, actor),
    }
