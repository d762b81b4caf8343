"""A sheet as people see it: a line a commodity with the price before, what is typed, and what is asked."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from blocks.prices import checks
from blocks.prices.commodity import Commodity, shown
from blocks.prices.models import Sheet

PREVIOUS_DAYS = 14


@dataclass(frozen=True)
class Line:
    """One commodity of a sheet."""

    commodity: Commodity
    value: Decimal | None = None
    missing: str = ""
    missing_label: str = ""
    supply: str = ""
    supply_label: str = ""
    note: str = ""
    is_confirmed: bool = False
    previous: Decimal | None = None
    previous_day: date | None = None

    @property
    def findings(self) -> list[checks.Finding]:
        return checks.judge(self.commodity, self)

    @property
    def blocks(self) -> bool:
        """Whether the sheet cannot be sent because of it."""
        return any(finding.blocks for finding in self.findings)

    @property
    def is_filled(self) -> bool:
        return self.value is not None or bool(self.missing)

    @property
    def change(self) -> Decimal | None:
        return checks.change_percent(self.value, self.previous)

    @property
    def is_over_ceiling(self) -> bool:
        ceiling = self.commodity.ceiling
        return self.value is not None and ceiling is not None and self.value > ceiling

    @property
    def is_marked(self) -> bool:
        """Whether an officer should look: it jumped, is out of range, or has no price."""
        return bool(self.findings) or self.value is None

    @property
    def seen(self) -> str:
        """The value as a page hands it back, so that a second device overwrites nothing unseen."""
        return "" if self.value is None else str(self.value)


def find(binding: Any, market: Any, day: date) -> Any | None:
    """The application's record of a market's day; None before there is one."""
    sheet = Sheet.objects.filter(app=binding.app, market=market, day=day).first()
    rows = binding.entity.model._default_manager.select_related("prices")
    return rows.filter(prices=sheet).first() if sheet is not None else None


def lines(binding: Any, record: Any) -> list[Line]:
    """All surveyed commodities of a sheet, and those it holds that are surveyed no more."""
    sheet = binding.row(record)
    is_open = binding.phase(record) in ("working", "returned")
    kept = {getattr(price, f"{binding.priced}_id"): price for price in binding.prices_of(record)}
    before = previous(binding, sheet.market, sheet.day) if is_open else {}
    return [
        _line(binding, commodity, kept.get(commodity.pk), before, is_open)
        for commodity in binding.commodities(all_of_them=True)
        if commodity.pk in kept or (commodity.is_surveyed and is_open)
    ]


def empty_lines(binding: Any, market: Any, day: date) -> list[Line]:
    """The lines of a sheet that nobody has begun."""
    before = previous(binding, market, day)
    return [_line(binding, commodity, None, before, True) for commodity in binding.commodities()]


def _line(binding: Any, commodity: Commodity, price: Any, before: dict[int, Any], is_open: bool) -> Line:
    earlier, day = before.get(commodity.pk, (None, None))
    if price is None:
        return Line(commodity, previous=earlier, previous_day=day)
    return Line(
        commodity=commodity,
        value=getattr(price, binding.value),
        missing=getattr(price, binding.missing),
        missing_label=shown(price, binding.missing),
        supply=getattr(price, binding.supply) if binding.supply else "",
        supply_label=shown(price, binding.supply) if binding.supply else "",
        note=getattr(price, binding.note),
        is_confirmed=bool(getattr(price, binding.confirmed)),
        previous=earlier if is_open else getattr(price, binding.previous),
        previous_day=day,
    )


def previous(binding: Any, market: Any, day: date) -> dict[int, tuple[Decimal, date]]:
    """The latest price of each commodity in this market before a day, out of sheets that were sent."""
    parent = binding.price_entity.parent
    states = binding.entity.workflow.states_of("verifying", "done")
    rows = binding.price_entity.model._default_manager.filter(
        **{
            f"{parent}__prices__app": binding.app,
            f"{parent}__prices__market": market,
            f"{parent}__prices__day__lt": day,
            f"{parent}__prices__day__gte": day - timedelta(days=PREVIOUS_DAYS),
            f"{parent}__state__in": states,
            f"{binding.value}__isnull": False,
        }
    ).order_by(f"{parent}__prices__day")
    names = (f"{binding.priced}_id", binding.value, f"{parent}__prices__day")
    return {commodity: (value, on) for commodity, value, on in rows.values_list(*names)}


@dataclass(frozen=True)
class MarketDay:
    """Where one market's sheet of a day stands."""

    market: Any
    day: date
    record: Any | None
    state: Any | None
    filled: int
    total: int


def board(binding: Any, day: date) -> list[MarketDay]:
    """All markets on a day with how far their sheets are."""
    total = len(binding.commodities())
    records = {binding.row(one).market_id: one for one in _records(binding, day, day)}
    found = []
    for market in binding.markets():
        record = records.get(market.pk)
        state = binding.entity.workflow.state(record.state) if record else None
        filled = sum(1 for line in _filled(binding, record)) if record else 0
        found.append(MarketDay(market, day, record, state, filled, max(total, filled)))
    return found


def _filled(binding: Any, record: Any) -> list[Any]:
    return [
        price
        for price in binding.prices_of(record)
        if getattr(price, binding.value) is not None or getattr(price, binding.missing)
    ]


def _records(binding: Any, first: date, last: date) -> list[Any]:
    rows = binding.entity.model._default_manager.filter(
        prices__app=binding.app, prices__day__gte=first, prices__day__lte=last
    )
    return list(rows.select_related("prices", "prices__market", binding.surveyor))


def grid(binding: Any, last: date, days: int) -> tuple[list[date], list[tuple[Any, list[Any]]]]:
    """Days, the newest first, and for each market its state on each of them; None is a gap."""
    span = [last - timedelta(days=back) for back in range(days)]
    states = {
        (sheet.market_id, sheet.day): (binding.entity.workflow.state(record.state), record)
        for record in _records(binding, span[-1], last)
        for sheet in (binding.row(record),)
    }
    return span, [(market, [states.get((market.pk, day)) for day in span]) for market in binding.markets()]


@dataclass(frozen=True)
class Waiting:
    """A sheet that waits for an officer, with what to look at."""

    record: Any
    sheet: Sheet
    lines: list[Line]

    @property
    def marked(self) -> list[Line]:
        return [line for line in self.lines if line.is_marked]

    @property
    def over(self) -> list[Line]:
        """What is over its ceiling: news, not doubt."""
        return [line for line in self.lines if line.is_over_ceiling]

    @property
    def is_plain(self) -> bool:
        """Whether nothing on it jumped, is out of range or is missing."""
        return not self.marked


def waiting(binding: Any) -> list[Waiting]:
    """Sheets that wait for approval, the oldest day first."""
    states = binding.entity.workflow.states_of("verifying")
    rows = binding.entity.model._default_manager.filter(prices__app=binding.app, state__in=states)
    rows = rows.select_related("prices", "prices__market", binding.surveyor).order_by("prices__day", "pk")
    return [Waiting(record, binding.row(record), lines(binding, record)) for record in rows]
