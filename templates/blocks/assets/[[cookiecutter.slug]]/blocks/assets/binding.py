"""What an application binds of its own to the block, and what the block adds to its records."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from core import access, blocks, bound
from core.access import Actor
from core.entities import Entity, get

PAPERS = ("order", "report", "movement", "loan")


@dataclass(frozen=True)
class AssetsBinding(blocks.Binding):
    """Names of the application's entities, fields and steps; meanings in catalog/blocks/assets.yaml."""

    asset: str = ""
    name: str = ""
    code: str = ""
    register: str = ""
    unit: str = ""
    room: str = ""
    point: str = ""
    kind: str = ""
    condition: str = ""
    price: str = ""
    year: str = ""
    meter: str = ""
    photos: str = ""
    load: str = ""
    supply: str = ""
    shown: tuple[str, ...] = ()
    live: tuple[str, ...] = ()
    broken: str = ""
    repaired: str = ""
    missing: str = ""
    found: str = ""
    order: str = ""
    order_asset: str = ""
    order_kind: str = ""
    order_text: str = ""
    order_report: str = ""
    order_point: str = ""
    order_note: str = ""
    order_before: str = ""
    order_after: str = ""
    order_meter: str = ""
    order_cost: str = ""
    order_officer: str = ""
    order_start: str = ""
    order_finish: str = ""
    order_field: tuple[str, ...] = ()
    order_closed: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()
    report: str = ""
    report_asset: str = ""
    report_point: str = ""
    report_name: str = ""
    ordered: str = ""
    answered: str = ""
    dropped: str = ""
    movement: str = ""
    movement_asset: str = ""
    movement_room: str = ""
    movement_unit: str = ""
    movement_keeper: str = ""
    keeper: str = ""
    moved: str = ""
    loan: str = ""
    loan_asset: str = ""
    loan_starts: str = ""
    loan_ends: str = ""
    loan_holds: tuple[str, ...] = ()
    lendable: str = ""
    bill: str = ""
    bill_supply: str = ""
    bill_year: str = ""
    bill_month: str = ""
    bill_used: str = ""
    bill_amount: str = ""
    bill_expected: str = ""
    bill_doubtful: str = ""
    labels: Any = None
    useful_lives: Any = None
    period_months: Any = 12
    plan_most: Any = 20
    managers: tuple[str, ...] = ()
    checkers: tuple[str, ...] = ()
    crews: tuple[str, ...] = ()

    block = "assets"

    # --- lookups -------------------------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `asset`, `order` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def paper_kind(self, record: Any) -> str:
        """`order`, `report`, `movement` or `loan`; empty where the record is none of them."""
        return next((key for key in PAPERS if self.is_a(record, key)), "")

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to a key from a record; the default where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name, default) if name else default

    def setting(self, key: str) -> Any:
        """A bound setting in force now."""
        return bound.value_of(self, getattr(self, key))

    def number(self, key: str, default: int = 0) -> int:
        """A bound setting as a whole number."""
        return bound.number_of(self, getattr(self, key), default=default)

    def table(self, key: str) -> dict[str, Any]:
        """A bound table; empty where none is bound."""
        return dict(self.setting(key) or {})

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:assets_{name}", args=args)

    def words_of(self, key: str) -> dict[str, Any]:
        """The choices of a bound choice field: word -> label."""
        owner = "order" if key.startswith("order_") else "asset"
        field = self.entity_of(owner).model._meta.get_field(getattr(self, key))
        return dict(field.flatchoices)

    def record_of(self, row: Any) -> Any:
        """The application's record of a row of the block; None where it is gone."""
        return get(row.app, row.entity).rows().filter(pk=row.record_id).first()

    # --- who -----------------------------------------------------------------------------------

    def seen(self, actor: Actor, key: str) -> QuerySet:
        """The records that the actor reads by a role, a field or as the owner, not as everybody."""
        entity = self.entity_of(key)
        named = tuple(word for word in entity.access.read if word.kind in ("field", "officer", "owner", "role"))
        return access.visible(entity.rows(), actor, replace(entity, access=replace(entity.access, read=named)))

    def usable(self, actor: Actor) -> QuerySet:
        """The assets that the actor reads and with which something may be done."""
        return self.seen(actor, "asset").filter(state__in=self.live)

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return (*self.managers, *self.checkers, *self.crews)

    @property
    def reader_names(self) -> tuple[str, ...]:
        """Roles that read the block's pages: those that `read` of the asset names, and those that work with it."""
        named = [word.name for word in self.entity_of("asset").access.read if word.kind == "role"]
        return tuple(dict.fromkeys((*self.role_names, *named)))

    @property
    def is_public(self) -> bool:
        """Say whether everybody may read the assets; then everybody has the map too."""
        return any(word.kind.startswith("public") for word in self.entity_of("asset").access.read)

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reader_names)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    def is_checker(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.checkers)

    def is_crew(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.crews)

    # --- names for expressions -----------------------------------------------------------------

    def register_number(self, record: Any) -> int | None:
        """The register number of an asset; None before the block has given it."""
        row = self.row(record) if self.is_a(record, "asset") else None
        return row.register if row is not None else None

    def is_usable(self, record: Any) -> bool:
        """Say whether something may still be done with the asset, or with the asset that a paper is about."""
        from blocks.assets.services import assets

        return assets.is_usable(self, self.asset_of(record))

    def asset_of(self, record: Any) -> Any:
        """The asset that a record is or is about; None where there is none."""
        kind = self.paper_kind(record)
        return self.of(record, f"{kind}_asset") if kind else record

    def is_free(self, record: Any) -> bool:
        """Say whether no other loan holds the asset at the time the loan asks for."""
        from blocks.assets.services import loans

        return loans.is_free(self, record)

    def is_settled(self, record: Any) -> bool:
        """Say whether no order for the asset is open any more."""
        from blocks.assets.selectors import orders

        asset = self.asset_of(record)
        return asset is None or asset.pk is None or not orders.open_for(self, [asset.pk]).exists()

    def checked_on(self, record: Any) -> date | None:
        """The day a stock-taking last found the asset."""
        return getattr(self.row(record), "checked_on", None)

    def book_value(self, record: Any) -> int | None:
        """What the asset is worth today after depreciation."""
        from blocks.assets.selectors import values

        return values.of_record(self, record).book

    def load_count(self, record: Any) -> int:
        """How many usable assets the panel of a bill feeds."""
        from blocks.assets.services import bills

        return bills.load_of(self, record).count

    def load_watts(self, record: Any) -> int:
        """The power of all usable assets that the panel of a bill feeds."""
        from blocks.assets.services import bills

        return bills.load_of(self, record).watts

    def bill_fits(self, record: Any) -> bool:
        """Say whether what is billed is near to what the load makes one expect."""
        return self.of(record, "bill_doubtful") is False

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.assets.services import assets, bills, papers

        if self.is_a(record, "asset"):
            assets.begin(self, [record])
        elif self.is_a(record, "bill"):
            bills.begin(self, record)
        elif self.paper_kind(record):
            papers.begin(self, record)

    def before_create_many(self, records: list[Any], actor: Any) -> None:
        from blocks.assets.services import assets

        if records and self.is_a(records[0], "asset"):
            assets.begin(self, records)
        else:
            super().before_create_many(records, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.assets.services import papers

        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        if self.paper_kind(record):
            papers.made(self, record, actor)

    def on_created_many(self, records: list[Any], actor: Any) -> None:
        from blocks.assets.services import assets

        if records and self.is_a(records[0], "asset"):
            assets.registered(records)
        else:
            super().on_created_many(records, actor)

    def touched(self, records: list[Any]) -> dict[int, str]:
        from blocks.assets.services import assets

        return assets.touched(records) if records and self.is_a(records[0], "asset") else {}

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.assets.services import assets, bills, papers

        if self.is_a(record, "asset"):
            assets.edited(self, record)
        elif self.is_a(record, "bill"):
            bills.again(self, record)
        elif self.paper_kind(record):
            papers.edited(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.assets.services import papers

        if self.paper_kind(record):
            papers.moved(self, record, step, actor)

    def tick(self, now: datetime) -> int:
        from blocks.assets.services import plans

        return plans.run(self, now)

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        from blocks.assets.selectors import printed

        return printed.parts(self, record)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.assets.selectors import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.assets import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.assets.urls import patterns

        return patterns(self)

    def demo_step(self, record: Any, moment: Any, chance: Any) -> Any:
        from blocks.assets import demo

        return demo.step(self, record, moment, chance)

    def demo(self, context: Any) -> None:
        from blocks.assets import demo

        demo.run(self, context)
