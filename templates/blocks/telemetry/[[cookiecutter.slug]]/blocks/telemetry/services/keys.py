"""Keys of devices: made and shown once, kept as a hash, changed, taken away."""

import hashlib
import secrets
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Device, Thing
from core import audit
from core.access import Actor, Forbidden
from core.rules import RuleBroken

PREFIX = "tm_"
HINT = 8


def hashed(key: str) -> str:
    """What is kept of a key. It has 256 random bits, so a plain hash cannot be turned back."""
    return hashlib.sha256(key.encode()).hexdigest()


def device_of(key: str) -> Device | None:
    """The device that a key belongs to; None where there is none or it was taken away."""
    if not key.startswith(PREFIX):
        return None
    found = Device.objects.select_related("thing").filter(key_hash=hashed(key), revoked_at=None)
    return found.first()


def add(binding: Any, actor: Actor, thing: Thing, name: str) -> tuple[Device, str]:
    """Add a device and give its key, which is never shown again; raises Forbidden or RuleBroken."""
    require_manager(binding, actor)
    device = Device(thing=thing, name=name.strip()[:80], made_by=actor.user)
    if not device.name:
        raise RuleBroken([_("Beri perangkat sebuah nama.")])
    try:
        device.validate_constraints()
    except ValidationError as problem:
        raise RuleBroken(problem.messages) from None
    key = _give(device)
    with transaction.atomic():
        device.save()
        audit.record(actor, "device_add", device, {"thing": str(thing), "name": device.name})
    return device, key


def change(binding: Any, actor: Actor, device: Device) -> str:
    """Give a device a new key; the old one opens nothing from now on. A revoked device sends again."""
    require_manager(binding, actor)
    if device.key_hash is None:
        raise RuleBroken([_("Bacaan yang diketik petugas tidak memakai kunci.")])
    key = _give(device)
    device.revoked_at = None
    with transaction.atomic():
        device.save(update_fields=["key_hash", "key_hint", "revoked_at"])
        audit.record(actor, "device_key", device, {"name": device.name})
    return key


def revoke(binding: Any, actor: Actor, device: Device) -> None:
    """Take the key away; what the device sent stays."""
    require_manager(binding, actor)
    with transaction.atomic():
        if not Device.objects.filter(pk=device.pk, revoked_at=None).update(revoked_at=timezone.now()):
            raise RuleBroken([_("Kunci perangkat ini sudah dicabut.")])
        audit.record(actor, "device_revoke", device, {"name": device.name})


def require_manager(binding: Any, actor: Actor) -> None:
    """Raise Forbidden where the actor does not manage devices, levels and fences."""
    if not actor.has_role(binding.app, *binding.managers):
        raise Forbidden(_("Tindakan ini bukan untuk peran Anda."))


def require_watcher(binding: Any, actor: Actor) -> None:
    """Raise Forbidden where the actor does not watch."""
    if not binding.is_watcher(actor):
        raise Forbidden(_("Tindakan ini bukan untuk peran Anda."))


def _give(device: Device) -> str:
    key = PREFIX + secrets.token_urlsafe(32)
    device.key_hash, device.key_hint = hashed(key), key[:HINT]
    return key
