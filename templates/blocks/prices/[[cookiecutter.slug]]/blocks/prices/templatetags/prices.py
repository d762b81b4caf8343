"""What the block's templates need: a change in words with its arrow, and a look-up by key."""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext as _

from blocks.prices.checks import signed
from core import display

register = template.Library()


@register.inclusion_tag("block_prices/_change.html")
def change(percent: Decimal | None, since: Any = None, label: Any = "") -> dict[str, Any]:
    """Show a change: arrow, word and colour; dearer is red, cheaper is green: {% change row.day_change.percent %}."""
    if percent is None:
        return {"kind": "none", "label": label}
    kind = "up" if percent > 0 else "down" if percent < 0 else "flat"
    word = {"up": _("naik"), "down": _("turun"), "flat": _("tetap")}[kind]
    shown = "" if kind == "flat" else display.percent(abs(percent))
    return {"kind": kind, "word": word, "shown": shown, "since": since, "label": label}


@register.filter
def item(mapping: Any, key: Any) -> Any:
    """The value of a key, or nothing: {{ stock|item:row.commodity.pk }}."""
    return mapping.get(key) if mapping else None


register.filter("signed", signed)


@register.simple_tag
def weight(amount: Decimal | None, unit: Any) -> str:
    """An amount with its unit, in tons from ten tons of kilograms on: {% weight level.total good.unit %}."""
    if amount is None:
        return display.NOTHING
    if str(unit) == "kg" and abs(amount) >= 10_000:
        return f"{display.number(amount / 1000, 1)} ton"
    return f"{display.number(amount, 0)} {display.said(unit)}"


@register.simple_tag
def here(percent: Decimal) -> str:
    """How the price here stands to one there: {% here cell.here %}."""
    if percent == 0:
        return _("sama dengan di sini")
    size = display.percent(abs(percent))
    return (_("di sini lebih mahal %s") if percent > 0 else _("di sini lebih murah %s")) % size
