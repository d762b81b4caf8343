"""The page of what waits on a device, and who is signed in there; the forms themselves never leave it unsent."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from config.installed import MOBILE
from core import access, deliveries


def as_shell(request: HttpRequest) -> HttpRequest:
    """Show a page as a stranger sees it, whoever asks: what a device keeps holds nobody's data."""
    request.user = AnonymousUser()
    request._actor = access.Actor()  # type: ignore[attr-defined]
    return request


def require_mobile(app: str) -> None:
    """Page 404 where the application is not made for phones."""
    if app not in MOBILE:
        raise Http404


@access.may(access.PUBLIC)
def page(request: HttpRequest, app: str = "") -> HttpResponse:
    """What waits, was refused and was sent; the list is drawn from the device alone."""
    if app:
        require_mobile(app)
    is_shell = "luring" in request.GET
    return render(as_shell(request) if is_shell else request, "mobile/outbox.html", {"is_shell": is_shell, "app": app})


@never_cache
@access.may(access.PUBLIC)
def who(request: HttpRequest) -> HttpResponse:
    """Who is signed in, as a name that says nothing, and a fresh token for the forms to be sent."""
    actor = access.actor_of(request)
    if not actor.is_signed_in:
        return JsonResponse({"user": ""})
    return JsonResponse({"user": deliveries.name_of(actor.user), "token": get_token(request)})
