"""What every page's template may use besides its own context."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from accounts import shared_device
from core import access, deliveries, text_size
from egov import menu
from live.selectors import notifications_of
from mobile import pwa
from region.profile import REGION

TABS = (
    ("/egov/", "egov"),
    ("/permohonan/", "requests"),
    ("/notifikasi/", "notifications"),
    ("/akun/", "account"),
    ("/layanan/", "services"),
    ("/cari/", "search"),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the region, the actor, the open tab and the switches; lazy, so that error pages ask no database."""
    return {
        "mobile": pwa.of_path(request.path_info),
        "outbox_user": SimpleLazyObject(lambda: outbox_user(request)),
        "REGION": REGION,
        "region": REGION,
        "actor": SimpleLazyObject(lambda: access.actor_of(request)),
        "unread": SimpleLazyObject(lambda: unread_count(request)),
        "tab": tab_of(request.path_info),
        "egov_menu": SimpleLazyObject(lambda: menu.entries(request)),
        "is_demo": settings.DEMO,
        "map_tile_url": settings.MAP_TILE_URL,
        "is_shared_device": SimpleLazyObject(lambda: shared_device.is_shared(request)),
        "shared_minutes": settings.SHARED_DEVICE_MINUTES,
        "text_size": text_size.of(request),
        "text_sizes": text_size.SIZES,
        "has_sso": bool(settings.OIDC_SERVER_URL),
    }


def outbox_user(request: HttpRequest) -> str:
    """The name under which a device keeps the forms of who is signed in; empty for a guest."""
    actor = access.actor_of(request)
    return deliveries.name_of(actor.user) if actor.is_signed_in else ""


def unread_count(request: HttpRequest) -> int:
    """Count the unread notices of who is signed in; 0 for a guest."""
    actor = access.actor_of(request)
    if not actor.is_signed_in:
        return 0
    return notifications_of(actor).filter(read_at__isnull=True).count()


def tab_of(path: str) -> str:
    """Name the tab that an address belongs to; empty where it belongs to none."""
    if path == "/":
        return "home"
    return next((tab for prefix, tab in TABS if path.startswith(prefix)), "")
