"""Depreciation and book value: of one asset, and of all by useful life."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets import depreciation
from blocks.assets.depreciation import Value

PERIODS = (12, 6, 3, 1)


@dataclass(frozen=True)
class Line:
    """One class of the report."""

    label: str
    years: int
    count: int = 0
    price: int = 0
    written_off: int = 0

    @property
    def book(self) -> int:
        return self.price - self.written_off


def months(binding: Any) -> int:
    """The length of a period; a year where the setting is none of the possible ones."""
    found = binding.number("period_months", 12)
    return found if found in PERIODS else 12


def of_record(binding: Any, record: Any, today: date | None = None) -> Value:
    """The value of one asset."""
    if not binding.is_a(record, "asset"):
        return Value()
    known = depreciation.lives(binding.table("useful_lives"))
    life = depreciation.life_of(str(binding.of(record, "code", "") or ""), known)
    price, year = binding.of(record, "price"), binding.of(record, "year")
    return depreciation.value(price, year, life, today or timezone.localdate(), months(binding))


def report(binding: Any, actor: Any, today: date) -> list[Line]:
    """What all usable assets cost, what was written off, and what is left, by useful life."""
    known = depreciation.lives(binding.table("useful_lives"))
    length = months(binding)
    columns = [getattr(binding, key) for key in ("code", "price", "year")]
    lines: dict[str, Line] = {}
    for code, price, year in binding.usable(actor).order_by().values_list(*columns).iterator(2000):
        life = depreciation.life_of(code or "", known)
        worth = depreciation.value(price, year, life, today, length)
        label = life.label if life is not None else str(_("Kode tidak dikenal"))
        line = lines.get(label) or Line(label, life.years if life is not None else 0)
        lines[label] = Line(
            label, line.years, line.count + 1, line.price + worth.price, line.written_off + worth.written_off
        )
    return sorted(lines.values(), key=lambda line: -line.price)


def total(lines: list[Line]) -> Line:
    """All lines together."""
    sums = {key: sum(getattr(line, key) for line in lines) for key in ("count", "price", "written_off")}
    return Line(_("Jumlah"), 0, **sums)
