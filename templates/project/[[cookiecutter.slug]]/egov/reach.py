"""Which rows of the worklist an officer may open: asked of each entity in the words of its own list (core.access).

A row is an officer's work where an office holds it that a role of theirs reaches, and where they may read the record.
Entities read alike are asked for together, for a statement has a limit.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import CharField, Q, Value
from django.db.models.functions import Concat

from core import access, entities
from core.access import Actor
from core.blocks import Binding
from core.entities import Entity
from core.models import WorkItem

# What no office holds and its owner has to complete is nobody's work yet: a request not sent.
WITH_OWNER = Q(phase="returned", office__isnull=True)
# The entity of a row as one value, so that any number of entities is one condition.
KIND = Concat("app", Value("."), "entity", output_field=CharField())

Offices = frozenset[int] | None  # None is every office


class Reach:
    """What is found while the entities are asked one by one; `condition` puts it together."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.read: dict[Offices, list[str]] = defaultdict(list)  # all rows that these offices hold
        self.owned: dict[Offices, list[str]] = defaultdict(list)  # those of the officer as a person
        self.departed: dict[Offices, list[str]] = defaultdict(list)  # of applications that left the replica
        self.single: list[Q] = []  # rows that only the records themselves tell

    def ask(self, entity: Entity, held: Offices) -> None:
        """Add what the actor reads of an entity, in whose application these offices are reached."""
        kind = f"{entity.app}.{entity.name}"
        if access.reads_as_whole(entity):
            self.single.append(_readable(self.actor, entity) & _at(held))
            return
        found = access.reading(self.actor, entity)
        if found.everything:
            self.read[held].append(kind)
        elif found.offices and not _keeps_office(entity):
            self.single.append(_readable(self.actor, entity) & _at(held))
        elif found.offices:
            self.read[found.offices].append(kind)
        if found.owned is not None:
            self.owned[held].append(kind)
        if found.named is not None:
            named = entity.model._default_manager.filter(found.named).values("pk")
            self.single.append(Q(app=entity.app, entity=entity.name, object_id__in=named))

    def condition(self) -> Q:
        """All that was found, as one condition of a query with `kind`."""
        mine = Q(owner_id=self.actor.person_id)
        parts = [Q(kind__in=kinds) & _at(offices) for offices, kinds in self.read.items()]
        parts += [Q(kind__in=kinds) & _at(offices) & mine for offices, kinds in self.owned.items()]
        parts += [Q(app__in=apps) & _at(offices) for offices, apps in self.departed.items()]
        return _any(parts + self.single)


def of_roles(actor: Actor) -> Q:
    """What the roles of an officer reach and may read."""
    found = Reach(actor)
    held = _offices_of(actor)
    for app, offices in held.items():
        try:
            asked = entities.of_app(app)
        except LookupError:
            found.departed[offices].append(app)
            continue
        for entity in asked:
            if entity.workflow is not None:
                found.ask(entity, offices)
    return Q(app__in=sorted(held)) & found.condition()


def of_name(actor: Actor) -> Q:
    """What is given to the officer by name and may be read, wherever it lies."""
    if actor.user_id is None:
        return Q(pk__in=[])
    given = WorkItem.objects.filter(assignee_id=actor.user_id).order_by()
    kinds = given.values_list("app", "entity").distinct()
    return Q(assignee_id=actor.user_id) & _any([_given(actor, *kind) for kind in kinds])


def _given(actor: Actor, app: str, name: str) -> Q:
    try:
        return _readable(actor, entities.get(app, name))
    except LookupError:
        return Q(app=app, entity=name)


def _readable(actor: Actor, entity: Entity) -> Q:
    rows = access.visible(entity.model._default_manager.all(), actor, entity)
    return Q(app=entity.app, entity=entity.name, object_id__in=rows.values("pk"))


def _keeps_office(entity: Entity) -> bool:
    """Say whether a row's office is that of its record, which a block may know better."""
    return all(type(binding).work is Binding.work for binding in entity.binding_objects())


def _offices_of(actor: Actor) -> dict[str, Offices]:
    """The offices that the roles of each application reach."""
    found: dict[str, Offices] = {}
    for grant in actor.grants:
        known = found.get(grant.app, frozenset())
        found[grant.app] = None if grant.all_offices or known is None else known | grant.office_ids
    return found


def _at(offices: Offices) -> Q:
    """What these offices hold, or no office."""
    held = Q() if offices is None else Q(office_id__in=offices) | Q(office__isnull=True)
    return held & ~WITH_OWNER


def _any(parts: Iterable[Q]) -> Q:
    found = Q(pk__in=[])
    for part in parts:
        found |= part
    return found
