"""Visitors of places by month: what was counted, and who has not told a month's number yet."""

from datetime import date
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from core import charts

MONTHS = 12


def key(day: date) -> str:
    """The word that stands for the month of a day."""
    return f"b{day.month:02}"


def month_before(day: date, count: int = 1) -> date:
    """The first day of the month so many months before."""
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


def by_month(binding: Any, today: date) -> charts.Chart:
    """Visitors of the last twelve whole months, from this country and abroad."""
    first_days = [month_before(today, ago) for ago in range(MONTHS, 0, -1)]
    rows = binding.entity_of("visits").rows().filter(state__in=binding.visits_counted).order_by()
    held = {
        (year, month): (local or 0, foreign or 0)
        for year, month, local, foreign in rows.values_list(binding.visits_year, binding.visits_month).annotate(
            local=Sum(binding.visits_local), foreign=Sum(binding.visits_foreign)
        )
    }
    pairs = [held.get((day.year, key(day)), (0, 0)) for day in first_days]
    series = (
        charts.Series(_("Nusantara"), tuple(pair[0] for pair in pairs)),
        charts.Series(_("Mancanegara"), tuple(pair[1] for pair in pairs)),
    )
    labels = tuple(f"{day.month}/{day.year % 100:02}" for day in first_days)
    return charts.Chart("line", _("Pengunjung menurut bulan"), labels, series, _("orang"))


def untold(binding: Any, actor: Any, today: date) -> Any:
    """Published places that have not told last month's number."""
    day = month_before(today)
    where = {binding.visits_year: day.year, binding.visits_month: key(day)}
    told = binding.entity_of("visits").model._default_manager.filter(**where).values(binding.visits_place)
    return binding.managed(actor).filter(state__in=binding.live).exclude(pk__in=told)
