"""Sixty days of plausible prices for the region's markets; all of them invented.

The region's slug is the seed. What comes from Java is dearer the farther the region lies from it, fish and
vegetables less so; each market has its level, each commodity its slow swing, and some days have no report.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import cos, pi, radians, sin
from random import Random
from typing import Any

from django.utils import timezone

from blocks.prices import demo_stock
from blocks.prices import demo_words as words
from blocks.prices.models import Alert, OutsidePrice, Sheet, StockReport
from blocks.prices.services import alerts, entry, price_alerts
from core import access, workflow, workitems
from core.access import Actor
from core.models import Transition, WorkItem
from core.rules import RuleBroken
from core.seeding.moment import as_of
from region.profile import REGION

DAYS = 60
LIVE_DAYS = 1  # entered through the services, the days before in bulk
ALERT_DAYS = 12  # so far back alerts may have begun
JAVA = (-7.0, 110.4)


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has sheets or reports is left alone."""
    if not context.is_demo:
        return
    if binding.sheet and not Sheet.objects.filter(app=binding.app).exists():
        _prices(binding, context)
    if binding.report and not StockReport.objects.filter(app=binding.app).exists():
        demo_stock.run(binding, context, _surveyor(binding, context))


def _prices(binding: Any, context: Any) -> None:
    surveyor = _surveyor(binding, context)
    world = World(binding, Random(f"{REGION.slug}-prices"), context.today)  # noqa: S311
    _history(binding, world, surveyor, context.today)
    _recent(binding, world, surveyor, context.today)
    price_alerts.drift(binding, context.today, tells=False)
    _outside(binding, world, context.today)
    handled = Alert.objects.filter(app=binding.app, closed_on__isnull=True).order_by("pk").first()
    if handled is not None:
        alerts.handle(binding, surveyor, handled, words.HANDLING)


def _outside(binding: Any, world: "World", today: date) -> None:
    """A month of an invented neighbour's prices, as its open data would give them."""
    OutsidePrice.objects.bulk_create(
        OutsidePrice(
            app=binding.app,
            region=words.NEIGHBOUR,
            code=good.code,
            day=today - timedelta(days=back),
            value=round(world.base[good.code] * (0.96 + 0.02 * sin(back / 6 + at)) / 100) * 100,
            source="rata-rata.csv",
        )
        for at, good in enumerate(world.goods[:14])
        for back in range(30, 0, -1)
    )


def _surveyor(binding: Any, context: Any) -> Actor:
    """Somebody other than those who approve, so that the demo's officer has sheets to approve."""
    approvers = {user.pk for role in binding.officer_roles() for user in context.officers(binding.app, role)}
    others = [user for user in context.officers() if user.pk not in approvers]
    return Actor(user=others[-1], is_system=True) if others else access.system()


def distance_factor() -> float:
    """How much dearer goods from Java are here: 1 in Java, about 1.35 in Papua."""
    lat, lon = (float(REGION.center.lat), float(REGION.center.lon))
    north, east = lat - JAVA[0], (lon - JAVA[1]) * cos(radians(lat))
    degrees = (north**2 + east**2) ** 0.5
    return 1 + 0.35 * min(max(degrees - 3, 0) / 27, 1)


@dataclass
class World:
    """What prices are in this region: one number for a commodity, a market and a day."""

    binding: Any
    chance: Random
    today: date

    def __post_init__(self) -> None:
        self.goods = [one for one in self.binding.commodities() if one.code in words.BASE]
        self.markets = self.binding.markets()
        self.records = self.binding.commodity_entity.model._default_manager.in_bulk([one.pk for one in self.goods])
        far = distance_factor()
        self.level = {one.pk: 1 + self.chance.uniform(-0.035, 0.045) for one in self.markets}
        self.base = {
            one.code: words.BASE[one.code][0] * (1 + (far - 1) * words.BASE[one.code][1]) for one in self.goods
        }
        self.phase = {one.code: self.chance.uniform(0, 2 * pi) for one in self.goods}
        self.trend = {one.code: self.chance.uniform(-1, 1) for one in self.goods}
        self.last: dict[tuple[int, str], int] = {}

    def price(self, market: Any, good: Any, day: date) -> int:
        """Prices stand still for days, then move by a step: most are the same as the day before."""
        swing = words.BASE[good.code][2]
        known = self.last.get((market.pk, good.code))
        if known is not None and self.chance.random() > 0.25 + swing * 2:
            return known
        age = (self.today - day).days
        wave = sin(self.phase[good.code] + age / 11) * swing + self.trend[good.code] * swing * (1 - age / DAYS) * 0.5
        noise = self.chance.uniform(-0.3, 0.3) * swing
        value = self.base[good.code] * self.level[market.pk] * (1 + wave + noise)
        step = 50 if value < 5000 else 500
        if known is not None:
            value = min(max(value, known * 0.85), known * 1.15)
        found = max(step, round(value / step) * step)
        found = int(min(max(found, int(good.low)), int(good.high)))
        self.last[market.pk, good.code] = found
        return found

    def is_closed(self, market: Any, day: date) -> bool:
        """Small markets miss a day now and then."""
        at = self.markets.index(market)
        return at > 0 and self.chance.random() < 0.03 + 0.02 * at

    def is_missing(self, market: Any, good: Any) -> bool:
        return self.chance.random() < 0.012


def _history(binding: Any, world: World, surveyor: Actor, today: date) -> None:
    """Approved sheets of the days before, a day's written at once with their steps."""
    for back in range(DAYS, LIVE_DAYS - 1, -1):
        day = today - timedelta(days=back)
        opened = (market for market in world.markets if not world.is_closed(market, day))
        sheets = [_old_sheet(binding, world, surveyor, market, day) for market in opened]
        _keep(binding, surveyor, sheets)
        for old in sheets if back <= ALERT_DAYS else ():
            price_alerts.examine(binding, old.record, old.sheet, tells=False)


@dataclass(frozen=True)
class OldSheet:
    """A sheet of an earlier day with its prices, and when it was begun, sent and approved."""

    sheet: Sheet
    record: Any
    rows: list[Any]
    moments: tuple[datetime, datetime, datetime]


def _old_sheet(binding: Any, world: World, surveyor: Actor, market: Any, day: date) -> OldSheet:
    entity = binding.entity
    before = {good.code: world.last.get((market.pk, good.code)) for good in world.goods}
    begun, sent, approved = (_at(day, hour, world.chance) for hour in (7, 9, 10))
    sheet = Sheet(
        app=binding.app,
        market=market,
        day=day,
        is_public=True,
        sent_at=sent,
        published_at=approved,
        sent_by=surveyor.user,
    )
    record = entity.model(prices=sheet, state=entity.workflow.states_of("done")[0], created_at=begun)
    setattr(record, binding.market, market)
    setattr(record, binding.day, day)
    setattr(record, f"{binding.surveyor}_id", surveyor.user_id)
    demo_stock.hold(entity, record)
    rows = [_old_price(binding, world, record, market, good, day, before[good.code]) for good in world.goods]
    return OldSheet(sheet, record, rows, (begun, sent, approved))


def _keep(binding: Any, surveyor: Actor, sheets: list[OldSheet]) -> None:
    """Write the sheets of a day: their rows of the block, records, prices, steps and work items."""
    Sheet.objects.bulk_create(old.sheet for old in sheets)
    binding.entity.model._default_manager.bulk_create(old.record for old in sheets)
    for old in sheets:
        old.sheet.record_id = old.record.pk
    Sheet.objects.bulk_update([old.sheet for old in sheets], ["record_id"])
    binding.price_entity.model._default_manager.bulk_create(row for old in sheets for row in old.rows)
    Transition.objects.bulk_create(step for old in sheets for step in _steps(binding, old, surveyor))
    WorkItem.objects.bulk_create(workitems.new(binding.entity, old.record, since=old.moments[-1]) for old in sheets)


def _old_price(binding: Any, world: World, record: Any, market: Any, good: Any, day: date, before: int | None) -> Any:
    price = binding.price_entity
    row = price.model(created_at=_at(day, 8, world.chance))
    setattr(row, price.parent, record)
    setattr(row, binding.priced, world.records[good.pk])
    for name, value in _typed(binding, world, market, good, day).items():
        setattr(row, name, value)
    setattr(row, binding.previous, None if before is None else Decimal(before))
    if price.compute is not None:
        price.compute(row, price.settings_of(), None)
    return row


def _typed(binding: Any, world: World, market: Any, good: Any, day: date) -> dict[str, Any]:
    """What the surveyor types for one commodity."""
    if world.is_missing(market, good):
        return {binding.value: None, binding.missing: next(iter(entry.options(binding, binding.missing)))}
    values: dict[str, Any] = {binding.value: Decimal(world.price(market, good, day)), binding.missing: ""}
    if binding.supply and world.chance.random() < 0.2:
        values[binding.supply] = world.chance.choices(list(entry.options(binding, binding.supply))[:3], [2, 6, 1])[0]
    return values


def _steps(binding: Any, old: OldSheet, surveyor: Actor) -> list[Transition]:
    steps = (binding.submit, binding.approve)
    return demo_stock.steps(binding.app, binding.entity, steps, old.record, old.moments, surveyor)


def _at(day: date, hour: int, chance: Random) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, chance.randrange(60))))


def _recent(binding: Any, world: World, surveyor: Actor, today: date) -> None:
    """The last days through the services: two approved, and today in every state."""
    for back in range(LIVE_DAYS - 1, -1, -1):
        day = today - timedelta(days=back)
        for at, market in enumerate(world.markets):
            fate = "approved" if back else words.FATES[at % len(words.FATES)]
            if fate != "none":
                with as_of(_moment(day, 7 + at % 3, back)):
                    _live_sheet(binding, world, surveyor, market, day, fate)


def _moment(day: date, hour: int, back: int) -> datetime:
    """When the surveyor was there; today never later than now."""
    planned = timezone.make_aware(datetime.combine(day, time(hour, 20)))
    return planned if back else min(planned, timezone.now())


def _live_sheet(binding: Any, world: World, surveyor: Actor, market: Any, day: date, fate: str) -> None:
    record = entry.open_sheet(binding, surveyor, market, day)
    goods = world.goods[: len(world.goods) // 2] if fate == "draft" else world.goods
    given = {good.pk: _line(binding, world, market, good, day) for good in goods}
    entry.save(binding, surveyor, record, given)
    if fate == "draft":
        return
    _answer(binding, surveyor, record)
    try:
        entry.submit(binding, surveyor, record)
    except RuleBroken:
        return  # a region that added commodities of its own has no invented price for them
    if fate == "approved":
        workflow.move(binding.entity, record, binding.approve, access.system())
    elif fate == "returned":
        workflow.move(binding.entity, record, binding.give_back, access.system(), note=words.RETURNED)


def _line(binding: Any, world: World, market: Any, good: Any, day: date) -> dict[str, Any]:
    values = _typed(binding, world, market, good, day)
    line = {"value": values[binding.value] or "", "missing": values[binding.missing]}
    if binding.supply:
        line["supply"] = values.get(binding.supply, "")
    if world.chance.random() < 0.01 and line["value"]:
        line["value"] = round(int(line["value"]) * 1.34 / 500) * 500 or line["value"]
        line["note"] = words.JUMPED
    return line


def _answer(binding: Any, surveyor: Actor, record: Any) -> None:
    """Confirm and note what the sheet asks."""
    from blocks.prices.selectors import sheets

    for line in sheets.lines(binding, record):
        if line.value is None or not line.blocks:
            continue
        asks = {finding.asks for finding in line.findings if finding.blocks}
        given = {"value": line.value, "supply": line.supply, "confirmed": "confirmed" in asks or line.is_confirmed}
        given["note"] = line.note or (words.JUMPED if "note" in asks else "")
        entry.save(binding, surveyor, record, {line.commodity.pk: given})
