"""Filters of the officers' portal: names of roles and applications, changes in words."""

from typing import Any

from django import template

from egov.forms import PLATFORM_APPS, role_choices
from live import menus

register = template.Library()


@register.filter
def role_name(role: str) -> str:
    """The label of a role: {{ grant.role|role_name }}."""
    return str(dict(role_choices()).get(role, role))


@register.filter
def app_name(app: str) -> str:
    """What the region calls an application: {{ grant.app|app_name }}."""
    return str(dict(PLATFORM_APPS).get(app) or menus.app_name(app))


@register.filter
def change_words(change: Any) -> str:
    """A change as before → after; anything else as it is."""
    if isinstance(change, list) and len(change) == 2:
        before, after = ("–" if part in (None, "") else str(part) for part in change)
        return f"{before} → {after}"
    return str(change)
