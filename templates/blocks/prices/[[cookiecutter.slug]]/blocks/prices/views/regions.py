"""Here against there: prices of other regions beside ours, as a table and as a chart, with day and source."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.checks import change_percent
from blocks.prices.selectors import extras, published
from blocks.prices.views import menu
from core import charts, display
from core.access import actor_of
from region.profile import REGION

SPAN_DAYS = 30


def against(binding: Any, request: HttpRequest) -> HttpResponse:
    """Our newest prices and those of other regions; nothing of a region whose prices are too old."""
    last = published.latest_day(binding, timezone.localdate()) or timezone.localdate()
    regions, outside = extras.outside(binding, timezone.localdate())
    own = {row.commodity.code: row.price for row in published.table(binding, last)} if regions else {}
    goods = [good for good in binding.commodities() if good.code in outside]
    chosen = next(
        (good for good in goods if good.code == request.GET.get("komoditas", "")), goods[0] if goods else None
    )
    context = menu.context(
        binding,
        actor_of(request),
        "regions",
        day=last,
        regions=regions,
        rows=[_row(good, own.get(good.code), outside[good.code], regions) for good in goods],
        goods=goods,
        chosen=chosen,
        chart=_chart(binding, chosen, last) if chosen else None,
        sources=_sources(outside),
        most_days=binding.setting("outside_days"),
    )
    return render(request, "block_prices/regions.html", context)


def _row(good: Any, own: Any, there: dict[str, Any], regions: list[str]) -> tuple[Any, Any, list[dict[str, Any]]]:
    return good, own, [_cell(there.get(region), own) for region in regions]


def _cell(price: Any, own: Any) -> dict[str, Any]:
    """A price there, and how much dearer or cheaper it is here."""
    return {"price": price, "here": change_percent(own, price.value) if price else None}


def _chart(binding: Any, good: Any, last: date) -> charts.Chart:
    span = [last - timedelta(days=back) for back in range(SPAN_DAYS - 1, -1, -1)]
    _days, lines = published.series(binding, good, last, SPAN_DAYS)
    others = extras.outside_series(binding, good.code, span)
    series = [charts.Series(REGION.name, tuple(lines[None]))]
    series += [charts.Series(region, tuple(values)) for region, values in others.items()]
    return charts.Chart(
        kind="line",
        title=_("Harga %(name)s, %(count)d hari") % {"name": display.mid_sentence(good.name), "count": SPAN_DAYS},
        labels=tuple(f"{day:%d-%m}" for day in span),
        series=tuple(series[: charts.COLOURS]),
        unit="money",
    )


def _sources(outside: dict[str, dict[str, Any]]) -> list[tuple[str, str, date]]:
    """Region, source and newest day, once each."""
    found: dict[tuple[str, str], date] = {}
    for by_region in outside.values():
        for region, price in by_region.items():
            key = (region, price.source)
            found[key] = max(found.get(key, price.day), price.day)
    return [(region, source, day) for (region, source), day in sorted(found.items())]
