"""Gives each office that receives reports its positions, and invented officers who hold them."""

from typing import Any

from accounts.models import Status, User
from blocks.complaint import panels, selectors
from core.models import Office, Position, PositionHolding
from core.seeding import posts
from core.seeding.people import secret

OFFICES = 8
# No such serial is given out: the same mark as on the other invented officers.
NIP = "199001012020011{serial:03}"
FIRST_SERIAL = 950


def appoint(binding: Any, context: Any) -> list[User]:
    """Fill the positions of the offices with the most categories; give the field officers."""
    field_roles = panels.taker_roles(binding)
    serial = FIRST_SERIAL
    takers = []
    for office in _receivers(binding):
        for role in office_roles(binding):
            position = posts.post(context, office, binding.app, role)
            serial += 1
            if position is None:
                continue
            user = _officer(context, position, NIP.format(serial=serial))
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


def _officer(context: Any, position: Position, nip: str) -> User:
    """An officer named after the position, so that nobody takes the name for a person's."""
    office = position.office.short_name or position.office.name
    values = {"name": f"{position.title} {office} (contoh)", "kind": "officer", "status": Status.ACTIVE}
    user = context.upsert(User, {"nip": nip}, values)
    User.objects.filter(pk=user.pk, password="").update(password=secret())
    return user


def _hold(context: Any, position: Position, user: User) -> None:
    if not PositionHolding.objects.filter(position=position).exists():
        key = {"position": position, "user": user}
        context.upsert(PositionHolding, key, {"starts_on": context.today.replace(month=1, day=1)})
