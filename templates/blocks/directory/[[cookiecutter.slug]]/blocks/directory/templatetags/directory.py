"""Tags of the block's pages."""

from typing import Any

from django import template

from core import identity
from core.templatetags.ui import badge

register = template.Library()
register.filter("phone_words", identity.format_phone)


@register.filter
def directory_url(binding: Any, name: str) -> str:
    """Address of one of the block's pages: {{ binding|directory_url:"desk" }}."""
    return binding.url(name)


@register.filter
def unlocal(value: Any) -> str:
    """A coordinate with a point, as addresses want it."""
    return f"{value:.6f}"


@register.inclusion_tag("components/badge.html")
def opening_badge(status: Any) -> dict[str, Any]:
    """Whether a place is open: {% opening_badge line.status %}."""
    return badge(status.text, status.tone, "clock" if status.is_open is None else "")


@register.inclusion_tag("block_directory/_line_sign.html")
def line_sign(route: Any) -> dict[str, Any]:
    """The code of a line on its colour: {% line_sign row.route %}."""
    return {"route": route}


@register.inclusion_tag("block_directory/_picture.html")
def place_picture(binding: Any, record: Any, shot: Any, width: int, *, lazy: bool = True) -> dict[str, Any]:
    """A photo with its text: {% place_picture binding record shot 640 %}."""
    return {"url": binding.url("picture", record.pk, shot.key, width), "shot": shot, "width": width, "lazy": lazy}
