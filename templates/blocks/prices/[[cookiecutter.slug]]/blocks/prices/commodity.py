"""A commodity as the block reads it, whatever its fields are called in the application."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from blocks.prices.typed import MOST


@dataclass(frozen=True)
class Commodity:
    """What the block needs to know of one commodity."""

    pk: int
    code: str
    name: str
    unit: str
    group: str
    detail: str
    low: Decimal
    high: Decimal
    ceiling: Decimal | None
    jump: Decimal
    is_surveyed: bool
    is_stocked: bool = False


def read(binding: Any, record: Any, jump: Decimal) -> Commodity:
    """Read the bound fields of a record; `jump` holds where it has no percentage of its own."""
    own_jump = getattr(record, binding.jump) if binding.jump else None
    return Commodity(
        pk=record.pk,
        code=getattr(record, binding.code),
        name=getattr(record, binding.name),
        unit=shown(record, binding.unit),
        group=shown(record, binding.group),
        detail=getattr(record, binding.detail) if binding.detail else "",
        low=getattr(record, binding.low) if binding.low else Decimal(0),
        high=getattr(record, binding.high) if binding.high else Decimal(MOST),
        ceiling=getattr(record, binding.ceiling) if binding.ceiling else None,
        jump=own_jump if own_jump is not None else jump,
        is_surveyed=bool(getattr(record, binding.is_surveyed)),
        is_stocked=bool(getattr(record, binding.is_stocked or binding.is_surveyed)),
    )


def shown(record: Any, name: str) -> str:
    """A field as people read it: the label of a choice."""
    display = getattr(record, f"get_{name}_display", None)
    return str(display() if display else getattr(record, name))
