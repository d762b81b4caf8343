"""Reads money: by day and channel, what is open, what a comparison found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from blocks.billing import charges
from blocks.billing.models import Channel, Invoice, InvoiceStatus, LineResult, Payment, SettlementLine

DAYS = 31


@dataclass(frozen=True)
class DayRow:
    """Money of one day."""

    day: date
    count: int
    amount: int


@dataclass(frozen=True)
class Ledger:
    """What the treasurer's page shows."""

    days: tuple[DayRow, ...]
    open_count: int
    open_amount: int
    attention: tuple[Invoice, ...]

    @property
    def total(self) -> int:
        return sum(row.amount for row in self.days)


def ledger(binding: Any) -> Ledger:
    """Money of the last month, open invoices and those that need a person."""
    mine = Invoice.objects.filter(app=binding.app, entity=binding.entity_name)
    still_open = mine.filter(status=InvoiceStatus.OPEN).exclude(amount=0)
    sums = still_open.aggregate(amount=Sum("amount"), paid=Sum("paid"))
    return Ledger(
        days=_days(binding),
        open_count=still_open.count(),
        open_amount=int((sums["amount"] or 0) - (sums["paid"] or 0)),
        attention=tuple(mine.exclude(attention="")[:50]),
    )


def _days(binding: Any) -> tuple[DayRow, ...]:
    since = timezone.now() - timedelta(days=DAYS)
    rows = (
        Payment.objects.filter(
            invoice__app=binding.app,
            invoice__entity=binding.entity_name,
            paid_at__gte=since,
        )
        .exclude(channel=Channel.FREE)
        .annotate(day=TruncDate("paid_at"))
        .values("day")
        .annotate(count=Count("pk"), amount=Sum("amount"))
        .order_by("-day")
    )
    return tuple(DayRow(row["day"], row["count"], int(row["amount"])) for row in rows)


def line_counts(lines: Iterable[SettlementLine]) -> list[tuple[str, int]]:
    """How many lines had each result."""
    counts = Counter(line.result for line in lines)
    return [(str(result.label), counts[result]) for result in LineResult if counts[result]]


@dataclass(frozen=True)
class Bill:
    """One bill of a record of the register, as it stands today."""

    record: Any
    row: Invoice
    period: int

    @property
    def principal(self) -> int:
        """What is owed without fines."""
        return int((self.row.amount or 0) - self.row.reduction - self.row.discount)

    @property
    def fine(self) -> int:
        return int(self.row.fine)

    @property
    def rest(self) -> int:
        return self.row.rest


def bills_of(binding: Any, whole: Any, years: int = 10) -> list[Bill]:
    """The bills of the last years, the newest first, each as it stands today."""
    since = timezone.localdate().year - years + 1
    rows = binding.bills_of(whole).filter(**{f"{binding.period}__gte": since}).order_by(f"-{binding.period}", "-pk")
    found = rows.select_related("billing")
    return [
        Bill(one, charges.put(binding, one, one.billing), getattr(one, binding.period))
        for one in found
        if one.billing is not None and one.billing.status != InvoiceStatus.DRAFT
    ]


def owed(binding: Any, whole: Any) -> list[Bill]:
    """Those of them that wait for money, the oldest first."""
    if whole is None or not binding.period:
        return []
    return [one for one in reversed(bills_of(binding, whole)) if one.row.status in charges.OWED and one.rest]
