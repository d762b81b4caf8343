"""Who writes an article and for which office, read from the position its writer holds."""

from typing import Any

from django.utils import timezone

from core.models import PositionHolding
from core.offices import office_id_of_agency


def fill(binding: Any, record: Any, actor: Any) -> None:
    """Put writer and office on a new record where the form left them open."""
    writer, office = binding.writer, binding.office
    is_officer = getattr(actor.user, "kind", "") == "officer"
    if writer and getattr(record, f"{writer}_id") is None and is_officer:
        setattr(record, f"{writer}_id", actor.user_id)
    if office and getattr(record, f"{office}_id") is None:
        setattr(record, f"{office}_id", office_id_of(binding, actor))


def office_id_of(binding: Any, actor: Any) -> int | None:
    """The office of the position that lets the actor write; else the agency's own."""
    if actor.user_id is not None:
        names = {word.name for word in binding.entity.access.create if word.kind == "role"}
        held = PositionHolding.objects.on(timezone.localdate()).filter(
            user_id=actor.user_id,
            position__grants__app__in=(binding.app, "*"),
            position__grants__role__in=names,
        )
        # A writer of one office comes before a role over all of them.
        first = held.order_by("position__grants__all_offices", "-starts_on").select_related("position").first()
        if first is not None:
            return first.position.office_id
    agency = binding.entity.agency
    return office_id_of_agency(agency) if agency else None
