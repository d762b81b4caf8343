"""Positions for the desks of the services' ways, so that somebody can be appointed to each."""

from typing import Any

from core.models import Office
from core.seeding import posts


def run(binding: Any, context: Any) -> None:
    """Make what is missing; who holds a position is not decided here."""
    named = binding.paths_of_people()
    model = binding.step_entity.model
    office_field = f"{binding.step_office}_id" if binding.step_office else ""
    desks: set[tuple[int | None, str]] = set()
    for row in model._default_manager.order_by("pk"):
        role = getattr(row, binding.step_role)
        if role not in named:
            desks.add((getattr(row, office_field, None) if office_field else None, role))
    listed = sorted(desks, key=lambda pair: (pair[0] or 0, pair[1]))
    listed += [(None, role) for role in (binding.stand_in, binding.counter) if role]
    offices = [(office, role) for office_id, role in listed for office in _offices(binding, office_id, role)]
    posts.posts(context, [(office, binding.app, role) for office, role in offices], all_offices=False)


def _offices(binding: Any, office_id: int | None, role: str) -> list[Office]:
    """The office named; all offices of villages, or of districts, where the record's village decides."""
    if office_id is not None:
        return list(Office.objects.filter(pk=office_id))
    if not binding.village:
        return []
    kind = "district" if role in binding.district_roles else "village"
    return list(Office.objects.filter(kind=kind, is_active=True).order_by("code"))
