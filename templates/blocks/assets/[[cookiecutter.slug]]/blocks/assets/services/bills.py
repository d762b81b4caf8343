"""What the assets behind a panel use by their own power, kept at the time its bill is entered."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Sum

from blocks.assets.models import Bill


@dataclass(frozen=True)
class Load:
    """How many assets, and their power in watts."""

    count: int = 0
    watts: int = 0


def load_of(binding: Any, record: Any) -> Load:
    """The load behind the bill's panel: as it was when the bill was entered, before that as it is now."""
    row = binding.row(record)
    if isinstance(row, Bill) and row.pk is not None:
        return Load(row.count, row.watts)
    return now(binding, binding.of(record, "bill_supply"))


def now(binding: Any, supply: Any) -> Load:
    """The load behind a panel now."""
    if supply is None or not binding.load or not binding.supply:
        return Load()
    rows = binding.entity_of("asset").rows().filter(state__in=binding.live, **{binding.supply: supply}).order_by()
    found = rows.aggregate(count=Count("pk"), watts=Sum(binding.load))
    return Load(found["count"], found["watts"] or 0)


def begin(binding: Any, record: Any) -> None:
    """Keep the load with a new bill."""
    load = now(binding, binding.of(record, "bill_supply"))
    record.assets = Bill.objects.create(app=binding.app, entity=binding.bill, count=load.count, watts=load.watts)


def again(binding: Any, record: Any) -> None:
    """A bill that was put on another panel has the load of that one."""
    load = now(binding, binding.of(record, "bill_supply"))
    Bill.objects.filter(pk=record.assets_id).update(count=load.count, watts=load.watts)
