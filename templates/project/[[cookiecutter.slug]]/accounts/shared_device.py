"""A phone or computer that several people use: the session ends on leaving or when idle, and nothing stays behind.

The browser's own cache keeps no page (no-store), and its scripts write no drafts and queue no forms (data-shared).
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import urlencode

from core import access, audit

KEY = "shared_device"  # in the session: when it was last used, in seconds
WRITE_EVERY_SECONDS = 30


def choose(request: HttpRequest, *, is_shared: bool) -> None:
    """Note what was ticked on signing in, before the session begins."""
    if is_shared:
        request.session[KEY] = int(time.time())
    else:
        request.session.pop(KEY, None)


def is_shared(request: HttpRequest) -> bool:
    """Say whether somebody uses a device of several people; who has no session is not asked for one."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not hasattr(request, "session"):
        return False
    return KEY in request.session


class SharedDeviceMiddleware:
    """Ends a session on a shared device that was idle too long, and lets no page of it be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or ask to sign in again."""
        if not is_shared(request):
            return self.get_response(request)
        idle = time.time() - request.session[KEY]
        if idle > settings.SHARED_DEVICE_MINUTES * 60:
            response = _end(request)
        else:
            if idle > WRITE_EVERY_SECONDS:
                request.session[KEY] = int(time.time())
            response = self.get_response(request)
        response.headers["Cache-Control"] = "no-store"
        return response


def _end(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        told = {"idle_minutes": settings.SHARED_DEVICE_MINUTES}
        audit.write(access.actor_of(request), "sign_out", app="accounts", object_id=request.user.pk, changes=told)
    logout(request)
    request.__dict__.pop("_actor", None)
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'habis': 1})}")
