"""What becomes of an office on the day of a change: open work and chairs go to the successor in one transaction.

What was recorded stays with the office that did it. The successor reads it because the office that ended lies under it,
and roles reach every office below their own. Changes are refused, and told, where work would be left to nobody.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, entities, receivers, workitems
from core.access import Actor
from core.models import HandBack, Office, OfficeChange, OfficePart, Position, RoleGrant, WorkItem
from core.models.hand_back import HandBackState
from core.models.office_change import ChangeKind
from core.models.office_part import PartState
from core.receivers import Place
from core.rules import RuleBroken


def run_due(now: datetime) -> int:
    """Carry out what is due, the oldest first; one that is refused waits with its reasons and is tried again."""
    done = 0
    for change in due(timezone.localdate(now)):
        try:
            carry_out(access.system(), change)
        except RuleBroken as problem:
            OfficeChange.objects.filter(pk=change.pk).update(problems=list(problem.messages))
        else:
            done += 1
    return done


def due(day: date) -> QuerySet[OfficeChange]:
    """Changes of this day or before that are not done."""
    return OfficeChange.objects.filter(done_at=None, on__lte=day).order_by("on", "pk")


@transaction.atomic
def carry_out(actor: Actor, change: OfficeChange) -> None:
    """Do a change whole; raises RuleBroken where open work would have no receiver or the plan no longer fits."""
    change = OfficeChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
    if change.done_at is not None:
        return
    _still_fits(change)
    today = timezone.localdate()
    before = set(receivers.missing(today))
    result = {ChangeKind.RENAMED: _rename, ChangeKind.MERGED: _merge, ChangeKind.SPLIT: _split}[change.kind](change)
    _nobody_is_lost(change.office, before, receivers.missing(today))
    change.result, change.problems, change.done_at = result, [], timezone.now()
    change.save(update_fields=["result", "problems", "done_at"])
    told = {"kind": change.kind, "into": change.into_id, "decree": change.decree}
    audit.record(actor, "office_change", change.office, told | {"change": change.pk})


def _still_fits(change: OfficeChange) -> None:
    ends = [change.into] if change.into is not None else []
    ends += list(Office.objects.filter(pk__in={*change.apps.values(), *change.positions.values()}))
    closed = [office for office in ends if not office.is_active]
    if closed:
        text = _("%s sudah tidak aktif; batalkan perubahan ini dan catat lagi dengan kantor penerusnya.")
        raise RuleBroken([text % office for office in closed])


def _nobody_is_lost(old: Office, before: set[Place], after: dict[Place, int]) -> None:
    """Refuse what leaves open work to nobody that somebody took before."""
    were = {app for app, office_id in before if office_id == old.pk}
    lost = [(place, n) for place, n in sorted(after.items()) if place not in before and place[0] not in were]
    if lost:
        raise RuleBroken([receivers.words_of(place, n) for place, n in lost[: receivers.NAMED]])


def _rename(change: OfficeChange) -> dict[str, Any]:
    office = change.office
    before = {"name": office.name, "short_name": office.short_name}
    office.name, office.short_name = change.name, change.short_name
    office.save(update_fields=["name", "short_name"])
    return before


def _merge(change: OfficeChange) -> dict[str, Any]:
    assert change.into is not None
    return _end(change.office, change.into)


def _split(change: OfficeChange) -> dict[str, Any]:
    old, found = change.office, dict.fromkeys(("positions", "work", "parts"), 0)
    offices = {office.pk: office for office in Office.objects.filter(pk__in=_ends(change))}
    for key, target in change.positions.items():
        for position in old.positions.filter(pk=key):
            _move_position(position, offices[target])
            _let_read(position, old, change)
            found["positions"] += 1
    for app, target in change.apps.items():
        found["work"] += _move_work(old, offices[target], app)
    if change.into is not None:
        rest = _end(old, change.into)
        found = {name: found[name] + rest[name] for name in found}
    return found


def _ends(change: OfficeChange) -> set[int]:
    return {*change.apps.values(), *change.positions.values()}


def _end(old: Office, new: Office) -> dict[str, int]:
    """Give all that is open to the successor, and put the office that ended under it, where its records are read."""
    if new.parent_id == old.pk:
        new.parent_id = old.parent_id
        new.save(update_fields=["parent"])
    moved = [_move_position(position, new) for position in old.positions.all()]
    _move_grants(old, new)
    for child in old.children.exclude(pk=new.pk):
        child.parent = new
        child.save(update_fields=["parent"])  # saved one by one: the tree is read again
    work = _move_work(old, new)
    asked = OfficePart.objects.filter(office=old, state=PartState.OPEN).update(office=new)
    asked += HandBack.objects.filter(to_office=old, state=HandBackState.PROPOSED).update(to_office=new)
    old.is_active, old.parent = False, new
    old.save(update_fields=["is_active", "parent"])
    return {"positions": len(moved), "work": work, "parts": asked}


def _move_position(position: Position, new: Office) -> Position:
    """A chair goes with whoever sits on it; an office keeps the head it has."""
    has_head = new.positions.filter(is_head=True, is_active=True).exists()
    position.office = new
    position.is_head = position.is_head and not has_head
    position.save(update_fields=["office", "is_head"])
    return position


def _let_read(position: Position, old: Office, change: OfficeChange) -> None:
    """What the chair's office did in an application that goes with it stays readable from the new one."""
    for grant in position.grants.filter(office=None, all_offices=False, app__in=change.apps):
        RoleGrant.objects.get_or_create(position=position, app=grant.app, role=grant.role, office=old)


def _move_grants(old: Office, new: Office) -> None:
    for grant in RoleGrant.objects.filter(office=old):
        same = RoleGrant.objects.filter(position=grant.position_id, app=grant.app, role=grant.role, office=new)
        if same.exists():
            grant.delete()
        else:
            RoleGrant.objects.filter(pk=grant.pk).update(office=new)


def _move_work(old: Office, new: Office, app: str = "") -> int:
    """Open work of an office, of one application or of all, is the successor's; clocks run on."""
    rows = WorkItem.objects.open().filter(office=old)
    items = list((rows.filter(app=app) if app else rows).order_by("pk"))
    found = [(item, entity) for item in items if (entity := _entity_of(item)) is not None]
    WorkItem.objects.filter(pk__in=[item.pk for item in items]).update(office=new)
    for item, entity in found:
        if entity.office and "__" not in entity.office:
            held = entity.model._default_manager.filter(pk=item.object_id, **{entity.office: old})
            held.update(**{entity.office: new})
    for item, entity in found:
        record = entity.model._default_manager.filter(pk=item.object_id).first()
        if record is not None:
            for binding in entity.binding_objects():
                binding.office_follows(record, old, new)
            workitems.refresh(entity, record)
    return len(items)


def _entity_of(item: WorkItem) -> Any:
    try:
        return entities.get(item.app, item.entity)
    except LookupError:
        return None
