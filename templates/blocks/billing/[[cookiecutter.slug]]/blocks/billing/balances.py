"""Keeps on each record of the register what its bills leave unpaid, where other applications can read it."""

from typing import Any

from django.db.models import F, Sum

from blocks.billing import charges


def keep(binding: Any, bills: list[Any]) -> None:
    """Write down what is unpaid of the register's records that these bills are of."""
    if not binding.balance:
        return
    parent = f"{binding.entity.parent}_id"
    keys = {getattr(bill, parent) for bill in bills}
    found = of(binding, keys)
    model = binding.register_entity.model
    changed = []
    for whole in model._default_manager.filter(pk__in=keys).only("pk", binding.balance):
        if getattr(whole, binding.balance) != found.get(whole.pk, 0):
            setattr(whole, binding.balance, found.get(whole.pk, 0))
            changed.append(whole)
    model._default_manager.bulk_update(changed, [binding.balance], batch_size=200)


def of(binding: Any, keys: set[int]) -> dict[int, int]:
    """Record of the register -> what is left of its open bills, without fines; nothing where all is paid."""
    parent = f"{binding.entity.parent}_id"
    rows = binding.bills().filter(**{f"{parent}__in": keys, "billing__status__in": charges.OWED}).order_by(parent)
    less = F(binding.reduction) if binding.reduction else F("billing__reduction")
    left = rows.values_list(parent).annotate(left=Sum(F("billing__amount") - less - F("billing__paid")))
    return {key: max(int(amount or 0), 0) for key, amount in left}
