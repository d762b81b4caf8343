"""What is asked of a price before it is sent: pure rules, the same for the page and for the step."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices.commodity import Commodity
from core import display


@dataclass(frozen=True)
class Finding:
    """Something to be said of one line; `asks` names the input that answers it, and `blocks` what is not answered."""

    kind: str  # empty | range | jump
    text: str
    asks: str
    blocks: bool


def change_percent(value: Decimal | None, previous: Decimal | None) -> Decimal | None:
    """Change against the price before, in percent with one place; None where one of both is not there."""
    if value is None or previous is None or previous == 0:
        return None
    return ((value - previous) / previous * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


def judge(commodity: Commodity, line: Any) -> list[Finding]:
    """Judge a line that has value, missing, note, is_confirmed and previous."""
    if line.value is None:
        return [] if line.missing else [Finding("empty", _("Isi harga atau pilih alasannya."), "value", True)]
    return [*_out_of_range(commodity, line), *_jump(commodity, line)]


def _out_of_range(commodity: Commodity, line: Any) -> list[Finding]:
    if commodity.low <= line.value <= commodity.high:
        return []
    text = _("Di luar kisaran wajar %(low)s–%(high)s. Periksa lagi, lalu tandai sudah dipastikan.") % {
        "low": display.money(commodity.low),
        "high": display.money(commodity.high),
    }
    return [Finding("range", text, "confirmed", not line.is_confirmed)]


def _jump(commodity: Commodity, line: Any) -> list[Finding]:
    change = change_percent(line.value, line.previous)
    if change is None or abs(change) <= commodity.jump:
        return []
    text = _("Berubah %(change)s dari harga sebelumnya %(previous)s. Tulis sebabnya.") % {
        "change": signed(change),
        "previous": display.money(line.previous),
    }
    return [Finding("jump", text, "note", not line.note)]


def signed(percent: Decimal | None) -> str:
    """A change in words: +3,1%, −2%, tetap."""
    if percent is None:
        return display.NOTHING
    if percent == 0:
        return _("tetap")
    text = display.percent(percent)
    return f"+{text}" if percent > 0 else text
