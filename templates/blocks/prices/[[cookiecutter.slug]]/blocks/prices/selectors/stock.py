"""The region's stock out of its stores: what there is, how long it lasts, and the balance of a month."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from blocks.prices import needs
from blocks.prices.commodity import Commodity, shown
from blocks.prices.models import StockReport
from core import blocks

TONES = {needs.SAFE: "good", needs.WATCH: "warn", needs.SHORT: "bad"}
Held = dict[int, dict[int, tuple[Decimal, date]]]  # commodity -> store -> amount and its day


@dataclass(frozen=True)
class Level:
    """One commodity in the whole region on a day."""

    commodity: Commodity
    total: Decimal | None
    stores: int
    day: date | None  # the newest report in it
    need: needs.Need | None
    by_kind: list[tuple[str, Decimal]] = field(default_factory=list)

    @property
    def lasts(self) -> int | None:
        return None if self.total is None or self.need is None else needs.days_of(self.total, self.need)

    @property
    def word(self) -> str:
        return needs.state_of(self.lasts, self.need) if self.lasts is not None and self.need else ""

    @property
    def state(self) -> str:
        names = {needs.SAFE: _("Aman"), needs.WATCH: _("Waspada"), needs.SHORT: _("Rawan")}
        return names.get(self.word, "")

    @property
    def tone(self) -> str:
        return TONES.get(self.word, "neutral")


def needs_of(binding: Any) -> dict[str, needs.Need]:
    """The needs by commodity code as the settings say them now."""
    return needs.needs(binding.setting("needs") or {}, int(binding.setting("population") or 0))


def rows(binding: Any, **where: Any) -> Any:
    """Stock records of reports that count."""
    parent = binding.line_entity.parent
    wanted = {f"{parent}__prices__{name}": value for name, value in where.items()}
    return binding.line_entity.model._default_manager.filter(
        **{f"{parent}__prices__app": binding.app, f"{parent}__prices__is_counted": True}, **wanted
    )


def held(binding: Any, day: date, stores: list[Any] | None = None) -> Held:
    """The latest counted stock by commodity and store, none older than the setting says; closed stores count not."""
    parent, first = binding.line_entity.parent, day - timedelta(days=binding.setting("fresh_days"))
    found: Held = defaultdict(dict)
    names = (
        f"{binding.line_commodity}_id",
        f"{parent}__prices__store_id",
        binding.line_amount,
        f"{parent}__prices__day",
    )
    known = {store.pk for store in (binding.stores() if stores is None else stores)}
    ordered = rows(binding, day__lte=day, day__gte=first).exclude(**{binding.line_amount: None})
    for commodity, store, amount, on in ordered.order_by(f"{parent}__prices__day").values_list(*names):
        if store in known:
            found[commodity][store] = (amount, on)
    return found


def levels(binding: Any, day: date) -> list[Level]:
    """All stocked commodities on a day."""
    stores = binding.stores()
    known, wanted = held(binding, day, stores), needs_of(binding)
    kinds = {store.pk: shown(store, binding.store_kind) for store in stores}
    return [_level(one, known.get(one.pk, {}), wanted.get(one.code), kinds) for one in binding.stocked()]


def _level(
    commodity: Commodity, by_store: dict[int, tuple[Decimal, date]], need: needs.Need | None, kinds: dict[int, str]
) -> Level:
    by_kind: dict[str, Decimal] = defaultdict(Decimal)
    for store, (amount, _day) in by_store.items():
        by_kind[kinds[store]] += amount
    return Level(
        commodity=commodity,
        total=sum((amount for amount, _day in by_store.values()), Decimal(0)) if by_store else None,
        stores=len(by_store),
        day=max((day for _amount, day in by_store.values()), default=None),
        need=need,
        by_kind=sorted(by_kind.items(), key=lambda pair: -pair[1]),
    )


def notes(binding: Any, day: date, codes: Iterable[str]) -> dict[str, Level]:
    """The stock of commodities by their code: the application's own, else that of another one of this replica."""
    keeper = binding if binding.report else next((one for one in blocks.of_block("prices") if one.report), None)
    if keeper is None:
        return {}
    wanted = set(codes)
    known = {level.commodity.code: level for level in levels(keeper, day) if level.total is not None}
    return {code: level for code, level in known.items() if code in wanted}


def series(binding: Any, commodity: Commodity, last: date, weeks: int) -> list[tuple[date, Decimal | None]]:
    """The region's stock at the end of each week, the oldest first; None is a gap."""
    fresh = binding.setting("fresh_days")
    points = [last - timedelta(days=7 * back) for back in range(weeks - 1, -1, -1)]
    parent = binding.line_entity.parent
    names = (f"{parent}__prices__store_id", f"{parent}__prices__day", binding.line_amount)
    span = rows(binding, day__lte=last, day__gte=points[0] - timedelta(days=fresh))
    span = span.filter(**{binding.line_commodity: commodity.pk}).exclude(**{binding.line_amount: None})
    known = list(span.order_by(f"{parent}__prices__day").values_list(*names))
    found = []
    for point in points:
        by_store = {store: value for store, day, value in known if point - timedelta(days=fresh) <= day <= point}
        found.append((point, sum(by_store.values(), Decimal(0)) if by_store else None))
    return found


@dataclass(frozen=True)
class Balance:
    """One commodity in one month."""

    commodity: Commodity
    opening: Decimal | None
    incoming: Decimal
    outgoing: Decimal
    need: Decimal | None
    closing: Decimal | None

    @property
    def available(self) -> Decimal | None:
        return None if self.opening is None else self.opening + self.incoming

    @property
    def balance(self) -> Decimal | None:
        """What is left after the need: the surplus, or below zero the lack."""
        return None if self.available is None or self.need is None else self.available - self.need


def balance(binding: Any, first: date, today: date) -> list[Balance]:
    """The balance of the month that begins on `first`; of the running month up to today."""
    last = min(first.replace(day=monthrange(first.year, first.month)[1]), today)
    opening, closing, wanted = held(binding, first - timedelta(days=1)), held(binding, last), needs_of(binding)
    moved = rows(binding, day__gte=first, day__lte=last).values(f"{binding.line_commodity}_id")
    sums = {
        row[f"{binding.line_commodity}_id"]: (row["came"] or Decimal(0), row["went"] or Decimal(0))
        for row in moved.annotate(came=Sum(binding.line_in), went=Sum(binding.line_out)).order_by()
    }
    days = (last - first).days + 1
    found = []
    for one in binding.stocked():
        came, went = sums.get(one.pk, (Decimal(0), Decimal(0)))
        need = wanted.get(one.code)
        found.append(
            Balance(
                one, _total(opening, one.pk), came, went, need.daily * days if need else None, _total(closing, one.pk)
            )
        )
    return found


def _total(known: Held, commodity: int) -> Decimal | None:
    by_store = known.get(commodity)
    return sum((amount for amount, _day in by_store.values()), Decimal(0)) if by_store else None


def months(binding: Any, today: date, count: int = 12) -> list[date]:
    """The months that have a counted report, the newest first, always with this one."""
    days = StockReport.objects.filter(app=binding.app, is_counted=True).values_list("day", flat=True).distinct()
    return sorted({day.replace(day=1) for day in (*days, today)}, reverse=True)[:count]
