"""Residents who want to be told of a station."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.telemetry.models import Follower, Thing
from core.access import Actor
from core.rules import RuleBroken


def follow(binding: Any, actor: Actor, thing: Thing) -> bool:
    """Begin to follow, or end it; True where the actor follows from now on."""
    if actor.person_id is None:
        raise RuleBroken([_("Masuk dengan akun warga untuk menerima pemberitahuan.")])
    gone, _kinds = Follower.objects.filter(thing=thing, person_id=actor.person_id).delete()
    if not gone:
        Follower.objects.get_or_create(thing=thing, person_id=actor.person_id)
    return not gone
