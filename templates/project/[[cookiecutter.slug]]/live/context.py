"""What every page's template may use besides its own context."""

from django.conf import settings
from django.http import HttpRequest

from core import access
from region.profile import REGION


def page(request: HttpRequest) -> dict:
    """Give the region, the actor and the switches; nothing here asks the database by itself."""
    return {
        "region": REGION,
        "actor": lambda: access.actor_of(request),
        "is_demo": settings.DEMO,
        "map_tile_url": settings.MAP_TILE_URL,
        "has_sso": bool(settings.OIDC_SERVER_URL),
    }
