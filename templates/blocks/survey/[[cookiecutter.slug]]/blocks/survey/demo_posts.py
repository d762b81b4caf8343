"""Gives the offices that are judged a survey officer, in a replica that is only shown."""

from typing import Any

from accounts.models import Status, User
from core.entities import get
from core.models import Office, PositionHolding
from core.seeding import posts
from core.seeding.people import secret

# No such serial is given out: the same mark as on the other invented officers.
NIP = "199001012020011{serial:03}"
FIRST_SERIAL = 850


def run(binding: Any, context: Any) -> None:
    """The office's head reads and sends; one invented officer runs its surveys."""
    if not context.is_demo:
        return
    role = binding.writer_roles()[0]
    heads = [name for name in binding.reader_roles() if name in posts.HEADS]
    for serial, office in enumerate(offices(binding), start=FIRST_SERIAL):
        for head in heads:
            posts.post(context, office, binding.app, head)
        position = posts.post(context, office, binding.app, role)
        if position is None:
            continue
        name = f"{position.title} {office.short_name or office.name} (contoh)"
        values = {"name": name, "kind": "officer", "status": Status.ACTIVE}
        user = context.upsert(User, {"nip": NIP.format(serial=serial)}, values)
        User.objects.filter(pk=user.pk, password="").update(password=secret())
        if not PositionHolding.objects.filter(position=position).exists():
            key = {"position": position, "user": user}
            context.upsert(PositionHolding, key, {"starts_on": context.today.replace(month=1, day=1)})


def offices(binding: Any) -> list[Office]:
    """The offices that give services."""
    model = get(binding.app, binding.service).model
    keys = model._default_manager.values_list(f"{binding.service_office}_id", flat=True).distinct()
    return list(Office.objects.filter(pk__in=list(keys)).order_by("code"))
