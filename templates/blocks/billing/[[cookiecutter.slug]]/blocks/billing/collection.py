"""What was billed, paid and is left of a period by village, and the list of a village for who collects there."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum

from blocks.billing import charges
from blocks.billing.models import InvoiceStatus
from blocks.billing.selectors import Bill
from core import access

# Bills that are collected, or were.
COUNTED = (InvoiceStatus.OPEN, InvoiceStatus.EXPIRED, InvoiceStatus.PAID)


@dataclass(frozen=True)
class VillageLine:
    """The figures of one village, or of all together."""

    key: int | None
    village: str
    district: str
    bills: int
    paid_bills: int
    amount: int
    taken_off: int
    fine: int
    paid: int

    @property
    def rest(self) -> int:
        """What is still owed, without the fines of unpaid bills."""
        return max(self.amount - self.taken_off + self.fine - self.paid, 0)

    @property
    def percent(self) -> Decimal | None:
        """How much of what was billed is settled, in percent with one digit."""
        owed = self.amount - self.taken_off + self.fine
        return round(Decimal(self.paid) * 100 / owed, 1) if owed else None


def periods(binding: Any) -> list[int]:
    """The years that have bills, the newest first."""
    return list(binding.bills().order_by(f"-{binding.period}").values_list(binding.period, flat=True).distinct())


def by_village(binding: Any, actor: Any, period: int) -> list[VillageLine]:
    """A line for each village with bills, by district and name."""
    at = f"{binding.entity.parent}__{binding.village}"
    names = (at, f"{at}__name", f"{at}__district__name")
    rows = _bills(binding, actor, period).order_by(names[2], names[1]).values_list(*names)
    sums = rows.annotate(
        bills=Count("pk"),
        paid_bills=Count("pk", filter=Q(billing__status=InvoiceStatus.PAID)),
        amount=Sum("billing__amount"),
        reduction=Sum("billing__reduction"),
        discount=Sum("billing__discount"),
        fine=Sum("billing__fine"),
        paid=Sum("billing__paid"),
    )
    return [
        VillageLine(key, name, district, bills, paid_bills, int(amount), int(less + early), int(fine), int(paid))
        for key, name, district, bills, paid_bills, amount, less, early, fine, paid in sums
    ]


def total(lines: list[VillageLine], words: str) -> VillageLine:
    """All villages together."""
    figures = ("bills", "paid_bills", "amount", "taken_off", "fine", "paid")
    return VillageLine(None, words, "", *(sum(getattr(line, name) for line in lines) for name in figures))


def bills_in(binding: Any, actor: Any, period: int, village: Any) -> Iterator[Bill]:
    """The bills of a village by the number of the register, each as it stands today."""
    parent = binding.entity.parent
    rows = _bills(binding, actor, period).filter(**{f"{parent}__{binding.village}": village.pk})
    payer = [f"{parent}__{binding.payer}"] if _is_person(binding) else []
    listed = rows.select_related("billing", parent, *payer).order_by(f"{parent}__{binding.number or 'pk'}")
    for record in listed.iterator(chunk_size=500):
        yield Bill(record, charges.put(binding, record, record.billing), period)


def _bills(binding: Any, actor: Any, period: int) -> Any:
    rows = access.visible(binding.bills(), actor, binding.entity)
    return rows.filter(**{binding.period: period, "billing__status__in": COUNTED})


def _is_person(binding: Any) -> bool:
    return bool(binding.payer) and binding.register_entity.field(binding.payer).kind == "person"
