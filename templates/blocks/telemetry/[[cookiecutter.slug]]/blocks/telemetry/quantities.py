"""Reads the region's tables of quantities and levels."""

from dataclasses import dataclass
from typing import Any

from core import display

SPEED = "kecepatan"


@dataclass(frozen=True)
class Quantity:
    """What is measured: its words, unit, digits, how values add up, and what is possible."""

    code: str
    label: str
    unit: str = ""
    places: int = 2
    adds_up: bool = False
    low: float | None = None
    high: float | None = None

    def worded(self, value: float | None) -> str:
        """A value with its unit."""
        return display.NOTHING if value is None else f"{self.bare(value)} {self.unit}".strip()

    def bare(self, value: float | None) -> str:
        """A value without its unit."""
        return display.number(None if value is None else f"{value:.6f}", self.places)


@dataclass(frozen=True)
class Tier:
    """A level as the region names it; a higher severity is worse."""

    code: str
    label: str
    quantity: str
    severity: int
    tone: str
    advice: str = ""
    rise: float | None = None
    fall: float | None = None


def quantities(table: Any) -> dict[str, Quantity]:
    """The quantities by code, in the order of the table."""
    return {code: _quantity(code, row) for code, row in _rows(table)}


def tiers(table: Any) -> list[Tier]:
    """The levels, mildest first."""
    return sorted((_tier(code, row) for code, row in _rows(table)), key=lambda one: (one.quantity, one.severity))


def _rows(table: Any) -> list[tuple[str, Any]]:
    return list((table or {}).items())


def _quantity(code: str, row: Any) -> Quantity:
    return Quantity(
        code=code,
        label=str(_of(row, "label") or code),
        unit=str(_of(row, "satuan") or ""),
        places=int(_of(row, "angka") or 0),
        adds_up=_of(row, "cara") == "jumlah",
        low=_number(_of(row, "terendah")),
        high=_number(_of(row, "tertinggi")),
    )


def _tier(code: str, row: Any) -> Tier:
    return Tier(
        code=code,
        label=str(_of(row, "label") or code),
        quantity=str(_of(row, "besaran") or ""),
        severity=int(_of(row, "urutan") or 0),
        tone=str(_of(row, "nada") or "warn"),
        advice=str(_of(row, "pesan") or ""),
        rise=_number(_of(row, "naik")),
        fall=_number(_of(row, "turun")),
    )


def _of(row: Any, name: str) -> Any:
    """A cell of a row, which is a mapping or an object by where the table came from."""
    return row.get(name) if hasattr(row, "get") else getattr(row, name, None)


def _number(value: Any) -> float | None:
    return None if value is None or value == "" else float(value)
