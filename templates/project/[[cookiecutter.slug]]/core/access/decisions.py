"""What an actor may do with an entity or a record: make, import, change, see personal data."""

from typing import Any

from django.db.models import Model

from core.access.actors import Actor
from core.access.meant import is_one_of
from core.access.words import PUBLIC_WITHOUT_PERSONAL


def may_create(actor: Actor, entity: Any) -> bool:
    return is_one_of(entity.access.create, actor, entity)


def may_import(actor: Actor, entity: Any) -> bool:
    """Say whether the actor may bring in many records from a spreadsheet: officers who also create them."""
    return actor.is_officer and is_one_of(entity.access.imports, actor, entity) and may_create(actor, entity)


def may_begin(actor: Actor, entity: Any) -> bool:
    """Say whether the form may be opened; whom a part's whole names is known only when it is sent."""
    by_name = entity.parent is not None and any(word.kind == "field" for word in entity.access.create)
    return may_create(actor, entity) or (by_name and actor.is_signed_in)


def may_enter(actor: Actor, part: Any, whole: Model) -> bool:
    """Say whether the actor enters parts of this whole: by role, as its owner, or as the one whom it names."""
    return is_one_of(part.access.create, actor, part, part.model(**{part.parent: whole}))


def may_edit(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the record's own fields may be changed now, by state and role."""
    access = entity.access
    if access.edit_states and _state_of(entity, record) not in access.edit_states:
        return False
    return is_one_of(access.edit, actor, entity, record)


def _state_of(entity: Any, record: Model) -> str:
    holder = record
    if entity.workflow is None and entity.parent is not None:
        holder = getattr(record, entity.parent)
    return getattr(holder, "state", "")


def sees_personal(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the actor reads the record as somebody named, not only as the public."""
    if entity.parent is not None and not entity.access.read:
        return sees_personal(actor, entity.parent_entity, getattr(record, entity.parent))
    named = tuple(
        word
        for word in entity.access.read
        if word.kind in ("owner", "role", "field", "resident", "officer") and word is not PUBLIC_WITHOUT_PERSONAL
    )
    if any(binding.hides_personal(record, actor) for binding in entity.binding_objects()):
        return False
    return is_one_of(named, actor, entity, record)
