"""Keeps the fences: circles whose entry and exit are written down."""

from typing import Any

from django.db import transaction

from blocks.telemetry.models import Fence, TrackDay
from blocks.telemetry.services import keys
from core import audit
from core.access import Actor
from core.models import Place


def save(binding: Any, actor: Actor, fence: Fence) -> Fence:
    """Add or change a fence; days that are still being driven are worked out anew."""
    keys.require_manager(binding, actor)
    fence.app = binding.app
    with transaction.atomic():
        fence.save()
        audit.record(actor, "fence", fence, {"name": fence.name, "radius_m": fence.radius_m})
        _again(binding)
    return fence


def remove(binding: Any, actor: Actor, fence: Fence) -> None:
    """Take a fence away with its visits."""
    keys.require_manager(binding, actor)
    with transaction.atomic():
        audit.record(actor, "fence_remove", fence, {"name": fence.name})
        fence.delete()


def _again(binding: Any) -> None:
    newest = TrackDay.objects.filter(thing__app=binding.app).order_by("-day").values_list("day", flat=True).first()
    TrackDay.objects.filter(thing__app=binding.app, day=newest).update(is_stale=True)


def around_places(binding: Any) -> None:
    """Draw a fence around every place of the bound kinds, once."""
    for place in Place.objects.filter(kind__in=binding.fence_places, lat__isnull=False).order_by("code"):
        Fence.objects.get_or_create(
            app=binding.app,
            name=place.name,
            defaults={
                "lat": float(place.lat),
                "lon": float(place.lon),
                "radius_m": int(binding.setting("fence_metres")),
            },
        )
