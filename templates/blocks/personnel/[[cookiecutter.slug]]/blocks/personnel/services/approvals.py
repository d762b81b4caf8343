"""Who decides about a leave, and deciding: positions decide, whoever holds them that day, also acting."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.models import Decision, Leave, LeaveStatus, LeaveStep, Staff
from core import access, audit, blocks, notify, positions, turns, workflow, workitems
from core.models import Position
from core.rules import RuleBroken

EVENTS = {"tolak": "personnel.refused", "tangguhkan": "personnel.postponed"}
STATUS_BY_PHASE = {"done": LeaveStatus.GRANTED, "rejected": LeaveStatus.CLOSED}


def positions_for(member: Staff) -> tuple[Position | None, Position | None]:
    """The superior and the official in charge for a member: positions somebody else holds today."""
    held = positions.held_by(member.user) if member.user_id else []
    own = {row.position_id for row in held}
    start = held[0].position if held else None
    chain = positions.chain_above(start) if start is not None else _by_office(member)
    manned = [one for one in chain if one.pk not in own and _is_manned_by_other(one, member)]
    if not manned:
        return None, None
    official = next((one for one in manned if one.is_head), manned[-1])
    return manned[0], official


def _by_office(member: Staff) -> list[Position]:
    """The chain of a member without a position: the head of the office and those above."""
    head = positions.head_of(member.office_id) if member.office_id else None
    return [head, *positions.chain_above(head)] if head is not None else []


def _is_manned_by_other(position: Position, member: Staff) -> bool:
    held = positions.holders(position)
    return bool(held) and held[0].user_id != member.user_id


def desk_user(binding: Any, record: Any) -> Any:
    """Who holds the position on whose desk the request lies."""
    row = binding.row(record)
    if row is None:
        member = getattr(record, binding.member).personnel
        position = positions_for(member)[0]
    else:
        position = row.desk
    held = positions.holders(position) if position is not None else []
    return held[0].user if held else None


def may_decide(row: Leave, actor: Any) -> bool:
    """Say whether the actor holds the position whose turn it is."""
    return row.desk is not None and positions.holding(actor.user, row.desk.pk) is not None


def waiting_for(binding: Any, actor: Any) -> list[Leave]:
    """Requests on the desks of the positions this officer holds today."""
    own = [row.position_id for row in positions.held_by(actor.user)]
    rows = Leave.objects.filter(app=binding.app, status=LeaveStatus.OPEN).select_related("staff__office")
    mine = rows.filter(step=LeaveStep.SUPERIOR, superior__in=own) | rows.filter(
        step=LeaveStep.OFFICIAL, official__in=own
    )
    return list(mine.order_by("starts_on", "pk"))


def decide(binding: Any, actor: Any, row: Leave, word: str, note: str = "") -> None:
    """Write one decision and move the request; raises Forbidden, RuleBroken or StaleState."""
    note = note.strip()[:500]
    if word not in ("setuju", "tangguhkan", "tolak"):
        raise RuleBroken([_("Keputusan tidak dikenal.")])
    if word != "setuju" and not note:
        raise RuleBroken([_("Tulis alasan menangguhkan atau tidak menyetujui.")])
    with transaction.atomic():
        turns.hold(record_of(binding, row))
        row = Leave.objects.select_for_update(of=("self",)).select_related("superior", "official").get(pk=row.pk)
        if row.status != LeaveStatus.OPEN or row.desk is None:
            raise workflow.StaleState(_("Permohonan ini sudah diputuskan. Muat ulang halaman ini."))
        held = positions.holding(actor.user, row.desk.pk)
        if held is None or actor.user_id == row.staff.user_id:
            raise access.Forbidden(_("Permohonan ini menunggu %s.") % row.desk.title)
        _write(row, held, word, note)
        _move(binding, actor, row, word)


def _write(row: Leave, held: Any, word: str, note: str) -> None:
    Decision.objects.create(
        leave=row,
        position=held.position,
        user=held.user,
        acting=held.acting,
        step=row.step,
        word=word,
        note=note,
        at=timezone.now(),
    )


def _move(binding: Any, actor: Any, row: Leave, word: str) -> None:
    """Pass it on to the official, or end it; the application's record makes the step."""
    is_last = row.step == LeaveStep.OFFICIAL or row.official_id == row.superior_id
    if word == "setuju" and not is_last:
        row.step, event = LeaveStep.OFFICIAL, "personnel.approved"
    else:
        row.step, event = LeaveStep.NONE, EVENTS.get(word, "personnel.granted")
    row.save(update_fields=["step"])
    record = record_of(binding, row)
    if not blocks.tell(binding.leave_entity, record, event, actor):
        raise workflow.StaleState(_("Keadaan permohonan sudah berubah. Muat ulang halaman ini."))
    audit.record(actor, f"leave-{word}", record, {})


def moved(binding: Any, record: Any) -> None:
    """Follow the record: its phase decides whether days are taken, and who is next."""
    row = binding.row(record)
    row.refresh_from_db()
    phase = binding.leave_entity.workflow.state(record.state).phase
    row.status = STATUS_BY_PHASE.get(phase, LeaveStatus.OPEN)
    row.step = {"received": LeaveStep.SUPERIOR, "verifying": LeaveStep.OFFICIAL}.get(phase, LeaveStep.NONE)
    row.save(update_fields=["status", "step"])
    tell_desk(binding, record)


def tell_desk(binding: Any, record: Any) -> None:
    """Give the record and its work item to whoever holds the desk, and tell them once."""
    row = binding.row(record)
    user = desk_user(binding, record) if row.desk is not None else None
    field = _desk_field(binding)
    if field:
        setattr(record, field, user)
        type(record)._default_manager.filter(pk=record.pk).update(**{field: user})
    item = workitems.of_record(binding.leave_entity, record)
    if item is not None:
        item.position, item.assignee = row.desk, user
        item.save(update_fields=["position", "assignee"])
    if user is not None:
        _notify(binding, record, row, user)


def _desk_field(binding: Any) -> str:
    """The record's field that names who has it now, where the application keeps one."""
    return next((info.name for info in binding.leave_entity.fields if info.computed and info.kind == "officer"), "")


def _notify(binding: Any, record: Any, row: Leave, user: Any) -> None:
    notify.send(
        title=_("Permohonan cuti menunggu persetujuan Anda"),
        text=record.number,
        url=binding.url("approvals"),
        user_id=user.pk,
        app=binding.app,
        entity=binding.leave,
        object_id=record.pk,
        key=f"personnel:{binding.app}:{row.pk}:{row.step}:{user.pk}:{row.decisions.count()}",
    )


def record_of(binding: Any, row: Leave) -> Any:
    """The application's record of a leave row."""
    return binding.leave_entity.rows().get(pk=row.record_id)


def refresh_desks(binding: Any) -> int:
    """Hand open requests over to who holds the position today; gives how many changed hands."""
    field, changed = _desk_field(binding), 0
    rows = Leave.objects.filter(app=binding.app, status=LeaveStatus.OPEN).exclude(step="")
    for row in rows.select_related("superior", "official", "staff") if field else ():
        record = record_of(binding, row)
        user = desk_user(binding, record)
        if user is not None and getattr(record, f"{field}_id") != user.pk:
            tell_desk(binding, record)
            changed += 1
    return changed
