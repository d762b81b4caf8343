"""Pages of stock for everybody: what there is and how long it lasts, one commodity, the balance of a month, data."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import opendata, stock_data
from blocks.prices.commodity import shown
from blocks.prices.selectors import extras, published, stock
from blocks.prices.views import data, menu
from core import charts, display
from core.access import actor_of
from region.profile import REGION

WEEKS = 12


def now(binding: Any, request: HttpRequest) -> HttpResponse:
    """All stocked commodities: stock, need, days, and what is short first said."""
    today = timezone.localdate()
    levels = stock.levels(binding, today)
    context = menu.context(
        binding,
        actor_of(request),
        "stock",
        day=today,
        groups=published.grouped(levels),
        has_stock=any(level.total is not None for level in levels),
        short=[level for level in levels if level.tone == "bad"],
        watched=[level for level in levels if level.tone == "warn"],
        population=binding.setting("population"),
        fresh_days=binding.setting("fresh_days"),
        may_set=binding.may_approve_stock(actor_of(request)),
    )
    return render(request, "block_prices/stock.html", context)


def commodity(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """One commodity: its stock by kind of place and over time; officers see each place."""
    level = next((one for one in stock.levels(binding, timezone.localdate()) if one.commodity.code == code), None)
    if level is None:
        raise Http404(_("Komoditas tidak ditemukan."))
    today, actor = timezone.localdate(), actor_of(request)
    reads = binding.may_read(actor)
    context = menu.context(
        binding,
        actor,
        "stock",
        level=level,
        good=level.commodity,
        chart=_chart(binding, level, today),
        places=_places(binding, level, today) if reads else [],
        reads=reads,
        alerts=[
            line for line in extras.alerts(binding, public_only=not reads) if _is_of(line.alert, level.commodity.pk)
        ],
        price_url=binding.url("commodity", code) if binding.sheet else "",
    )
    return render(request, "block_prices/stock_commodity.html", context)


def _is_of(alert: Any, commodity: int) -> bool:
    return alert.commodity_id == commodity and alert.kind == "stok"


def _chart(binding: Any, level: stock.Level, today: date) -> charts.Chart:
    points = stock.series(binding, level.commodity, today, WEEKS)
    series = [charts.Series(_("Stok"), tuple(value for _day, value in points))]
    if level.need is not None:
        least = level.need.daily * level.need.short_under
        series.append(charts.Series(_("Batas rawan"), tuple(least for _point in points)))
    return charts.Chart(
        kind="line",
        title=_("Stok %(name)s, %(count)d pekan")
        % {"name": display.mid_sentence(level.commodity.name), "count": WEEKS},
        labels=tuple(f"{day:%d-%m}" for day, _value in points),
        series=tuple(series),
        unit=level.commodity.unit,
    )


def _places(binding: Any, level: stock.Level, today: date) -> list[tuple[str, str, Any, date]]:
    stores = {one.pk: one for one in binding.stores()}
    held = stock.held(binding, today).get(level.commodity.pk, {})
    found = [
        (binding.store_label(stores[key]), shown(stores[key], binding.store_kind), amount, day)
        for key, (amount, day) in held.items()
    ]
    return sorted(found, key=lambda row: -row[2])


def balance(binding: Any, request: HttpRequest) -> HttpResponse:
    """The food balance of a month."""
    today = timezone.localdate()
    months = stock.months(binding, today)
    first = _month(request.GET.get("bulan", ""), today)
    rows = stock.balance(binding, first, today)
    context = menu.context(
        binding,
        actor_of(request),
        "balance",
        first=first,
        months=months,
        is_running=(first.year, first.month) == (today.year, today.month),
        today=today,
        groups=published.grouped(rows),
        has_rows=any(row.opening is not None or row.closing is not None for row in rows),
        lacking=[row for row in rows if row.balance is not None and row.balance < 0],
    )
    return render(request, "block_prices/balance.html", context)


def _month(text: str, today: date) -> date:
    """A month written 2026-11, never one to come or of another age; else this month."""
    try:
        found = date.fromisoformat(f"{text}-01") if len(text) == 7 else today
    except ValueError:
        found = today
    return min(max(found, date(2000, 1, 1)), today).replace(day=1)


def balance_csv(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same as CSV."""
    today = timezone.localdate()
    first = _month(request.GET.get("bulan", ""), today)
    rows = stock_data.balances(binding, first, today)
    answer = HttpResponse(opendata.as_csv(rows, stock_data.BALANCE_COLUMNS), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="neraca-{REGION.slug}-{first:%Y-%m}.csv"'
    return data.opened(answer)


def levels_data(binding: Any, request: HttpRequest, form: str) -> HttpResponse:
    """The stock of the region as open data."""
    if form not in data.FORMS:
        raise Http404
    today = timezone.localdate()
    rows = stock_data.levels(binding, today)
    if form == "csv":
        answer = HttpResponse(opendata.as_csv(rows, stock_data.LEVEL_COLUMNS), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="stok-{REGION.slug}-{today}.csv"'
    else:
        about = {"daerah": REGION.name, "kode_daerah": REGION.code, "tanggal": str(today), "jumlah": len(rows)}
        answer = JsonResponse({**about, "data": rows})
    return data.opened(answer)
