"""The devices on which somebody takes notices: set up on the device itself, gone with the sign-out there."""

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts import shared_device
from core import audit, push
from core.access import Actor
from core.models import PushSubscription
from core.rules import RuleBroken

MOST = 10  # devices of one user; the one set up longest ago gives way
SESSION_KEY = "push_device"


@transaction.atomic
def take(request: HttpRequest, actor: Actor, told: dict[str, Any]) -> PushSubscription:
    """Let this browser take the user's notices; RuleBroken where what it told is no subscription."""
    if shared_device.is_shared(request):
        raise RuleBroken([_("Perangkat bersama tidak menerima pemberitahuan.")])
    endpoint = str(told.get("endpoint", ""))
    keys = told.get("keys") if isinstance(told.get("keys"), dict) else {}
    p256dh, auth = str(keys.get("p256dh", "")), str(keys.get("auth", ""))
    if len(endpoint) > 600 or not push.is_known(endpoint) or not push.are_keys(p256dh, auth):
        raise RuleBroken([_("Peramban ini tidak memberi alamat yang dapat dikirimi.")])
    values = {"user": actor.user, "p256dh": p256dh, "auth": auth}
    made, _is_new = PushSubscription.objects.update_or_create(endpoint=endpoint, defaults=values)
    extra = PushSubscription.objects.filter(user=actor.user).order_by("-pk").values_list("pk", flat=True)[MOST:]
    PushSubscription.objects.filter(pk__in=list(extra)).delete()
    request.session[SESSION_KEY] = made.pk
    audit.write(actor, "push.on", app="core")
    return made


def is_held(request: HttpRequest) -> bool:
    """Say whether this sign-in set the browser up to take notices."""
    key = request.session.get(SESSION_KEY)
    return bool(key) and PushSubscription.objects.filter(pk=key, user=request.user).exists()


def leave(request: HttpRequest, actor: Actor, endpoint: str) -> None:
    """Send this browser nothing more."""
    request.session.pop(SESSION_KEY, None)
    if PushSubscription.objects.filter(user=actor.user, endpoint=endpoint).delete()[0]:
        audit.write(actor, "push.off", app="core")


@receiver(user_logged_out)
def forget_device(request: HttpRequest, **_signal: Any) -> None:
    """Who uses this browser next shall not read the notices of whoever signed out."""
    key = request.session.get(SESSION_KEY) if request is not None else None
    if key:
        PushSubscription.objects.filter(pk=key).delete()
