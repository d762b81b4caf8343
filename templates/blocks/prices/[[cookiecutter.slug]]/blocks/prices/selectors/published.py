"""Approved prices: the only rows that public pages, open data and bulletins start from."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count

from blocks.prices import figures
from blocks.prices.commodity import Commodity
from blocks.prices.models import Sheet

Book = dict[int, dict[date, dict[int, Decimal]]]  # commodity -> day -> market -> price


def rule(binding: Any) -> figures.Rule:
    """How the region's price is made, by the settings; one market is enough where there is one only."""
    markets = max(len(binding.markets()), 1)
    return figures.Rule(binding.setting("average"), min(binding.setting("least_markets"), markets))


def rows(binding: Any, first: date, last: date) -> Any:
    """Price records of public sheets in a span of days."""
    parent = binding.price_entity.parent
    return binding.price_entity.model._default_manager.filter(
        **{
            f"{parent}__prices__app": binding.app,
            f"{parent}__prices__is_public": True,
            f"{parent}__prices__day__gte": first,
            f"{parent}__prices__day__lte": last,
        }
    )


def book(binding: Any, days: Iterable[date], market: Any | None = None, commodity: Commodity | None = None) -> Book:
    """The prices of some days by commodity, day and market; what has no price is not in it."""
    wanted = sorted(set(days))
    found: Book = defaultdict(lambda: defaultdict(dict))
    if not wanted:
        return found
    parent = binding.price_entity.parent
    prices = rows(binding, wanted[0], wanted[-1]).filter(
        **{f"{parent}__prices__day__in": wanted, f"{binding.value}__isnull": False}
    )
    if market is not None:
        prices = prices.filter(**{f"{parent}__prices__market": market})
    if commodity is not None:
        prices = prices.filter(**{binding.priced: commodity.pk})
    names = (f"{binding.priced}_id", f"{parent}__prices__day", f"{parent}__prices__market_id", binding.value)
    for commodity_id, day, market_id, value in prices.values_list(*names):
        found[commodity_id][day][market_id] = value
    return found


def days_with_prices(binding: Any, last: date, count: int = 60) -> list[date]:
    """Days that have a public sheet, newest first."""
    found = Sheet.objects.filter(app=binding.app, is_public=True, day__lte=last)
    return list(found.order_by("-day").values_list("day", flat=True).distinct()[:count])


def latest_day(binding: Any, today: date) -> date | None:
    """The newest day with enough markets for a price of the region; else the newest with any."""
    counted = (
        Sheet.objects.filter(app=binding.app, is_public=True, day__lte=today)
        .order_by("-day")
        .values("day")
        .annotate(markets=Count("pk"))[:30]
    )
    found = [(row["day"], row["markets"]) for row in counted]
    enough = rule(binding).least_markets
    return next((day for day, markets in found if markets >= enough), found[0][0] if found else None)


@dataclass(frozen=True)
class Row:
    """One commodity on one day: its price, its changes, its cheapest and dearest market."""

    commodity: Commodity
    price: Decimal | None
    markets: int
    day_change: figures.Change
    week_change: figures.Change
    month_change: figures.Change
    lowest: tuple[Any, Decimal] | None
    highest: tuple[Any, Decimal] | None

    @property
    def is_over_ceiling(self) -> bool:
        return self.price is not None and self.commodity.ceiling is not None and self.price > self.commodity.ceiling


def table(binding: Any, day: date, market: Any | None = None) -> list[Row]:
    """All commodities on a day, for one market or for the region."""
    back = binding.setting("looks_back_days")
    targets = (day - timedelta(days=1), day - timedelta(days=7), figures.month_before(day))
    days = {day} | {target - timedelta(days=at) for target in targets for at in range(back + 1)}
    prices = book(binding, days, market)
    used = figures.Rule("rata", 1) if market is not None else rule(binding)
    markets = {one.pk: one for one in binding.markets()}
    found = []
    for commodity in binding.commodities(all_of_them=True):
        by_day = prices.get(commodity.pk, {})
        if commodity.is_surveyed or day in by_day:
            found.append(_row(commodity, by_day, day, targets, back, used, markets))
    return found


def _row(
    commodity: Commodity,
    by_day: dict[date, dict[int, Decimal]],
    day: date,
    targets: tuple[date, ...],
    back: int,
    used: figures.Rule,
    markets: dict[int, Any],
) -> Row:
    now = by_day.get(day, {})
    price = figures.average(list(now.values()), used)
    known = now if price is not None else {}
    changes = [figures.change(known, by_day, target, back, used) for target in targets]
    ends = sorted(((value, key) for key, value in now.items() if key in markets))
    return Row(
        commodity=commodity,
        price=price,
        markets=len(now),
        day_change=changes[0],
        week_change=changes[1],
        month_change=changes[2],
        lowest=(markets[ends[0][1]], ends[0][0]) if len(ends) > 1 else None,
        highest=(markets[ends[-1][1]], ends[-1][0]) if len(ends) > 1 else None,
    )


def grouped(lines: list[Any]) -> list[tuple[str, list[Any]]]:
    """Rows under their groups, groups in the order of their first commodity."""
    found: dict[str, list[Any]] = {}
    for line in lines:
        found.setdefault(line.commodity.group, []).append(line)
    return list(found.items())


def series(binding: Any, commodity: Commodity, last: date, days: int) -> tuple[list[date], dict[Any, list[Any]]]:
    """Days, and the price on each of them for the region (key None) and each market; None is a gap."""
    span = [last - timedelta(days=back) for back in range(days - 1, -1, -1)]
    by_day = book(binding, span, commodity=commodity).get(commodity.pk, {})
    used = rule(binding)
    found: dict[Any, list[Any]] = {None: [figures.average(list(by_day.get(day, {}).values()), used) for day in span]}
    for market in binding.markets():
        values = [by_day.get(day, {}).get(market.pk) for day in span]
        if any(value is not None for value in values):
            found[market] = values
    return span, found


def comparison(binding: Any, day: date) -> tuple[list[Any], list[tuple[Commodity, list[dict[str, Any]]]]]:
    """Markets with a sheet on a day, and each commodity's price in each of them with the ends marked."""
    public = Sheet.objects.filter(app=binding.app, is_public=True, day=day).values_list("market_id", flat=True)
    markets = [one for one in binding.markets() if one.pk in set(public)]
    prices = book(binding, [day])
    found = []
    for commodity in binding.commodities(all_of_them=True):
        now = prices.get(commodity.pk, {}).get(day, {})
        if not now and not commodity.is_surveyed:
            continue
        ends = (min(now.values()), max(now.values())) if len(set(now.values())) > 1 else (None, None)
        cells = [
            {
                "market": market,
                "value": now.get(market.pk),
                "is_lowest": market.pk in now and now[market.pk] == ends[0],
                "is_highest": market.pk in now and now[market.pk] == ends[1],
            }
            for market in markets
        ]
        found.append((commodity, cells))
    return markets, found
