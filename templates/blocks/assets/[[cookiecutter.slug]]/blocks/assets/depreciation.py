"""Straight-line depreciation as regional accounts write it: no residual value, whole periods, the first one counted
in full, rounded half up to rupiah and exact at the end (PSAP 07)."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


@dataclass(frozen=True)
class Life:
    """How long goods with this beginning of the code are used; 0 years: they are not depreciated."""

    label: str
    prefix: str
    years: int


@dataclass(frozen=True)
class Value:
    """What an asset cost, what was written off, and what is left."""

    price: int = 0
    written_off: int = 0
    life: Life | None = None

    @property
    def book(self) -> int:
        return self.price - self.written_off


def lives(table: dict[str, Any]) -> list[Life]:
    """The useful lives of a settings table, the longest beginnings first."""
    rows = [Life(str(row["label"]), str(row["awalan"]), int(row["tahun"] or 0)) for row in table.values()]
    return sorted(rows, key=lambda life: -len(life.prefix))


def life_of(code: str, known: list[Life]) -> Life | None:
    """The life that the longest fitting beginning of a code names; whole levels only."""
    return next((life for life in known if f"{code}.".startswith(f"{life.prefix}.")), None)


def periods(year: int, today: date, months: int) -> int:
    """How many periods have begun since the year of acquisition, which counts from its first period."""
    if today.year < year:
        return 0
    per_year = 12 // months
    return (today.year - year) * per_year + (today.month - 1) // months + 1


def value(price: int | None, year: int | None, life: Life | None, today: date, months: int = 12) -> Value:
    """Price less what the periods begun until today write off."""
    if not price:
        return Value(0, 0, life)
    if life is None or not life.years or year is None:
        return Value(price, 0, life)
    whole = life.years * 12 // months
    gone = min(periods(year, today, months), whole)
    share = Decimal(price) * gone / whole
    return Value(price, int(share.quantize(Decimal(1), ROUND_HALF_UP)), life)
