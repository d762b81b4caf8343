"""Links that narrow the catalogue by one more choice, or take it away again."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def narrowed(asked: dict[str, Any], name: str, value: Any) -> str:
    """The address with this choice, or without it where it is chosen: {% narrowed asked 'kelas' '3' %}."""
    chosen = "" if asked.get(name) == str(value) else str(value)
    kept = {key: word for key, word in {**asked, name: chosen}.items() if word}
    return f"?{urlencode(kept)}"


@register.simple_tag
def if_current(asked: dict[str, Any], name: str, value: Any) -> SafeString:
    """Mark the link of what is chosen."""
    return mark_safe(' aria-current="true"' if asked.get(name) == str(value) else "")  # noqa: S308 - two fixed texts
