"""Who saw personal data unmasked, searched it or took it away: what counts, and what the audit trail keeps of it.

Owners read what is theirs, and the public reads what is open: neither is written down. Numbers that stand masked
on the page are no disclosure. An officer who opens a record again on the same day is written down once.
"""

from typing import Any

from django.utils import timezone

from core import access, audit
from core.access import Actor
from core.models import AuditEntry
from core.values import is_empty

READ = "read_personal"
MASKED = ("nik", "kk")
NOT_LISTED = ("file", "image", "shape", "table")
# The deeds that the trail shows together as disclosures.
DEEDS = ("data_request.copy", "data_request.read", "export", "export_personal", READ, "search", "unmask")


def is_restricted(entity: Any, actor: Actor) -> bool:
    """Say whether lists of the entity give the actor personal values of others."""
    held = any(info.personal and info.kind not in NOT_LISTED for info in entity.fields)
    return held and any(_named(word, entity, actor) for word in entity.access.read)


def _named(word: Any, entity: Any, actor: Actor) -> bool:
    if word.kind == "role":
        return actor.has_role(entity.app, word.name)
    return (word.kind == "officer" and actor.is_officer) or (word.kind == "resident" and actor.is_signed_in)


def unmasked(entity: Any, record: Any) -> list[str]:
    """Name the personal fields of a record that hold something and that its page does not mask."""
    return [
        info.name
        for info in entity.fields
        if info.personal and info.kind not in MASKED and not is_empty(record, info.name)
    ]


def read(actor: Actor, entity: Any, record: Any, fields: list[str]) -> None:
    """Write that an officer opened personal values of somebody else, once a day for each record."""
    if not fields or not actor.is_officer or access.owns(actor, entity, record):
        return
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    earlier = AuditEntry.objects.filter(actor_id=actor.user_id, at__gte=today, action=READ, object_id=record.pk)
    if not earlier.filter(app=entity.app, entity=entity.name).exists():
        audit.record(actor, READ, record, {"fields": sorted(fields)})


def listed(actor: Actor, entity: Any, count: int) -> None:
    """Write that a list with personal values was given to a program."""
    if count and is_restricted(entity, actor):
        audit.write(actor, READ, app=entity.app, entity=entity.name, changes={"rows": count})


def searched(actor: Actor, entity: Any, words: str, count: int) -> None:
    """Write that somebody searched records of others that hold personal values."""
    if words and is_restricted(entity, actor):
        audit.record_search(actor, entity.app, words, count, entity=entity.name)
