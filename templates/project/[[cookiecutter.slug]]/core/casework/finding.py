"""Finds cases by more than their number and title: by telephone, by name, by a vehicle's plate.

Only among what the officer reads anyway, and never where the record keeps its owner from them; who searched, and
with what, is in the audit trail as a hash.
"""

from typing import Any

from django.db.models import Q, QuerySet

from core import access, audit, entities, identity
from core.access import Actor

SHORTEST, WORDS, PEOPLE, LOOKED_AT = 3, 6, 200, 100


def by_words(words: str) -> Q:
    """Number or title hold each of the words."""
    found = Q()
    for word in words.split()[:WORDS]:
        found &= Q(number__icontains=word) | Q(title__icontains=word)
    return found


def narrowed(rows: QuerySet, words: str, actor: Actor) -> QuerySet:
    """The work items with these words; an officer also finds by owner and plate."""
    words = words.strip()
    if not words:
        return rows
    if not actor.is_officer or len(words) < SHORTEST:
        return rows.filter(by_words(words))
    owned, plated = _of_people(rows, words, actor), _with_plate(words, actor)
    if owned or plated:
        audit.record_search(actor, "core", words, len(owned) + len(plated))
    found = by_words(words) | Q(pk__in=owned)
    for app, entity, keys in plated:
        found |= Q(app=app, entity=entity, object_id__in=keys)
    return rows.filter(found)


def _of_people(rows: QuerySet, words: str, actor: Actor) -> list[int]:
    """Keys of items whose owner has the telephone number or the name, where the actor sees the owner."""
    from accounts.models import Person

    phone = _checked(identity.check_phone, words)
    people = Person.objects.filter(phone=phone) if phone else _named(Person.objects.all(), words)
    keys = list(people.values_list("pk", flat=True)[:PEOPLE])
    if not keys:
        return []
    return [item.pk for item in rows.filter(owner__in=keys).order_by("-entered_at")[:LOOKED_AT] if _sees(item, actor)]


def _named(people: QuerySet, words: str) -> QuerySet:
    """People whose name holds all the words; what holds a digit is no name."""
    if any(sign.isdigit() for sign in words):
        return people.none()
    for word in words.split()[:WORDS]:
        people = people.filter(full_name__icontains=word)
    return people


def _sees(item: Any, actor: Actor) -> bool:
    try:
        entity = entities.get(item.app, item.entity)
    except LookupError:  # its application left
        return False
    record = entity.rows().filter(pk=item.object_id).first()
    return record is not None and access.sees_personal(actor, entity, record)


def _with_plate(words: str, actor: Actor) -> list[tuple[str, str, list[int]]]:
    """Records of the actor's applications that hold the plate, as application, entity and keys."""
    plate = _checked(identity.check_plate, words)
    found = []
    for entity in _entities_of(actor) if plate else ():
        wanted = Q(pk__in=[])
        for info in entity.fields:
            if info.kind == "plate":
                wanted |= Q(**{info.name: plate})
        if wanted != Q(pk__in=[]):
            rows = access.visible(entity.rows().filter(wanted), actor, entity)[:LOOKED_AT]
            keys = [row.pk for row in rows if access.sees_personal(actor, entity, row)]
            found += [(entity.app, entity.name, keys)] if keys else []
    return found


def _entities_of(actor: Actor) -> list[Any]:
    """The entities with steps of the applications in which the actor has a role."""
    found = []
    for app in sorted({grant.app for grant in actor.grants}):
        try:
            found += [entity for entity in entities.of_app(app) if entity.workflow is not None]
        except LookupError:  # the platform itself, or an application that left
            continue
    return found


def _checked(check: Any, words: str) -> str:
    """What was typed as one number, in the form in which it is kept; empty where it is none."""
    try:
        return check(words)
    except ValueError:
        return ""
