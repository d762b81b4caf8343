"""Positions for the desks of the services' ways, so that somebody can be appointed to each."""

from typing import Any

from core.models import Office, Position, RoleGrant
from core.positions import head_of
from core.seeding import posts

# Roles that mean the one who leads an office.
HEADS = ("camat", "kepala_opd", "kepala_upt", "lurah")


def run(binding: Any, context: Any) -> None:
    """Make what is missing; who holds a position is not decided here."""
    named = binding.paths_of_people()
    model = binding.step_entity.model
    office_field = f"{binding.step_office}_id" if binding.step_office else ""
    seen: set[tuple[int | None, str]] = set()
    for row in model._default_manager.order_by("pk"):
        role = getattr(row, binding.step_role)
        if role not in named:
            seen.add((getattr(row, office_field, None) if office_field else None, role))
    for office_id, role in sorted(seen, key=lambda pair: (pair[0] or 0, pair[1])):
        for office in _offices(binding, office_id):
            post(binding, context, office, role)
    for role in filter(None, (binding.stand_in, binding.counter)):
        for office in _offices(binding, None):
            post(binding, context, office, role)


def _offices(binding: Any, office_id: int | None) -> list[Office]:
    """The office named; all offices of villages where the record's village decides."""
    if office_id is not None:
        return list(Office.objects.filter(pk=office_id))
    return list(Office.objects.filter(kind="village", is_active=True).order_by("code")) if binding.village else []


def post(binding: Any, context: Any, office: Office, role: str) -> Position | None:
    """A position with the role in the office: its head where the role leads it, else one of its own."""
    head = head_of(office) if role in HEADS else None
    if head is None:
        return posts.post(context, office, binding.app, role)
    key = {"position": head, "app": binding.app, "role": role}
    if not RoleGrant.objects.filter(**key).exists():
        context.upsert(RoleGrant, key, {"all_offices": False})
    return head
