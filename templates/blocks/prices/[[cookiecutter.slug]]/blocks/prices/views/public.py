"""Pages for everybody: the table, one commodity, markets compared, alerts, the bulletin."""

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import bulletin as document
from blocks.prices import days
from blocks.prices.selectors import extras, published, stock
from blocks.prices.views import menu
from core import charts
from core.access import actor_of
from core.whole_numbers import whole_number

SPANS = (30, 90, 365)


def _day(binding: Any, request: HttpRequest) -> date | None:
    """The day asked for; else the newest that has prices."""
    today = timezone.localdate()
    asked = days.asked(request, "tanggal")
    return min(asked, today) if asked else published.latest_day(binding, today)


def _market(binding: Any, request: HttpRequest) -> Any | None:
    code = request.GET.get("pasar", "")
    return next((one for one in binding.markets() if one.code == code), None)


def _around(binding: Any, day: date | None) -> dict[str, Any]:
    """The days with prices before and after a day."""
    known = published.days_with_prices(binding, timezone.localdate(), 400)
    earlier = next((one for one in known if day and one < day), None)
    later = next((one for one in reversed(known) if day and one > day), None)
    return {"earlier": earlier, "later": later, "has_day": day in known}


def today(binding: Any, request: HttpRequest) -> HttpResponse:
    """All commodities on a day, for the region or one market."""
    day, market = _day(binding, request), _market(binding, request)
    rows = published.table(binding, day, market) if day else []
    warnings = extras.alerts(binding, public_only=True)
    context = menu.context(
        binding,
        actor_of(request),
        "today",
        day=day,
        market=market,
        markets=binding.markets(),
        groups=published.grouped(rows),
        has_prices=any(row.price is not None for row in rows),
        reporting=max((row.markets for row in rows), default=0),
        rule=published.rule(binding),
        alerts=extras.by_commodity([one for one in warnings if market in (None, one.alert.market)]),
        stock=_stock(binding, rows, day) if day else {},
        max_day=timezone.localdate(),
        **_around(binding, day),
    )
    return render(request, "block_prices/today.html", context)


def commodity(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """One commodity over time, by market."""
    good = next((one for one in binding.commodities(all_of_them=True) if one.code == code), None)
    if good is None:
        raise Http404(_("Komoditas tidak ditemukan."))
    last = published.latest_day(binding, timezone.localdate()) or timezone.localdate()
    length = _whole(request.GET.get("hari", ""))
    length = length if length in SPANS else SPANS[0]
    chosen, shows_all = _market(binding, request), request.GET.get("pasar") == "semua"
    span, lines = published.series(binding, good, last, length)
    regions, outside = extras.outside(binding, last)
    row = next((one for one in published.table(binding, last) if one.commodity.pk == good.pk), None)
    context = menu.context(
        binding,
        actor_of(request),
        "today",
        good=good,
        row=row,
        day=last,
        length=length,
        spans=SPANS,
        chosen=chosen,
        markets=binding.markets(),
        chart=_chart(good, span, lines, chosen, shows_all),
        shows_all=shows_all,
        recent=_recent(span, lines),
        stock=stock.notes(binding, last, [good.code]).get(good.code),
        alerts=[line for line in extras.alerts(binding, public_only=True) if line.alert.commodity_id == good.pk],
        outside=[outside[code][region] for region in regions if region in outside.get(code, {})],
    )
    return render(request, "block_prices/commodity.html", context)


def _stock(binding: Any, rows: list[Any], day: date) -> dict[int, Any]:
    """The region's stock of what is on the page, by our key of the commodity."""
    known = stock.notes(binding, day, [row.commodity.code for row in rows])
    return {row.commodity.pk: known[row.commodity.code] for row in rows if row.commodity.code in known}


def _whole(text: str) -> int:
    return whole_number(text, digits=4) or 0


def _chart(good: Any, span: list[date], lines: dict[Any, list[Any]], chosen: Any, shows_all: bool) -> charts.Chart:
    """The region's line with one market's, all markets', or the cheapest and dearest market's beside it."""
    series = [charts.Series(_("Harga daerah"), tuple(lines[None]))]
    markets = [key for key in lines if key is not None]
    if chosen is not None or shows_all:
        wanted = [chosen] if chosen is not None else markets
        series += [charts.Series(key.name, tuple(lines[key])) for key in wanted if key in lines]
    elif len(markets) > 1:
        series += _ends(lines, markets, len(span))
    if good.ceiling is not None and not shows_all:
        series.append(charts.Series(_("Harga acuan"), tuple(good.ceiling for _day in span)))
    return charts.Chart(
        kind="line",
        title=_("Harga %(name)s, %(count)d hari") % {"name": good.name, "count": len(span)},
        labels=tuple(f"{day:%d-%m}" for day in span),
        series=tuple(series),
        unit="money",
    )


def _ends(lines: dict[Any, list[Any]], markets: list[Any], count: int) -> list[charts.Series]:
    known = [[lines[market][at] for market in markets if lines[market][at] is not None] for at in range(count)]
    return [
        charts.Series(_("Termurah"), tuple(min(values) if values else None for values in known)),
        charts.Series(_("Termahal"), tuple(max(values) if values else None for values in known)),
    ]


def _recent(span: list[date], lines: dict[Any, list[Any]]) -> list[tuple[date, Any, list[Any]]]:
    """The last ten days: the region's price and each market's."""
    markets = [key for key in lines if key is not None]
    count = len(span)
    return [
        (span[at], lines[None][at], [(market, lines[market][at]) for market in markets])
        for at in range(count - 1, max(-1, count - 11), -1)
    ]


def compare(binding: Any, request: HttpRequest) -> HttpResponse:
    """Markets side by side on a day."""
    day = _day(binding, request)
    markets, rows = published.comparison(binding, day) if day else ([], [])
    absent = [one for one in binding.markets() if one not in markets]
    context = menu.context(
        binding,
        actor_of(request),
        "compare",
        day=day,
        markets=markets,
        absent=absent,
        groups=_groups(rows),
        max_day=timezone.localdate(),
        **_around(binding, day),
    )
    return render(request, "block_prices/compare.html", context)


def _groups(rows: list[Any]) -> list[tuple[str, list[Any]]]:
    found: dict[str, list[Any]] = {}
    for good, cells in rows:
        found.setdefault(good.group, []).append((good, cells))
    return list(found.items())


def warnings(binding: Any, request: HttpRequest) -> HttpResponse:
    """Alerts that the office shows, those in force first."""
    context = menu.context(
        binding,
        actor_of(request),
        "warnings",
        current=extras.by_commodity(extras.alerts(binding, public_only=True)),
        past=extras.alerts(binding, public_only=True, is_open=False, count=30),
    )
    return render(request, "block_prices/warnings.html", context)


def bulletin(binding: Any, request: HttpRequest) -> HttpResponse:
    """The day on one page that prints well."""
    day = _day(binding, request)
    context = menu.context(
        binding, actor_of(request), "bulletin", day=day, max_day=timezone.localdate(), **_around(binding, day)
    )
    if day is not None:
        context["bulletin"] = document.make(binding, day)
    return render(request, "block_prices/bulletin.html", context)


def bulletin_pdf(binding: Any, request: HttpRequest, day: str) -> HttpResponse:
    """The same as PDF on the office's letterhead; 404 for a day without prices."""
    on = days.of_address(day)
    if on > timezone.localdate() or on < timezone.localdate() - timedelta(days=3660):
        raise Http404(_("Buletin tidak ditemukan."))
    found = document.make(binding, on)
    if not found.has_prices:
        raise Http404(_("Buletin tidak ditemukan."))
    answer = HttpResponse(document.pdf(binding, found), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="buletin-harga-{on.isoformat()}.pdf"'
    return answer
