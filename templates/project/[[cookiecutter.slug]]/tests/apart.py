"""Sets a world apart from the machine that it runs on."""

from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.utils import timezone

from core import conf, views
from core.models import StoredFile
from tests import driving
from tests.world import World


def set_apart(world: World, files: Any, patch: Any) -> None:
    """Let the world's clock be the only one, and its files and sessions be nobody else's."""
    cache.clear()
    cache.set_many(world.sessions)
    patch.setattr(settings, "MFA_REQUIRED", False)
    patch.setattr(settings, "SESSION_ENGINE", "django.contrib.sessions.backends.cache")
    patch.setattr(settings, "SETTINGS_CACHE_SECONDS", 30)
    patch.setattr(StoredFile._meta.get_field("content"), "storage", files)
    patch.setattr(conf, "APP_SETTINGS", {})
    conf.forget()
    # Refusals are thousands here, and only their status counts: they come without their page.
    patch.setattr(views, "render", lambda _request, _name, _values=None, status=200: HttpResponse(status=status))
    patch.setattr(timezone, "now", lambda: world.clock.now)
    driving.prepare_all(world, patch)
