"""Makes many records at once, each as core.records makes one: the same rules, steps and audit, fewer statements."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, consents, numbering, records, uniqueness, wholes, workflow
from core.access import Actor
from core.entities import Entity


def create_many(entity: Entity, actor: Actor, drafts: list[Any]) -> None:
    """Write drafts that are settled (core.records.draft, settle); all or none.

    Raises Forbidden, RuleBroken or IntegrityError; whoever calls then makes them one by one to learn which it was.
    Uploads and lists of records are not for this way.
    """
    if not access.may_create(actor, entity):
        raise access.Forbidden(_("Anda tidak dapat membuat %s.") % entity.label)
    with records.people_as_before(drafts), transaction.atomic():
        _number(entity, drafts)
        _save_people(drafts)
        for record in drafts:
            records.new_pin(entity, record)
        for binding in entity.binding_objects():
            binding.before_create_many(drafts, actor)
        _insert(entity, drafts)
        workflow.start_many(entity, drafts, actor)
        for binding in entity.binding_objects():
            binding.on_created_many(drafts, actor)
        for record in drafts if entity.consent is not None else ():
            consents.began(entity, record, actor)
        wholes.renew_many(entity, drafts)
        audit.write_many(actor, "create", entity, [(one, audit.first_values(entity, one)) for one in drafts])


def _number(entity: Entity, drafts: list[Any]) -> None:
    if not entity.number:
        return
    numbers = numbering.next_numbers(
        entity.number,
        app=entity.app,
        entity=entity.name,
        at=timezone.localtime(),
        offices=[_office(entity, one) for one in drafts],
    )
    for record, number in zip(drafts, numbers, strict=True):
        record.number = number


def _office(entity: Entity, record: Any) -> Any:
    """The office whose counter gives the number; not looked up where the pattern names no office."""
    names_it = "{unit}" in entity.number or "{office}" in entity.number
    return getattr(record, "office", None) if names_it else None


def _save_people(drafts: list[Any]) -> None:
    """Save the persons whom drafts name and who are not known yet, all together."""
    named = [pair for record in drafts for pair in ((record, *one) for one in records.people_of(record))]
    unknown = {id(person): person for _record, _field, person in named if person.pk is None}
    for model in {type(person) for person in unknown.values()}:
        model._default_manager.bulk_create([person for person in unknown.values() if type(person) is model])
    for record, field, person in named:
        setattr(record, field.name, person)


def _insert(entity: Entity, drafts: list[Any]) -> None:
    try:
        with transaction.atomic():
            entity.model._default_manager.bulk_create(drafts)
    except IntegrityError:
        for record in drafts:
            uniqueness.require(entity, record)
        raise
