"""Which rows of an entity an actor may read, as conditions of a query."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from core.access.actors import Actor
from core.access.meant import key_at, leads_to_person
from core.access.words import Word

PUBLIC = ("public", "public_without_personal")


@dataclass(frozen=True)
class Reading:
    """What of an entity an actor reads: all, what lies at some offices, is published, is theirs or names them."""

    everything: bool = False
    offices: frozenset[int] = frozenset()
    published: Q | None = None
    owned: Q | None = None
    named: Q | None = None

    def condition(self, entity: Any) -> Q:
        """The rows as a condition; what lies at no office is read by whoever reads at one."""
        found = Q(pk__in=[])
        if self.offices:
            found |= Q(**{f"{entity.office}__in": self.offices}) | Q(**{f"{entity.office}__isnull": True})
        for part in (self.published, self.owned, self.named):
            found = found if part is None else found | part
        return found


def visible(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow the rows of an entity to those this actor may read in any form."""
    if actor.is_system:
        return rows
    if reads_as_whole(entity):
        parent = entity.parent_entity
        return rows.filter(**{f"{entity.parent}__in": visible(parent.model.objects.all(), actor, parent)})
    found = reading(actor, entity)
    return rows if found.everything else rows.filter(found.condition(entity))


def reads_as_whole(entity: Any) -> bool:
    """Say whether a part is read by whoever reads the whole."""
    return entity.parent is not None and not entity.access.read


def reading(actor: Actor, entity: Any) -> Reading:
    """What the words of an entity's own `read` give an actor."""
    words = entity.access.read
    if any(_reads_all(word, actor, entity) for word in words):
        return Reading(everything=True)
    return Reading(
        offices=frozenset().union(*(_offices(word, actor, entity) for word in words)),
        published=_either(_published(word, entity) for word in words),
        owned=_either(_owned(word, actor, entity) for word in words),
        named=_either(_named(word, actor, entity) for word in words),
    )


def about(rows: QuerySet, actor: Actor, entity: Any) -> QuerySet:
    """Narrow rows to those about the actor, such as the own staff record: whom the first field of `read` names."""
    path = next((word.name for word in entity.access.read if word.kind == "field"), "")
    key = key_at(path, actor, entity) if path else None
    return rows.filter(**{path: key}) if key else rows.none()


def _reads_all(word: Word, actor: Actor, entity: Any) -> bool:
    if word.kind == "resident":
        return actor.is_signed_in
    if word.kind == "officer":
        return actor.is_officer
    if word.kind == "role":
        held = _held(word.name, actor, entity)
        return any(grant.all_offices for grant in held) or (bool(held) and entity.office is None)
    return word.kind in PUBLIC and not entity.access.public_states


def _published(word: Word, entity: Any) -> Q | None:
    """What anybody reads once it has come to one of some states."""
    return Q(state__in=entity.access.public_states) if word.kind in PUBLIC and entity.access.public_states else None


def _offices(word: Word, actor: Actor, entity: Any) -> frozenset[int]:
    held = _held(word.name, actor, entity) if word.kind == "role" else []
    return frozenset().union(*(grant.office_ids for grant in held))


def _held(name: str, actor: Actor, entity: Any) -> list[Any]:
    return [grant for grant in actor.grants if grant.app == entity.app and grant.role == name]


def _owned(word: Word, actor: Actor, entity: Any) -> Q | None:
    """What is the actor's as a person, or followed by this browser."""
    if word.kind == "field" and leads_to_person(entity, word.name):
        return Q(**{word.name: actor.person_id}) if actor.person_id else None
    if word.kind != "owner":
        return None
    owned = Q(**{entity.owner: actor.person_id}) if actor.person_id and entity.owner else None
    prefix = f"{entity.app}:{entity.name}:"
    followed = [key.removeprefix(prefix) for key in actor.guest_keys if key.startswith(prefix)]
    return _either([owned, Q(pk__in=followed) if followed else None])


def _named(word: Word, actor: Actor, entity: Any) -> Q | None:
    """What names the actor's login as the officer of something."""
    if word.kind != "field" or leads_to_person(entity, word.name):
        return None
    return Q(**{word.name: actor.user_id}) if actor.user_id else None


def _either(parts: Any) -> Q | None:
    """One condition of several; None where there is none."""
    found: Q | None = None
    for part in parts:
        if part is not None:
            found = part if found is None else found | part
    return found
