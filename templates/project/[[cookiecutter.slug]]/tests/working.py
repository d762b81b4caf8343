"""What must be true of the worklist: an officer sees the row of a record where they may open it, and nowhere else."""

from itertools import product
from typing import Any

from core import access, workitems
from core.access import Actor, Grant
from core.entities import Entity, of_app
from core.models import Office, WorkItem
from core.pages import read_only
from egov import reach, selectors
from tests.sample import Sample
from tests.world import World


def assert_on_worklist(world: World, sample: Sample, record: Any) -> None:
    """Whoever has a role, here or at another office, named by the record or not: what the worklist shows opens."""
    entity = sample.entity
    if entity.workflow is None:
        return
    item = _with_office(world, entity, record)
    other = Office.objects.create(code="kantor-lain-uji", name="Kantor Lain Uji")
    people = (world.clerk, world.named) if _names_somebody(entity) else (world.clerk,)
    for role, office, user in product(_roles(entity), (item.office, other), people):
        offices = frozenset({office.pk}) if office is not None else frozenset()
        actor = Actor(user=user, person_id=user.person_id, grants=(Grant(entity.app, role, offices),))
        shown = selectors.worklist(actor).filter(pk=item.pk).exists()
        opens = read_only(entity, actor).filter(pk=record.pk).exists()
        who = f"{role} of {office} as {user}"
        assert opens or not shown, f"on the worklist of {who}, who may not open it"
        assert shown or not (opens and _is_work(actor, entity, item)), f"not on the worklist of {who}, who may open it"


def _with_office(world: World, entity: Entity, record: Any) -> WorkItem:
    """The record's row, at an office wherever the record holds one."""
    if entity.office and "__" not in entity.office and access.follow(record, entity.office) is None:
        entity.model._default_manager.filter(pk=record.pk).update(**{entity.office: world.office})
        workitems.refresh(entity, entity.rows().get(pk=record.pk))
    return WorkItem.objects.select_related("office").get(app=entity.app, entity=entity.name, object_id=record.pk)


def _roles(entity: Entity) -> list[str]:
    """The roles that the entity and its whole name, and one other of the application, which stands for all others."""
    own = _named_by(entity) | (_named_by(entity.parent_entity) if entity.parent is not None else set())
    others = {name for one in of_app(entity.app) for name in _named_by(one)} - own
    return [*sorted(own), *sorted(others)[:1]]


def _named_by(entity: Entity) -> set[str]:
    """The roles that read or make records of an entity."""
    return {word.name for word in (*entity.access.read, *entity.access.create) if word.kind == "role"}


def _names_somebody(entity: Entity) -> bool:
    """Say whether who reads a record hangs on whom it, or the whole of which it is a part, names."""
    if entity.parent is not None and _names_somebody(entity.parent_entity):
        return True
    return any(word.kind in ("owner", "field", "block") for word in entity.access.read)


def _is_work(actor: Actor, entity: Entity, item: WorkItem) -> bool:
    """Say whether an office of the actor holds the row, and it was sent."""
    held = item.office_id is None or any(item.office_id in grant.office_ids for grant in actor.grants)
    return held and not WorkItem.objects.filter(reach.WITH_OWNER, pk=item.pk).exists()
