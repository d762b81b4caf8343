"""Filters of the block's pages."""

from datetime import datetime, timedelta
from typing import Any

from django import template
from django.utils import timezone

from blocks.telemetry.models import Level
from blocks.telemetry.selectors import board
from core import display

register = template.Library()

SIGNS = {"up": "▲", "down": "▼", "flat": "▬"}
LETTERS = {"good": "g", "info": "i", "warn": "w", "bad": "b"}
register.filter("ago_words", board.ago)


@register.filter
def tm_url(binding: Any, name: str) -> str:
    """Address of one of the block's pages: {{ binding|tm_url:"alerts" }}."""
    return binding.url(name)


@register.filter
def trend_sign(trend: str) -> str:
    """An arrow for a trend."""
    return SIGNS.get(trend, "")


@register.filter
def tone_letter(tone: str) -> str:
    """The short class of a tone on the small pages."""
    return LETTERS.get(tone, "n")


@register.filter
def unlocal(value: int) -> str:
    """A key without dots between thousands."""
    return str(value)


@register.filter
def clock_local(moment: datetime | None) -> str:
    """Time of day in the region's zone."""
    return display.clock(timezone.localtime(moment)) if moment else display.NOTHING


@register.filter
def span_words(seconds: int) -> str:
    """Seconds as hours and minutes."""
    return display.duration(timedelta(seconds=seconds))


@register.filter
def degrees(value: float) -> str:
    """A coordinate with four places and a point."""
    return f"{value:.4f}"


@register.filter
def has_tiers(quantity: str, binding: Any) -> bool:
    """Say whether the region has levels for a quantity."""
    return any(tier.quantity == quantity for tier in binding.all_levels())


@register.filter
def level_words(level: Level, binding: Any) -> str:
    """A level with its values: Siaga 3 1,5 m (turun 1,4 m)."""
    quantity = binding.quantity(level.stream.quantity)
    tier = binding.tier(level.stream.quantity, level.severity)
    return f"{tier.label} {quantity.worded(level.rise)} ↓ {quantity.worded(level.fall)}"
