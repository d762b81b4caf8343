"""Whether an actor is meant by a word, for one record."""

from typing import Any

from django.db.models import Model

from core.access.actors import Actor, guest_key
from core.access.words import Word


def is_one_of(words: tuple[Word, ...], actor: Actor, entity: Any, record: Model | None = None) -> bool:
    """Say whether the actor is meant by one of the words, for this record where one is given."""
    if actor.is_system:
        return True
    return any(_is(word, actor, entity, record) for word in words)


def _is(word: Word, actor: Actor, entity: Any, record: Model | None) -> bool:
    if word.kind == "role":
        return _serves(word.name, actor, entity, record)
    if word.kind == "owner":
        return owns(actor, entity, record) if record is not None else actor.person_id is not None
    if word.kind == "guest":
        return True if record is None else _follows(actor, entity, record)
    if word.kind == "resident":
        return actor.is_signed_in
    if word.kind == "officer":
        return actor.is_officer
    if word.kind == "field":
        key = key_at(word.name, actor, entity)
        return record is not None and key is not None and follow(record, word.name) == key
    return word.kind in ("public", "public_without_personal") and record is not None and is_out(entity, record)


def is_out(entity: Any, record: Model) -> bool:
    """Say whether the record has come to a state in which the public reads it."""
    states = entity.access.public_states
    return not states or getattr(record, "state", "") in states


def _serves(name: str, actor: Actor, entity: Any, record: Model | None) -> bool:
    """Say whether the actor has the role where the record lies: in its office, or the office of its whole."""
    held = [grant for grant in actor.grants if grant.app == entity.app and grant.role == name]
    if not held or record is None or any(grant.all_offices for grant in held):
        return bool(held)
    if entity.office is None:
        whole = getattr(record, entity.parent) if entity.parent is not None else None
        return whole is None or _serves(name, actor, entity.parent_entity, whole)
    office = follow(record, entity.office)
    return office is None or any(office in grant.office_ids for grant in held)


def key_at(path: str, actor: Actor, entity: Any) -> int | None:
    """The actor's key in the table a path ends in: their login for an officer field, else their person."""
    return actor.person_id if leads_to_person(entity, path) else actor.user_id


def leads_to_person(entity: Any, path: str) -> bool:
    """Say whether a path over an entity's references ends at a person, not at an officer's login."""
    model = entity.model
    for step in path.split("__"):
        model = model._meta.get_field(step).remote_field.model
    return model._meta.label == "accounts.Person"


def owns(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether the record is the actor's own: as its person, or as a guest with number and PIN.

    A part that names no owner is whose the whole is.
    """
    if entity.owner and actor.person_id and follow(record, entity.owner) == actor.person_id:
        return True
    if entity.parent is not None and not entity.owner:
        return owns(actor, entity.parent_entity, getattr(record, entity.parent))
    return actor.follows(guest_key(entity, record))


def _follows(actor: Actor, entity: Any, record: Model) -> bool:
    """Say whether a guest follows the record, or the whole of which it is a part."""
    if entity.parent is not None:
        return _follows(actor, entity.parent_entity, getattr(record, entity.parent))
    return actor.follows(guest_key(entity, record))


def follow(record: Model, path: str) -> Any:
    """Follow `a__b` over a record and give the key at its end, or None."""
    *steps, last = path.split("__")
    current: Any = record
    for step in steps:
        current = getattr(current, step, None)
        if current is None:
            return None
    # The key without the row behind it: a default of getattr would fetch that row all the same.
    return getattr(current, f"{last}_id") if hasattr(current, f"{last}_id") else getattr(current, last, None)
