"""What officers change here: who works on an item, and the offices and positions themselves.

Appointments and roles are in `appointments.py`, the state of accounts in `accounts.verification`.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import audit, receivers
from core.access import Actor
from core.models import Office, Position, WorkItem
from core.rules import RuleBroken


@transaction.atomic
def take(actor: Actor, item: WorkItem) -> None:
    """Put an open work item on the officer's own name; refused where somebody else has it."""
    if not item.is_open:
        raise RuleBroken([_("Pekerjaan ini sudah selesai.")])
    taken = WorkItem.objects.filter(pk=item.pk, assignee__isnull=True).update(assignee=actor.user)
    if not taken and item.assignee_id != actor.user_id:
        raise RuleBroken([_("Pekerjaan ini sudah diambil petugas lain.")])
    if taken:
        _note(actor, "take", item)


@transaction.atomic
def release(actor: Actor, item: WorkItem) -> None:
    """Give an item that the officer took back to the office."""
    if WorkItem.objects.filter(pk=item.pk, assignee=actor.user).update(assignee=None):
        _note(actor, "release", item)


def _note(actor: Actor, action: str, item: WorkItem) -> None:
    audit.write(
        actor,
        action,
        app=item.app,
        entity=item.entity,
        object_id=item.object_id,
        number=item.number,
    )


@transaction.atomic
def save_position(actor: Actor, row: Position) -> Position:
    """Save a position; closing it is refused where open work would have no receiver."""
    with receivers.keep(timezone.localdate()):
        return save_row(actor, row)


@transaction.atomic
def save_row(actor: Actor, row: Office | Position) -> Any:
    """Save an office or a position; what was new or changed is in the audit trail."""
    before = type(row)._default_manager.filter(pk=row.pk).values().first() or {}
    row.save()
    after = type(row)._default_manager.filter(pk=row.pk).values().get()
    changes = {
        name: [str(before.get(name, "")), str(value)] for name, value in after.items() if before.get(name) != value
    }
    audit.record(actor, "edit" if before else "create", row, changes)
    return row
