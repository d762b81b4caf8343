"""The register of consents: a record that asks for one enters it here, and its end, in the same transaction.

What an entity asks stands in its descriptor (core.entities.ConsentAsked). Withdrawing is making the record's own step,
so that what rested on the consent ends with it (accounts.consents).
"""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from core import access, audit
from core.access import Actor
from core.entities import Entity
from core.models import Consent

ENDED = ("done", "rejected")
UNTICKED, FORGOTTEN = "edit", "erase"


def began(entity: Entity, record: Any, actor: Actor) -> None:
    """Enter the consent of a record that was made, or whose owner ticks it now."""
    if entity.consent is None or not getattr(record, entity.consent.field) or of_record(entity, record).open().exists():
        return
    with translation.override(settings.LANGUAGE_CODE):
        purpose = str(entity.consent.purpose)
    row = Consent.objects.create(
        app=entity.app,
        entity=entity.name,
        object_id=record.pk,
        person_id=_person_id(entity, record),
        number=getattr(record, "number", "") or "",
        purpose=purpose,
        given_at=timezone.now(),
        given_by=actor.user,
    )
    audit.write(actor, "consent.give", app=row.app, entity=row.entity, object_id=row.object_id)


def edited(entity: Entity, record: Any, actor: Actor) -> None:
    """Follow the tick of a record that was changed: taken out, it ends; put in, it begins."""
    if entity.consent is None:
        return
    if getattr(record, entity.consent.field):
        began(entity, record, actor)
        of_record(entity, record).open().update(person_id=_person_id(entity, record))
    else:
        end(entity, record, UNTICKED, actor)


def moved(entity: Entity, record: Any, step: Any, actor: Actor) -> None:
    """End the consent with its record."""
    if entity.consent is not None and entity.workflow.state(step.target).phase in ENDED:
        end(entity, record, step.name, actor)


def confirm(entity: Entity, record: Any, actor: Actor) -> None:
    """Note who checked that the person may consent, such as a school for a parent; the first time counts."""
    rows = of_record(entity, record).open().filter(confirmed_at__isnull=True)
    rows.update(confirmed_at=timezone.now(), confirmed_by=actor.user)


def end(entity: Entity, record: Any, how: str, actor: Actor) -> None:
    """Write down that the consent of a record is over, and why."""
    if of_record(entity, record).open().update(ended_at=timezone.now(), ended_how=how, ended_by=actor.user):
        audit.write(actor, "consent.end", app=entity.app, entity=entity.name, object_id=record.pk)


def of_record(entity: Entity, record: Any) -> Any:
    """All consents of one record, the newest first."""
    return Consent.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)


def _person_id(entity: Entity, record: Any) -> int | None:
    """Whose record it is; nobody of the register of residents where an officer entered one without an account."""
    return access.follow(record, entity.owner) if entity.owner else None
