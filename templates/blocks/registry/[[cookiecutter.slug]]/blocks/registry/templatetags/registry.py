"""Tags of the block's pages."""

from typing import Any
from uuid import uuid4

from django import template

from blocks.registry.models import Result
from core import display, identity
from core.templatetags.ui import badge

register = template.Library()

TONES = {Result.AGREES: "good", Result.DIFFERS: "warn", Result.NOT_FOUND: "bad"}
register.filter("phone_words", identity.format_phone)


@register.filter
def registry_url(binding: Any, name: str) -> str:
    """Address of one of the block's pages: {{ binding|registry_url:"desk" }}."""
    return binding.url(name)


@register.filter
def share_words(share: int | None) -> str:
    """A share in percent, a dash where there is none."""
    return display.NOTHING if share is None else f"{share}%"


@register.filter
def unlocal(value: Any) -> str:
    """A coordinate with a point, as addresses want it."""
    return f"{value:.6f}"


@register.inclusion_tag("components/badge.html")
def visit_badge(result: str) -> dict[str, Any]:
    """What a visit found: {% visit_badge visit.result %}."""
    return badge(Result(result).label, TONES[Result(result)])


@register.simple_tag
def entry_name(binding: Any, record: Any) -> str:
    """How an entry is called in lists of the office: number and title."""
    number, title = getattr(record, "number", "") or "", binding.entity.title_of(record)
    return f"{number} {title}" if number and number != title else title


@register.simple_tag
def new_key() -> str:
    """A key by which a visit that is sent twice is taken once."""
    return str(uuid4())
