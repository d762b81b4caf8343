"""Tags of the block's pages."""

from typing import Any
from uuid import uuid4

from django import template

from blocks.assets.models import Outcome
from core.templatetags.ui import badge

register = template.Library()

TONES = {Outcome.FOUND: "good", Outcome.MISSING: "bad"}


@register.filter
def assets_url(binding: Any, name: str) -> str:
    """Address of one of the block's pages: {{ binding|assets_url:"desk" }}."""
    return binding.url(name)


@register.filter
def unlocal(value: Any) -> str:
    """A coordinate with a point, as addresses want it."""
    return f"{value:.6f}"


@register.inclusion_tag("components/badge.html")
def outcome_badge(outcome: str) -> dict[str, Any]:
    """What a check found: {% outcome_badge check.outcome %}."""
    return badge(Outcome(outcome).label, TONES[Outcome(outcome)])


@register.simple_tag
def new_key() -> str:
    """A key by which what is sent twice is taken once."""
    return str(uuid4())


@register.filter
def distance(metres: int) -> str:
    """Metres as people say them."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.1f} km".replace(".", ",")
