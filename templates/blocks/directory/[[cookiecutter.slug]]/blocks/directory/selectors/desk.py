"""What waits for the office: proposals, stale places, corrections, closures."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from blocks.directory.models import Correction
from blocks.directory.selectors import closures


def stale(binding: Any, actor: Any, today: date) -> QuerySet:
    """Published places whose facts are to be looked at again, those that wait longest first."""
    rows = binding.managed(actor).filter(state__in=binding.live)
    due = Q(directory__recheck_on__lte=today) | Q(directory__recheck_on=None)
    return rows.filter(due).order_by("directory__recheck_on", "pk")


def proposals(binding: Any, actor: Any) -> QuerySet:
    """Places that wait to be judged, the oldest first."""
    return binding.managed(actor).filter(state__in=binding.proposed).order_by("created_at", "pk")


def corrections(binding: Any, actor: Any, *, is_open: bool = True) -> QuerySet:
    """Reports about the places that the actor manages."""
    keys = binding.managed(actor).values("directory")
    rows = Correction.objects.filter(listing__in=keys).select_related("listing", "decided_by")
    return rows.filter(decision="") if is_open else rows.exclude(decision="").order_by("-decided_at")


def shut(binding: Any, actor: Any, today: date) -> QuerySet:
    """Closures that are not over, of the places that the actor manages."""
    keys = binding.managed(actor).values("directory")
    return closures.standing(today).filter(listing__in=keys).select_related("listing")


def waiting(binding: Any, actor: Any, today: date) -> dict[str, int]:
    """How many of each wait."""
    open_ones = corrections(binding, actor)
    return {
        "published": binding.managed(actor).filter(state__in=binding.live).count(),
        "proposals": proposals(binding, actor).count(),
        "stale": stale(binding, actor, today).count(),
        "corrections": open_ones.count(),
        "late": open_ones.filter(due_on__lt=today).count(),
        "closures": shut(binding, actor, today).count(),
        "without_photo": _without_photo(binding, actor),
    }


def _without_photo(binding: Any, actor: Any) -> int:
    if not binding.photo:
        return 0
    entity = binding.entity_of("photo")
    with_photo = entity.model._default_manager.values(entity.parent)
    return binding.managed(actor).filter(state__in=binding.live).exclude(pk__in=with_photo).count()
