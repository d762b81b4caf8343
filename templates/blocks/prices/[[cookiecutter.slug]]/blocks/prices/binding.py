"""Ties an application's sheets, prices, commodities, stores and stock to the block: names of fields, settings, pages.

An application binds prices, stock, or both; a part that is not bound is not there.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse

from blocks.prices.commodity import Commodity
from blocks.prices.commodity import read as read_commodity
from blocks.prices.typed import MOST
from core import access, blocks
from core.access import Actor
from core.entities import Entity, get
from core.models import Place


@dataclass(frozen=True)
class PricesBinding(blocks.Binding):
    """What one application bound; the entity of the binding itself is the sheet, else the report."""

    sheet: str = ""
    market: str = ""
    places: str = ""
    day: str = ""
    surveyor: str = ""
    submit: str = ""
    approve: str = ""
    give_back: str = ""
    price: str = ""
    priced: str = ""
    value: str = ""
    previous: str = ""
    missing: str = ""
    note: str = ""
    confirmed: str = ""
    supply: str = ""
    commodity: str = ""
    code: str = ""
    name: str = ""
    unit: str = ""
    group: str = ""
    detail: str = ""
    low: str = ""
    high: str = ""
    ceiling: str = ""
    jump: str = ""
    is_surveyed: str = ""
    is_stocked: str = ""
    order: str = ""
    report: str = ""
    report_store: str = ""
    report_day: str = ""
    report_officer: str = ""
    report_submit: str = ""
    report_approve: str = ""
    report_give_back: str = ""
    line: str = ""
    line_commodity: str = ""
    line_opening: str = ""
    line_in: str = ""
    line_out: str = ""
    line_amount: str = ""
    line_note: str = ""
    store: str = ""
    store_name: str = ""
    store_kind: str = ""
    store_officer: str = ""
    store_goods: str = ""
    store_active: str = ""
    needs: Any = None
    population: Any = None
    report_every: Any = None
    fresh_days: Any = None
    gap_percent: Any = None
    jump_percent: Any = None
    alert_percent: Any = None
    drift_percent: Any = None
    drift_days: Any = None
    silent_days: Any = None
    average: Any = None
    least_markets: Any = None
    looks_back_days: Any = None
    outside_days: Any = None
    outside_hosts: Any = None
    late_days: Any = None
    answer_hours: Any = None
    shows_alerts: Any = None
    self_approval: Any = None

    block = "prices"

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        return getattr(self.entity.settings_of(), getattr(self, name).removeprefix("settings."))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:prices_{name}", args=args)

    # Entities and their rows.

    @property
    def price_entity(self) -> Entity:
        return get(self.app, self.price)

    @property
    def commodity_entity(self) -> Entity:
        return get(self.app, self.commodity)

    @property
    def report_entity(self) -> Entity:
        return get(self.app, self.report)

    @property
    def line_entity(self) -> Entity:
        return get(self.app, self.line)

    @property
    def store_entity(self) -> Entity:
        return get(self.app, self.store)

    def is_report(self, record: Any) -> bool:
        """Whether a record is a store's report, not a market's sheet."""
        return bool(self.report) and isinstance(record, self.report_entity.model)

    def entity_for(self, record: Any) -> Entity:
        return self.report_entity if self.is_report(record) else self.entity

    def markets(self) -> list[Place]:
        """The places that are surveyed, by name."""
        return list(Place.objects.filter(kind=self.places, is_active=True).select_related("district").order_by("name"))

    def commodities(self, *, all_of_them: bool = False) -> list[Commodity]:
        """The commodities in the order of the sheet; those no longer surveyed only when asked for."""
        jump = self.setting("jump_percent") if self.jump_percent else Decimal(MOST)
        rows = self.commodity_entity.model._default_manager.order_by(self.order, self.name)
        found = [read_commodity(self, row, jump) for row in rows]
        return [one for one in found if all_of_them or one.is_surveyed]

    def stocked(self) -> list[Commodity]:
        """The commodities whose stock is reported."""
        return [one for one in self.commodities(all_of_them=True) if one.is_stocked]

    def goods_of(self, store: Any) -> list[Commodity]:
        """The commodities a store reports: those it names, else all that are stocked."""
        named = set(getattr(store, self.store_goods).values_list("pk", flat=True)) if self.store_goods else set()
        return [one for one in self.stocked() if not named or one.pk in named]

    def stores(self, actor: Actor | None = None) -> list[Any]:
        """The stores that report, by kind and name; for an actor those it may report for."""
        rows = self.store_entity.model._default_manager.filter(**{self.store_active: True})
        found = list(rows.order_by(self.store_kind, self.store_name))
        return found if actor is None else [one for one in found if self.may_report(actor, one)]

    def may_report(self, actor: Actor, store: Any) -> bool:
        """A store that names who reports it is reported by them, or by who approves."""
        if not self.may(actor, "report_submit"):
            return False
        named = getattr(store, f"{self.store_officer}_id") if self.store_officer else None
        return named in (None, actor.user_id) or self.may_approve_stock(actor)

    def store_label(self, store: Any) -> str:
        return str(getattr(store, self.store_name))

    def lines_of(self, record: Any) -> Any:
        """The stock records of a report."""
        return self.line_entity.model._default_manager.filter(**{self.line_entity.parent: record})

    def prices_of(self, record: Any) -> Any:
        """The price records of a sheet."""
        return self.price_entity.model._default_manager.filter(**{self.price_entity.parent: record})

    def record_of(self, sheet: Any) -> Any:
        """The application's record of a sheet."""
        return self.entity.model._default_manager.get(pk=sheet.record_id)

    def phase(self, record: Any) -> str:
        """The phase of a sheet or report."""
        return self.entity_for(record).workflow.state(record.state).phase

    # Who.

    def roles_of(self, step: str) -> tuple[str, ...]:
        """The roles that may take a step: `submit`, `approve`, `report_submit`, `report_approve`; none if not bound."""
        name = getattr(self, step)
        if not name:
            return ()
        entity = self.report_entity if step.startswith("report_") else self.entity
        return tuple(word.name for word in entity.workflow.transition(name).roles if word.kind == "role")

    def officer_roles(self) -> tuple[str, ...]:
        """The roles that approve prices or stock; they handle alerts."""
        return tuple(dict.fromkeys((*self.roles_of("approve"), *self.roles_of("report_approve"))))

    def reader_roles(self) -> tuple[str, ...]:
        """The roles that read sheets and reports before they are public."""
        entities = [self.entity, *([self.report_entity] if self.report else [])]
        words = [word for entity in entities for word in entity.access.read]
        return tuple(dict.fromkeys(word.name for word in words if word.kind == "role"))

    def may(self, actor: Actor, step: str) -> bool:
        """Whether an actor holds a role that takes a step; nobody takes one that is not bound."""
        roles = self.roles_of(step)
        return bool(roles) and actor.has_role(self.app, *roles)

    def may_read(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reader_roles())

    def may_approve(self, actor: Actor) -> bool:
        return self.may(actor, "approve")

    def may_approve_stock(self, actor: Actor) -> bool:
        return self.may(actor, "report_approve")

    def may_handle(self, actor: Actor) -> bool:
        return self.may_approve(actor) or self.may_approve_stock(actor)

    # Names that expressions use.

    def is_complete(self, record: Any) -> bool:
        """Whether every commodity has a price that holds or a reason, or its stock."""
        return self.problems(record) == 0

    def problems(self, record: Any) -> int:
        """How many commodities keep the sheet or report from being sent."""
        from blocks.prices.selectors import reports, sheets

        lines = reports.lines if self.is_report(record) else sheets.lines
        return sum(1 for line in lines(self, record) if line.blocks)

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.prices.services import life, report_life

        begin = report_life.begin if self.is_report(record) else life.begin
        begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.prices.services import life, report_life

        follow = report_life.follow if self.is_report(record) else life.follow
        follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.prices.services import life, report_life

        moved = report_life.moved if self.is_report(record) else life.moved
        moved(self, record, step, actor)

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.prices import panels

        entity = self.entity_for(record)
        if not access.is_one_of(entity.access.read, actor, entity, record):
            return []
        return [
            panels.of_report(self, record, actor) if self.is_report(record) else panels.of_sheet(self, record, actor)
        ]

    def shown_parts(self) -> tuple[str, ...]:
        return tuple(part for part in (self.price, self.line) if part)

    def front(self, actor: Any) -> str:
        """Residents come for today's prices or stock; who enters or reads sheets has something else to choose."""
        return "" if actor.is_officer else self.url("today" if self.sheet else "stock")

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.prices.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.prices.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        """Close what is over, open what nobody's sheet can tell, remind, and fetch other regions' prices."""
        from blocks.prices.services import watch

        return watch.all_of(self, now)

    def demo(self, context: Any) -> None:
        from blocks.prices.demo import run

        run(self, context)
