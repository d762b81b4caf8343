"""An office hands a case back as outside its authority: with a reason and a proposed receiver, until somebody accepts.

The entry says by which step the case then moves (`hand_back:`). The deadline that the case has stays: whoever gets
it has what is left of it.
"""

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, escalation, notify, turns, workflow, workitems
from core.access import Actor
from core.casework import workers
from core.entities import Entity, get
from core.models import HandBack, HandBackState, Office, WorkItem
from core.rules import RuleBroken
from core.workflow_types import CLOSED_PHASES

LONGEST = 2000


def may_propose(entity: Entity, record: Any, actor: Actor) -> bool:
    """Say whether the actor may hand the record back for its office now."""
    way = entity.hand_back
    if way is None or not actor.is_officer or record.state not in _step(entity).sources:
        return False
    if not access.is_one_of(way.roles, actor, entity, record) or workers.office_of(entity, record) is None:
        return False
    return open_of(entity, record) is None


@transaction.atomic
def propose(entity: Entity, record: Any, actor: Actor, to_office: Office, reason: str) -> HandBack:
    """Propose that another office takes the case; raises Forbidden or RuleBroken."""
    current = turns.hold(record)
    if not may_propose(entity, current, actor):
        raise access.Forbidden(_("Berkas ini tidak dapat Anda kembalikan sekarang."))
    holder = workers.office_of(entity, current)
    if not reason.strip():
        raise RuleBroken([_("Tulis alasan pengembalian.")], {"reason": _("Wajib diisi.")})
    if to_office == holder:
        raise RuleBroken(
            [_("Kantor yang diusulkan sudah memegang berkas ini.")], {"to_office": _("Pilih kantor lain.")}
        )
    row = HandBack.objects.create(
        app=entity.app,
        entity=entity.name,
        object_id=current.pk,
        from_office=holder,
        to_office=to_office,
        reason=reason.strip()[:LONGEST],
        proposed_at=timezone.now(),
        proposed_by=actor.user,
    )
    audit.record(actor, "hand-back", current, {"from": holder.code, "to": to_office.code})
    _tell(_deciders(entity, row), entity, current, row, _("Dikembalikan oleh %s, menunggu keputusan") % holder.name)
    return row


def may_decide(row: HandBack, actor: Actor) -> bool:
    """Say whether the actor routes such cases, or serves at the proposed receiver where the entry lets it accept."""
    entity, record = of_row(row)
    if row.state != HandBackState.PROPOSED or record is None or not actor.is_officer:
        return False
    step = _step(entity)
    routes = access.is_one_of(step.roles, actor, entity, record)
    return routes or (entity.hand_back.accept == "receiver" and workers.serves_at(actor, row.to_office))


@transaction.atomic
def accept(row: HandBack, actor: Actor) -> None:
    """Move the case to the proposed office; raises Forbidden, StaleState or RuleBroken."""
    entity, record = of_row(row)
    current = _held(row, record, actor)
    due_at = _due_of(entity, current)
    step = _step(entity)
    # A receiver has no right to the case before it is theirs; who let it move stands in the proposal and the trail.
    mover = actor if access.is_one_of(step.roles, actor, entity, current) else access.system()
    _decide(row, HandBackState.ACCEPTED, actor)
    workflow.move(entity, current, step.name, mover, note=row.reason, inputs={entity.hand_back.to: row.to_office})
    if due_at is not None:
        WorkItem.objects.filter(app=row.app, entity=row.entity, object_id=row.object_id).open().update(due_at=due_at)
    audit.record(actor, "hand-back-accept", current, {"from": row.from_office.code, "to": row.to_office.code})
    _tell({row.proposed_by_id}, entity, current, row, _("Pengembalian diterima: kini di %s") % row.to_office.name)


@transaction.atomic
def refuse(row: HandBack, actor: Actor, answer: str) -> None:
    """Leave the case where it is, with the words why; raises Forbidden or RuleBroken."""
    entity, record = of_row(row)
    current = _held(row, record, actor)
    if not answer.strip():
        raise RuleBroken([_("Tulis mengapa berkas tetap di kantor ini.")], {"answer": _("Wajib diisi.")})
    _decide(row, HandBackState.REFUSED, actor, answer.strip()[:LONGEST])
    audit.record(actor, "hand-back-refuse", current, {"from": row.from_office.code, "to": row.to_office.code})
    _tell({row.proposed_by_id}, entity, current, row, _("Pengembalian tidak diterima"))


def moved(entity: Entity, record: Any) -> None:
    """Close a proposal that a step made pointless: the case is finished or lies with another office."""
    row = open_of(entity, record) if entity.hand_back is not None else None
    if row is None:
        return
    office_id = access.follow(record, entity.office)
    if entity.workflow.state(record.state).phase not in CLOSED_PHASES and office_id == row.from_office_id:
        return
    came = office_id == row.to_office_id
    state = HandBackState.ACCEPTED if came else HandBackState.REFUSED
    _decide(row, state, access.system(), "" if came else _("Berkas sudah berpindah atau selesai."))


def open_of(entity: Entity, record: Any) -> HandBack | None:
    """The proposal of a record that nobody decided yet."""
    return of_record(entity, record).filter(state=HandBackState.PROPOSED).first()


def of_record(entity: Entity, record: Any) -> QuerySet:
    """All proposals of a record, oldest first."""
    rows = HandBack.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    return rows.select_related("from_office", "to_office", "proposed_by", "decided_by")


def waiting(actor: Actor) -> list[tuple[HandBack, Entity]]:
    """The open proposals that the actor may decide."""
    apps = {grant.app for grant in actor.grants}
    rows = HandBack.objects.filter(state=HandBackState.PROPOSED).select_related("from_office", "to_office")
    mine = rows.filter(Q(app__in=apps) | Q(to_office__in=workers.office_ids(actor)))
    found = [(row, _entity(row)) for row in mine]
    return [(row, entity) for row, entity in found if entity is not None and may_decide(row, actor)]


def of_row(row: HandBack) -> tuple[Entity, Any]:
    """The entity and the record of a proposal; the record is None where it is gone."""
    entity = get(row.app, row.entity)
    return entity, entity.rows().filter(pk=row.object_id).first()


def _entity(row: HandBack) -> Entity | None:
    try:
        return get(row.app, row.entity)
    except LookupError:  # its application left
        return None


def _held(row: HandBack, record: Any, actor: Actor) -> Any:
    """Hold the record and look at the proposal again: somebody may have decided meanwhile."""
    if record is None or not may_decide(row, actor):
        raise access.Forbidden(_("Pengembalian ini bukan untuk Anda putuskan."))
    current = turns.hold(record)
    row.refresh_from_db()
    if row.state != HandBackState.PROPOSED:
        raise workflow.StaleState(_("Pengembalian ini sudah diputuskan. Muat ulang halaman ini."))
    return current


def _decide(row: HandBack, state: str, actor: Actor, answer: str = "") -> None:
    row.state, row.decided_at, row.decided_by, row.answer = state, timezone.now(), actor.user, answer
    row.save(update_fields=["state", "decided_at", "decided_by", "answer"])


def _step(entity: Entity) -> Any:
    return entity.workflow.transition(entity.hand_back.step)


def _due_of(entity: Entity, record: Any) -> Any:
    item = workitems.of_record(entity, record)
    return item.due_at if item is not None else None


def _deciders(entity: Entity, row: HandBack) -> set[int]:
    """Who is told of a proposal: those who route, and the receiver's head where the receiver may accept."""
    users: set[int] = set()
    for word in _step(entity).roles:
        users |= notify.holders(row.app, word.name, row.from_office_id) if word.kind == "role" else set()
    if entity.hand_back.accept == "receiver":
        users |= set(escalation.heads(row.to_office))
    return users


def _tell(users: set[int | None], entity: Entity, record: Any, row: HandBack, words: str) -> None:
    for user_id in users - {None}:
        notify.send(
            user_id=user_id,
            title=_("%(kind)s %(number)s") % {"kind": entity.label, "number": getattr(record, "number", "")},
            text=words,
            url=entity.url("detail", record.pk),
            app=entity.app,
            entity=entity.name,
            object_id=record.pk,
            key=f"hand-back:{row.pk}:{row.state}:{user_id}",
        )
