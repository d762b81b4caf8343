"""Gives each office that receives reports its positions, and invented officers who hold them."""

from typing import Any

from accounts.models import User
from blocks.complaint import panels, selectors
from core.models import Office, Position, PositionHolding
from core.seeding import posts

OFFICES = 8


def appoint(binding: Any, context: Any) -> list[User]:
    """Fill the positions of the offices with the most categories; give the field officers."""
    idle = _idle()
    field_roles = panels.taker_roles(binding)
    takers = []
    for office in _receivers(binding):
        for role in office_roles(binding):
            position = posts.post(context, office, binding.app, role)
            user = next(idle, None)
            if position is None or user is None:
                continue
            _hold(context, position, user)
            if role in field_roles:
                takers.append(user)
    return takers


def office_roles(binding: Any) -> list[str]:
    """The roles that work inside one office: they answer or go into the field, and do not verify."""
    workflow = binding.entity.workflow
    verifying = panels.roles_of(workflow.transition(binding.verify).roles)
    named = panels.roles_of(workflow.transition(binding.answer_step).roles)
    field = panels.taker_roles(binding) if binding.take else ()
    return [role for role in dict.fromkeys((*named, *field)) if role not in verifying]


def _receivers(binding: Any) -> list[Office]:
    counted: dict[Office, int] = {}
    for category in selectors.categories(binding):
        office = binding.of_category(category, "office", None)
        if office is not None:
            counted[office] = counted.get(office, 0) + 1
    return sorted(counted, key=lambda office: (-counted[office], office.code))[:OFFICES]


def _idle() -> Any:
    """Officers without a position, in a stable order."""
    held = PositionHolding.objects.values("user_id")
    return iter(User.objects.filter(kind="officer").exclude(pk__in=held).order_by("pk"))


def _hold(context: Any, position: Position, user: User) -> None:
    if not PositionHolding.objects.filter(position=position).exists():
        key = {"position": position, "user": user}
        context.upsert(PositionHolding, key, {"starts_on": context.today.replace(month=1, day=1)})
