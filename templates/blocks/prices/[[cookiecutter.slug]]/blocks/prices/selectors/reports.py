"""A stock report as people see it: a line a commodity with the stock before, what moved, and what is asked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices import needs
from blocks.prices.checks import Finding
from blocks.prices.commodity import Commodity
from blocks.prices.models import StockReport
from core import display


@dataclass(frozen=True)
class StockLine:
    """One commodity of a report."""

    commodity: Commodity
    tolerance: Decimal
    amount: Decimal | None = None
    incoming: Decimal | None = None
    outgoing: Decimal | None = None
    note: str = ""
    opening: Decimal | None = None
    opening_day: date | None = None

    @property
    def should(self) -> Decimal | None:
        return needs.expected(self.opening, self.incoming, self.outgoing)

    @property
    def gap(self) -> Decimal | None:
        """Stock less balance; None where there is nothing to compare."""
        return None if self.amount is None or self.should is None else self.amount - self.should

    @property
    def is_open_balance(self) -> bool:
        """Whether stock and balance differ by more than is usual."""
        if self.amount is None or self.should is None:
            return False
        return needs.gap_percent(self.amount, self.should) > self.tolerance

    @property
    def findings(self) -> list[Finding]:
        if self.amount is None:
            return [Finding("empty", _("Isi stoknya; tulis 0 bila habis."), "value", True)]
        if not self.is_open_balance:
            return []
        words = {"should": display.number(self.should), "gap": display.number(abs(self.gap or 0))}
        text = _("Stok awal, masuk dan keluar memberi %(should)s; selisihnya %(gap)s.") % words
        if not self.note:
            text = f"{text} {_('Tulis sebabnya.')}"
        return [Finding("gap", text, "note", not self.note)]

    @property
    def blocks(self) -> bool:
        """Whether the report cannot be sent because of it."""
        return any(finding.blocks for finding in self.findings)

    @property
    def is_filled(self) -> bool:
        return self.amount is not None

    @property
    def is_marked(self) -> bool:
        return bool(self.findings)

    @property
    def seen(self) -> str:
        """The amount as a page hands it back, so that a second device overwrites nothing unseen."""
        return "" if self.amount is None else display.typed_number(self.amount)


def find(binding: Any, store: Any, day: date) -> Any | None:
    """The application's record of a store's day; None before there is one."""
    report = StockReport.objects.filter(app=binding.app, store_id=store.pk, day=day).first()
    return binding.report_entity.model._default_manager.filter(prices=report).first() if report is not None else None


def lines(binding: Any, record: Any) -> list[StockLine]:
    """All commodities of a report, and those it holds that are stocked no more."""
    report = binding.row(record)
    is_open = binding.phase(record) in ("working", "returned")
    kept = {getattr(line, f"{binding.line_commodity}_id"): line for line in binding.lines_of(record)}
    before = openings(binding, report.store_id, report.day) if is_open else {}
    tolerance = binding.setting("gap_percent")
    asked = {one.pk for one in binding.goods_of(getattr(record, binding.report_store))} if is_open else set()
    return [
        _line(binding, commodity, kept.get(commodity.pk), before, is_open, tolerance)
        for commodity in binding.commodities(all_of_them=True)
        if commodity.pk in kept or commodity.pk in asked
    ]


def empty_lines(binding: Any, store: Any, day: date) -> list[StockLine]:
    """The lines of a report that nobody has begun."""
    before, tolerance = openings(binding, store.pk, day), binding.setting("gap_percent")
    return [_line(binding, commodity, None, before, True, tolerance) for commodity in binding.goods_of(store)]


def _line(
    binding: Any, commodity: Commodity, kept: Any, before: dict[int, Any], is_open: bool, tolerance: Decimal
) -> StockLine:
    opening, day = before.get(commodity.pk, (None, None))
    if kept is None:
        return StockLine(commodity, tolerance, opening=opening, opening_day=day)
    return StockLine(
        commodity=commodity,
        tolerance=tolerance,
        amount=getattr(kept, binding.line_amount),
        incoming=getattr(kept, binding.line_in),
        outgoing=getattr(kept, binding.line_out),
        note=getattr(kept, binding.line_note),
        opening=opening if is_open else getattr(kept, binding.line_opening),
        opening_day=day,
    )


def openings(binding: Any, store_id: int, day: date) -> dict[int, tuple[Decimal, date]]:
    """The latest stock of each commodity in this store before a day, out of reports that were sent."""
    parent = binding.line_entity.parent
    rows = binding.line_entity.model._default_manager.filter(
        **{
            f"{parent}__prices__app": binding.app,
            f"{parent}__prices__store_id": store_id,
            f"{parent}__prices__day__lt": day,
            f"{parent}__state__in": binding.report_entity.workflow.states_of("verifying", "done"),
            f"{binding.line_amount}__isnull": False,
        }
    ).order_by(f"{parent}__prices__day")
    names = (f"{binding.line_commodity}_id", binding.line_amount, f"{parent}__prices__day")
    return {commodity: (value, on) for commodity, value, on in rows.values_list(*names)}


@dataclass(frozen=True)
class StoreDay:
    """Where one store's report of a day stands, and when it last reported."""

    store: Any
    name: str
    kind: str
    record: Any | None
    state: Any | None
    filled: int
    total: int
    last_day: date | None
    is_due: bool


def board(binding: Any, actor: Any, day: date) -> list[StoreDay]:
    """The stores an actor reports for, those that are due first."""
    from blocks.prices.commodity import shown

    last = last_days(binding, day)
    every = binding.setting("report_every")
    found = []
    for store in binding.stores(actor):
        record = find(binding, store, day)
        on = last.get(store.pk)
        filled = binding.lines_of(record).exclude(**{binding.line_amount: None}).count() if record else 0
        found.append(
            StoreDay(
                store=store,
                name=binding.store_label(store),
                kind=shown(store, binding.store_kind),
                record=record,
                state=binding.report_entity.workflow.state(record.state) if record else None,
                filled=filled,
                total=max(len(binding.goods_of(store)), filled),
                last_day=on,
                is_due=record is None and (on is None or (day - on).days >= every),
            )
        )
    return sorted(found, key=lambda one: (not one.is_due, one.kind, one.name))


def last_days(binding: Any, day: date) -> dict[int, date]:
    """When each store last sent a report, up to a day."""
    rows = StockReport.objects.filter(app=binding.app, day__lte=day, sent_at__isnull=False).order_by("day")
    return dict(rows.values_list("store_id", "day"))


@dataclass(frozen=True)
class WaitingReport:
    """A report that waits for an officer, with what to look at."""

    record: Any
    report: StockReport
    store: str
    lines: list[StockLine]

    @property
    def marked(self) -> list[StockLine]:
        return [line for line in self.lines if line.is_marked]


def waiting(binding: Any) -> list[WaitingReport]:
    """Reports that wait for approval, the oldest day first."""
    states = binding.report_entity.workflow.states_of("verifying")
    rows = binding.report_entity.model._default_manager.filter(prices__app=binding.app, state__in=states)
    rows = rows.select_related("prices", "prices__sent_by", binding.report_store).order_by("prices__day", "pk")
    return [
        WaitingReport(
            record,
            binding.row(record),
            binding.store_label(getattr(record, binding.report_store)),
            lines(binding, record),
        )
        for record in rows
    ]
