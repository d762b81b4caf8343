"""All that the page of one letter shows."""

from typing import Any

from blocks.correspondence import tree
from blocks.correspondence.binding import ARCHIVIST, HEAD
from blocks.correspondence.models import Direction, Instruction, Keeper, Letter
from blocks.correspondence.selectors import archive
from blocks.correspondence.services import dispositions, initials, sending
from core import positions
from core.models import Office

KEPT = (Keeper.PENGOLAH, Keeper.KEARSIPAN)


def summary(binding: Any, row: Letter, actor: Any) -> dict[str, Any]:
    """The way of a letter so far: its tree or its initials, and where it went."""
    branches = row.dispositions.select_related("sender", "receiver__office", "sent_by", "read_by", "answered_by")
    hands = list(row.initials.select_related("position__office", "user"))
    last = hands[-1].round if hands else 0
    return {
        "binding": binding,
        "row": row,
        "tree": tree.grow(list(branches)),
        "initials": [hand for hand in hands if hand.round == last or hand.state == "kembali"],
        "deliveries": list(row.deliveries.select_related("office", "read_by", "arrival")),
        "letter_url": binding.url("letter", row.pk),
        "is_incoming": row.direction == Direction.MASUK,
    }


def context(binding: Any, row: Letter, actor: Any) -> dict[str, Any]:
    """Everything, with the forms this officer may send."""
    record, entity = binding.record_of(row), binding.entity_of(row)
    found = summary(binding, row, actor)
    own = _own_branches(row, actor)
    first = dispositions.may_give(row, actor) if row.direction == Direction.MASUK else None
    turn = initials.turn(row)
    may_initial = turn is not None and positions.holding(actor.user, turn.position_id) is not None
    state = entity.workflow.state(record.state)
    may_send = state.phase == "working" and row.direction == Direction.KELUAR
    is_head = archive.has_role(binding, actor, HEAD, row.office_id)
    found |= {
        "record": record,
        "entity": entity,
        "state": state,
        "files": files_of(binding, row, record),
        "facts": _facts(binding, row, record, entity),
        "own": own,
        "first": first,
        "first_receivers": list(dispositions.receivers_for(row, first.position)) if first else [],
        "instructions": Instruction.choices,
        "turn": turn,
        "may_initial": may_initial,
        "may_send": may_send and sending.may_send(binding, actor, row, record),
        "offices": Office.objects.filter(is_active=True, kind__in=("own", "district", "village"))
        .exclude(pk=row.office_id)
        .order_by("kind", "name"),
        "pdf_url": binding.url("pdf", row.pk) if row.direction == Direction.KELUAR and not row.is_destroyed else "",
        "record_url": entity.url("detail", record.pk),
        "hold": row.holds.filter(lifted_at=None).select_related("placed_by").first(),
        "may_hold": row.keeper in KEPT and (is_head or archive.has_role(binding, actor, ARCHIVIST, row.office_id)),
        "may_lift": is_head,
        "held": {one.position_id for one in positions.held_by(actor.user)},
    }
    return found


def _own_branches(row: Letter, actor: Any) -> list[dict[str, Any]]:
    """Open branches of this officer's positions, each with who it may be passed on to."""
    held = [one.position_id for one in positions.held_by(actor.user)]
    rows = row.dispositions.filter(receiver__in=held, answered_at=None, withdrawn_at=None)
    return [
        {
            "row": one,
            "receivers": list(dispositions.receivers_for(row, one.receiver)),
            "below": one.children.filter(answered_at=None, withdrawn_at=None).count(),
        }
        for one in rows.select_related("sender", "receiver")
    ]


def files_of(binding: Any, row: Letter, record: Any) -> list[Any]:
    field = binding.in_scan if row.direction == Direction.MASUK else binding.out_attachments
    value = getattr(record, field) if field else None
    if value is None:
        return []
    return list(value.all()) if hasattr(value, "all") else [value]


def _facts(binding: Any, row: Letter, record: Any, entity: Any) -> list[tuple[Any, str]]:
    """Label and field name of what the page says of the letter."""
    if row.direction == Direction.MASUK:
        names = (
            binding.in_sender,
            binding.in_number,
            binding.in_date,
            binding.in_received,
            binding.in_classification,
            binding.in_secrecy,
            binding.in_speed,
            binding.in_summary,
        )
    else:
        names = (
            binding.out_kind,
            binding.out_author,
            binding.out_to,
            binding.out_classification,
            binding.out_secrecy,
            binding.out_speed,
            binding.out_date,
            binding.out_copies,
        )
    return [name for name in names if name]
