"""Which rows of an entity an actor may read, as conditions of a query."""

from typing import Any

from django.db.models import Q, QuerySet

from core.access.actors import Actor
from core.access.meant import key_at
from core.access.words import Word


def visible(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow the rows of an entity to those this actor may read in any form."""
    if actor.is_system:
        return rows
    if entity.parent is not None and not entity.access.read:
        parent = entity.parent_entity
        return rows.filter(**{f"{entity.parent}__in": visible(parent.model.objects.all(), actor, parent)})
    allowed = Q(pk__in=[])
    for word in entity.access.read:
        part = _readable(word, actor, entity)
        if part is True:
            return rows
        if part is not None:
            allowed |= part
    return rows.filter(allowed)


def about(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow rows to those about the actor, such as the own staff record: whom the first field of `read` names."""
    path = next((word.name for word in entity.access.read if word.kind == "field"), "")
    key = key_at(path, actor, entity) if path else None
    return rows.filter(**{path: key}) if key else rows.none()


def _readable(word: Word, actor: Actor, entity: Any) -> Q | bool | None:
    if word.kind in ("public", "public_without_personal"):
        return True
    if word.kind == "resident":
        return True if actor.is_signed_in else None
    if word.kind == "officer":
        return True if actor.is_officer else None
    if word.kind == "owner":
        return _owned(actor, entity)
    if word.kind == "field":
        key = key_at(word.name, actor, entity)
        return Q(**{word.name: key}) if key else None
    if word.kind == "role":
        return _in_office(word.name, actor, entity)
    return None


def _owned(actor: Actor, entity: Any) -> Q | None:
    owned = Q(**{entity.owner: actor.person_id}) if actor.person_id and entity.owner else None
    prefix = f"{entity.app}:{entity.name}:"
    followed = [key.removeprefix(prefix) for key in actor.guest_keys if key.startswith(prefix)]
    if followed:
        return Q(pk__in=followed) if owned is None else owned | Q(pk__in=followed)
    return owned


def _in_office(name: str, actor: Actor, entity: Any) -> Q | bool | None:
    held = [grant for grant in actor.grants if grant.app == entity.app and grant.role == name]
    if not held:
        return None
    if entity.office is None or any(grant.all_offices for grant in held):
        return True
    offices: frozenset[int] = frozenset().union(*(grant.office_ids for grant in held))
    return Q(**{f"{entity.office}__in": offices}) | Q(**{f"{entity.office}__isnull": True})
