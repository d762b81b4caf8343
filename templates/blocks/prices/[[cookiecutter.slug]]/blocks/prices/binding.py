"""Ties an application's sheets, prices and commodities to the block: names of fields, settings, pages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blocks.prices.commodity import Commodity
from blocks.prices.commodity import read as read_commodity
from core import access, blocks
from core.access import Actor
from core.entities import Entity, get
from core.models import Place


@dataclass(frozen=True)
class PricesBinding(blocks.Binding):
    """What one application bound; the entity of the binding itself is the sheet."""

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
    order: str = ""
    stock: str = ""
    stock_commodity: str = ""
    stock_day: str = ""
    stock_amount: str = ""
    stock_need: str = ""
    stock_lasts: str = ""
    stock_state: str = ""
    stock_note: str = ""
    jump_percent: Any = None
    alert_percent: Any = None
    average: Any = None
    least_markets: Any = None
    late_days: Any = None
    looks_back_days: Any = None
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

    def markets(self) -> list[Place]:
        """The places that are surveyed, by name."""
        return list(Place.objects.filter(kind=self.places, is_active=True).select_related("district").order_by("name"))

    def commodities(self, *, all_of_them: bool = False) -> list[Commodity]:
        """The commodities in the order of the sheet; those no longer surveyed only when asked for."""
        jump = self.setting("jump_percent")
        rows = self.commodity_entity.model._default_manager.order_by(self.order, self.name)
        found = [read_commodity(self, row, jump) for row in rows]
        return [one for one in found if all_of_them or one.is_surveyed]

    def prices_of(self, record: Any) -> Any:
        """The price records of a sheet."""
        return self.price_entity.model._default_manager.filter(**{self.price_entity.parent: record})

    def record_of(self, sheet: Any) -> Any:
        """The application's record of a sheet."""
        return self.entity.model._default_manager.get(pk=sheet.record_id)

    def phase(self, record: Any) -> str:
        """The phase of a sheet."""
        return self.entity.workflow.state(record.state).phase

    # Who.

    def roles_of(self, step: str) -> tuple[str, ...]:
        """The roles that may take a step: `submit` or `approve`."""
        transition = self.entity.workflow.transition(getattr(self, step))
        return tuple(word.name for word in transition.roles if word.kind == "role")

    def reader_roles(self) -> tuple[str, ...]:
        """The roles that read sheets before they are public."""
        return tuple(word.name for word in self.entity.access.read if word.kind == "role")

    def may_approve(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.roles_of("approve"))

    # Names that expressions use.

    def is_complete(self, record: Any) -> bool:
        """Whether every surveyed commodity has a price that holds, or a reason."""
        return self.problems(record) == 0

    def problems(self, record: Any) -> int:
        """How many commodities keep the sheet from being sent."""
        from blocks.prices.selectors import sheets

        return sum(1 for line in sheets.lines(self, record) if line.blocks)

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.prices.services import life

        life.begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        sheet = self.row(record)
        sheet.record_id = record.pk
        sheet.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.prices.services import life

        life.follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.prices.services import life

        life.moved(self, record, step, actor)

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.prices.selectors import sheets

        if not access.is_one_of(self.entity.access.read, actor, self.entity, record):
            return []
        context = {
            "binding": self,
            "record": record,
            "lines": sheets.lines(self, record),
            "may_approve": self.may_approve(actor),
            "is_open": self.phase(record) in ("working", "returned"),
            "is_waiting": self.phase(record) == "verifying",
            "sheet": self.row(record),
        }
        return [blocks.Panel("block_prices/panel.html", context, _("Harga pada lembar ini"))]

    def shown_parts(self) -> tuple[str, ...]:
        return (self.price,)

    def front(self, actor: Any) -> str:
        """Shoppers come for today's prices; who enters or reads sheets has something else to choose."""
        return "" if actor.is_officer else self.url("today")

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.prices.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.prices.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        """Alerts whose market no longer reports end after a while."""
        from blocks.prices.services import alerts

        return alerts.close_silent(self, now)

    def demo(self, context: Any) -> None:
        from blocks.prices.demo import run

        run(self, context)
