"""Filters of the control room's pages."""

from django import template

from blocks.emergency import clock
from core import display

register = template.Library()


@register.filter
def em_minutes(seconds: int | None) -> str:
    """Seconds as `13,5 menit`."""
    found = clock.minutes(seconds)
    return "" if found is None else f"{display.number(found)} mnt"
