"""What was sought and opened in the last weeks, without anybody's name."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from blocks.directory.models import Tally, What
from blocks.directory.selectors import visits
from core import charts

WEEKS = 8
# Words that were sought less often might tell who sought them.
LEAST = 3
MOST_LINES = 12


def of_directory(binding: Any, today: date) -> list[charts.Chart]:
    """One chart after another."""
    start = today - timedelta(weeks=WEEKS)
    rows = Tally.objects.filter(app=binding.app, day__gte=start)
    found = [
        charts.simple("line", _("Dibuka per minggu"), _by_week(rows, start, today)),
        charts.simple("bar", _("Tempat yang paling sering dibuka"), _named(binding, _top(rows, What.PLACE))),
        charts.simple("bar", _("Kata yang dicari"), _top(rows, What.SEARCH, LEAST)),
        charts.simple("bar", _("Dicari tetapi tidak ditemukan"), _top(rows, What.NOTHING, LEAST)),
    ]
    if binding.visits:
        found.insert(0, visits.by_month(binding, today))
    if binding.route:
        entity = binding.entity_of("route")
        found += [
            charts.simple("bar", _("Rute yang dibuka"), _named(binding, _top(rows, What.ROUTE), entity)),
            charts.simple("bar", _("Perjalanan yang dicari"), _top(rows, What.JOURNEY, LEAST)),
        ]
    return found


def _by_week(rows: Any, start: date, today: date) -> list[tuple[str, int]]:
    days = dict(
        rows.filter(what__in=[What.PLACE, What.ROUTE]).values_list("day").annotate(n=Sum("count")).order_by("day")
    )
    weeks = []
    for at in range(WEEKS):
        first = start + timedelta(days=1 + 7 * at)
        number = sum(days.get(first + timedelta(days=more), 0) for more in range(7))
        weeks.append((f"{first.day}/{first.month}", number))
    return weeks


def _top(rows: Any, what: What, least: int = 1) -> list[tuple[str, int]]:
    summed = rows.filter(what=what).values_list("key").annotate(n=Sum("count")).filter(n__gte=least)
    return list(summed.order_by("-n", "key")[:MOST_LINES])


def _named(binding: Any, pairs: list[tuple[str, int]], entity: Any = None) -> list[tuple[str, int]]:
    """Keys of records as their titles; what is gone is left out."""
    entity = entity or binding.entity
    held = {str(row.pk): entity.title_of(row) for row in entity.rows().filter(pk__in=[key for key, _n in pairs])}
    return [(held[key], number) for key, number in pairs if key in held]
