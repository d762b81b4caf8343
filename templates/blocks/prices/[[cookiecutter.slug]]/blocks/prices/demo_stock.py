"""Ten weeks of plausible stock reports for the region's stores; all of them invented.

Each store holds its share of what the region would need for some days, and its balance closes but for a few.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import sin
from random import Random
from typing import Any

from django.utils import timezone

from blocks.prices import demo_words as words
from blocks.prices.models import Alert, StockReport
from blocks.prices.selectors import stock
from blocks.prices.services import alerts, stock_alerts
from core import access, setting_values, workflow, workitems
from core.access import Actor
from core.models import Transition, Village, WorkItem
from core.offices import office_id_of_agency
from core.seeding.moment import as_of
from region.profile import REGION

WEEKS = 10
PEOPLE_A_VILLAGE = 1300
OTHER_DAILY = Decimal(900)


def run(binding: Any, context: Any, reporter: Actor) -> None:
    """Make stores where there are few, report them week by week, and judge the last."""
    _people(binding, context)
    _make_stores(binding)
    world = _World(binding, Random(f"{REGION.slug}-stock"), context.today)  # noqa: S311
    for week in range(WEEKS, 0, -1):
        known = [(at, store) for at, store in enumerate(world.stores) if week > 1 or _fate(at) != "silent"]
        _keep(binding, reporter, [world.report(at, store, week) for at, store in known])
    for at, store in enumerate(world.stores):
        _last(binding, world, reporter, at, store)
    stock_alerts.examine(binding, context.today, tells=False)
    stock_alerts.find_silent(binding, context.today)
    first = Alert.objects.filter(app=binding.app, kind="stok", closed_on=None).order_by("pk").first()
    if first is not None:
        alerts.handle(binding, reporter, first, words.HANDLING_STOCK)


def _people(binding: Any, context: Any) -> None:
    """A number of people for the demo; a real replica takes it from BPS or Dukcapil."""
    if not binding.setting("population"):
        key = binding.population.removeprefix("settings.")
        people = Village.objects.count() * PEOPLE_A_VILLAGE
        setting_values.change(context.actor, binding.app, key, people, date(2020, 1, 1))


def _make_stores(binding: Any) -> None:
    model = binding.store_entity.model
    kinds = dict(model._meta.get_field(binding.store_kind).get_choices(include_blank=False))
    for kind, name in words.STORES:
        if kind in kinds:
            given = {binding.store_name: name, binding.store_kind: kind, binding.store_active: True}
            store, _is_new = model._default_manager.get_or_create(**{binding.store_name: name}, defaults=given)
            _name_goods(binding, store, kind)


def _name_goods(binding: Any, store: Any, kind: str) -> None:
    only = words.KINDS.get(kind, (1.0, ()))[1]
    if binding.store_goods and only:
        known = [one.pk for one in binding.stocked() if one.code in only]
        getattr(store, binding.store_goods).set(known)


@dataclass(frozen=True)
class _OldReport:
    report: StockReport
    record: Any
    rows: list[Any]
    moments: tuple[datetime, ...]


class _World:
    """What each store holds in each week: one number for a store, a commodity and a week."""

    def __init__(self, binding: Any, chance: Random, today: date) -> None:
        self.binding, self.chance, self.today = binding, chance, today
        self.goods = [one for one in binding.stocked() if one.code in words.STOCK]
        self.records = binding.commodity_entity.model._default_manager.in_bulk([one.pk for one in self.goods])
        self.stores = binding.stores()
        self.needs = stock.needs_of(binding)
        self.last: dict[tuple[int, int], Decimal] = {}
        self.every = binding.setting("report_every")

    def kind(self, store: Any) -> str:
        return str(getattr(store, self.binding.store_kind))

    def share(self, store: Any, good: Any) -> float:
        """How much of the region's stock of a commodity is here."""

        def weight(one: Any) -> float:
            size, only = words.KINDS.get(self.kind(one), (1.0, ()))
            return size if not only or good.code in only else 0.0

        total = sum(weight(one) for one in self.stores)
        return weight(store) / total if total else 0.0

    def report(self, at: int, store: Any, week: int) -> _OldReport:
        """A report that was approved weeks ago."""
        day = self.today - timedelta(days=self.every * week + at % 3)
        return self.made(store, day, week, counted=True)

    def made(self, store: Any, day: date, week: int, *, counted: bool) -> _OldReport:
        binding, entity = self.binding, self.binding.report_entity
        moments = tuple(timezone.make_aware(datetime.combine(day, time(hour, 15))) for hour in (8, 9, 13))
        report = StockReport(app=binding.app, store_id=store.pk, day=day, is_counted=counted, sent_at=moments[1])
        record = entity.model(prices=report, state=entity.workflow.states_of("done")[0], created_at=moments[0])
        setattr(record, binding.report_store, store)
        setattr(record, binding.report_day, day)
        hold(entity, record)
        rows = [self.line(store, good, record, week, moments[0]) for good in self.goods if self.share(store, good)]
        return _OldReport(report, record, rows, moments)

    def line(self, store: Any, good: Any, record: Any, week: int, at: datetime) -> Any:
        binding, entity = self.binding, self.binding.line_entity
        need = self.needs.get(good.code)
        daily = float(need.daily if need else OTHER_DAILY) * self.share(store, good)
        wave = 1 + 0.08 * sin(week / 2 + good.pk) + self.chance.uniform(-0.05, 0.05)
        now = _round(daily * words.STOCK[good.code] * wave)
        opening = self.last.get((store.pk, good.pk))
        went = _round(daily * self.every * self.chance.uniform(0.85, 1.1))
        came = now + went - opening if opening is not None else went
        if came < 0:
            came, went = Decimal(0), went - came
        row = entity.model(created_at=at)
        for name, value in (
            (entity.parent, record),
            (binding.line_commodity, self.records[good.pk]),
            (binding.line_opening, opening),
            (binding.line_in, came),
            (binding.line_out, went),
            (binding.line_amount, now),
        ):
            setattr(row, name, value)
        self.last[store.pk, good.pk] = now
        if entity.compute is not None:
            entity.compute(row, entity.settings_of(), None)
        return row


def _round(value: float) -> Decimal:
    step = 10 if value > 500 else 1
    return Decimal(max(0, round(value / step) * step))


def _last(binding: Any, world: _World, reporter: Actor, at: int, store: Any) -> None:
    """The newest report of a store: counted, waiting or given back; of some there is none."""
    fate = _fate(at)
    if fate == "silent":
        return
    day = world.today - timedelta(days=at % 3 + 1)
    old = world.made(store, day, 0, counted=fate == "counted")
    if fate != "counted":
        line = next((row for row in old.rows if getattr(row, binding.line_opening)), old.rows[0] if old.rows else None)
        if line is not None:
            setattr(line, binding.line_amount, _round(float(getattr(line, binding.line_amount)) * 0.8))
            setattr(line, binding.line_note, words.GAP)
        old.record.state = binding.report_entity.workflow.states_of("verifying")[0]
    _keep(binding, reporter, [old], is_approved=fate == "counted")
    if fate == "returned":
        with as_of(old.moments[2]):
            workflow.move(
                binding.report_entity, old.record, binding.report_give_back, access.system(), note=words.RETURNED_STOCK
            )


def _fate(at: int) -> str:
    return words.STORE_FATES[at % len(words.STORE_FATES)]


def _keep(binding: Any, reporter: Actor, reports: list[_OldReport], *, is_approved: bool = True) -> None:
    """Write reports: their rows of the block, records, lines, steps and work items."""
    entity = binding.report_entity
    for old in reports:
        setattr(old.record, f"{binding.report_officer}_id", reporter.user_id)
        old.report.sent_by = reporter.user
    StockReport.objects.bulk_create(old.report for old in reports)
    entity.model._default_manager.bulk_create(old.record for old in reports)
    for old in reports:
        old.report.record_id = old.record.pk
    StockReport.objects.bulk_update([old.report for old in reports], ["record_id"])
    binding.line_entity.model._default_manager.bulk_create(row for old in reports for row in old.rows)
    names = (binding.report_submit, *((binding.report_approve,) if is_approved else ()))
    Transition.objects.bulk_create(
        step for old in reports for step in steps(binding.app, entity, names, old.record, old.moments, reporter)
    )
    WorkItem.objects.bulk_create(workitems.new(entity, old.record, since=old.moments[len(names)]) for old in reports)


def steps(
    app: str, entity: Any, names: tuple[str, ...], record: Any, moments: tuple[datetime, ...], surveyor: Actor
) -> list[Transition]:
    """The steps that a record of the past took, its making first; who entered it did all but the last."""
    flow = entity.workflow
    targets = (flow.start, *(flow.transition(name).target for name in names))
    return [
        Transition(
            app=app,
            entity=entity.name,
            object_id=record.pk,
            name=name,
            from_state=targets[at - 1] if at else "",
            to_state=targets[at],
            phase=flow.state(targets[at]).phase,
            at=moments[at],
            actor=surveyor.user if at < 2 else None,
            office_id=getattr(record, "office_id", None),
        )
        for at, name in enumerate(("", *names))
    ]


def hold(entity: Any, record: Any) -> None:
    """Give a record of the past to the office in charge."""
    if entity.agency and entity.office == "office":
        record.office_id = office_id_of_agency(entity.agency)
