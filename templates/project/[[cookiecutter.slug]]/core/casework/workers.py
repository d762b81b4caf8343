"""Who works on a case: the officers who may make one of its steps now, and those of an office that was asked."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from core import access, workflow
from core.access import Actor
from core.entities import Entity
from core.models import Office, PositionHolding


def works_on(entity: Entity, record: Any, actor: Actor) -> bool:
    """Say whether the actor, as an officer, may bring this record on now."""
    if not actor.is_officer or entity.workflow is None:
        return False
    if not access.visible(entity.model._default_manager.filter(pk=record.pk), actor, entity).exists():
        return False
    return any(_is_for_officer(step, entity, record, actor) for step in workflow.steps_for(entity, record, actor))


def _is_for_officer(step: Any, entity: Entity, record: Any, actor: Actor) -> bool:
    words = tuple(word for word in step.roles if word.kind in ("role", "field"))
    return access.is_one_of(words, actor, entity, record)


def serves_at(actor: Actor, office: Office | None) -> bool:
    """Say whether the actor holds a position of this very office today."""
    if not actor.is_officer or office is None:
        return False
    held = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user_id, position__office=office)
    return held.exists()


def office_ids(actor: Actor) -> QuerySet:
    """Keys of the offices in which the actor holds a position today; part of another query where it may be."""
    held = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user_id if actor.is_officer else None)
    return held.order_by().values_list("position__office_id", flat=True)


def office_of(entity: Entity, record: Any) -> Office | None:
    """The office that holds a record now."""
    key = access.follow(record, entity.office) if entity.office else None
    return Office.objects.filter(pk=key).first() if key else None
