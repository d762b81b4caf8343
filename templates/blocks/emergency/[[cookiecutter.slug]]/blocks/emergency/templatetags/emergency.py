"""Filters of the control room's pages."""

from django import template

from blocks.emergency import clock
from blocks.emergency.models import Call
from core import display, masking

register = template.Library()


@register.filter
def em_minutes(seconds: int | None) -> str:
    """Seconds as `13,5 menit`."""
    found = clock.minutes(seconds)
    return "" if found is None else f"{display.number(found)} mnt"


@register.simple_tag
def em_caller(call: Call, is_whole: bool) -> str:
    """Number and name of a caller; masked for those who do not work with calls."""
    if is_whole:
        return " · ".join(part for part in (call.number, call.name) if part)
    return " · ".join(part for part in (masking.phone(call.number), masking.name(call.name)) if part)
