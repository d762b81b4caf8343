"""What stands above an officer's worklist although the case is not in it: parts to answer, hand-backs to decide."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.access import Actor
from core.blocks import Waiting
from core.casework import hand_backs, shared_work


def lines(actor: Actor) -> list[Waiting]:
    """One line for each part of the actor's offices and each hand-back that the actor may decide."""
    if not actor.is_officer:
        return []
    found = [
        Waiting(
            app=part.app,
            title=_("Jawaban %s") % part.office.name,
            text=part.number,
            url=reverse("egov:part", args=[part.pk]),
            due_on=timezone.localtime(part.due_at).date(),
        )
        for part in shared_work.waiting(actor)[:20]
    ]
    for row, entity in hand_backs.waiting(actor)[:20]:
        found.append(
            Waiting(
                app=row.app,
                title=_("Pengembalian dari %s") % row.from_office.name,
                text=_("%(kind)s, diusulkan ke %(office)s") % {"kind": entity.label, "office": row.to_office.name},
                url=reverse("egov:hand_back", args=[row.pk]),
                due_on=timezone.localtime(row.proposed_at).date(),
            )
        )
    return found
