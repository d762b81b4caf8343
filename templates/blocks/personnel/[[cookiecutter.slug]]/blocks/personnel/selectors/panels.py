"""What the block shows on the application's own pages of a member and of a leave request."""

from typing import Any

from django.utils import timezone

from blocks.personnel.binding import ADMIN
from blocks.personnel.models import LeaveStatus
from blocks.personnel.services import approvals, balance
from core import access, positions
from core.models import PositionHolding


def staff(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """Balance of this year and the positions held, read from the offices' own table."""
    row = binding.row(record)
    year = timezone.localdate().year
    held = PositionHolding.objects.filter(user=row.user_id).select_related("position__office").order_by("-starts_on")
    return {
        "binding": binding,
        "row": row,
        "year": year,
        "quota": balance.quota(binding, row, year),
        "used": balance.used(row, year),
        "left": balance.left(binding, row, year),
        "holdings": list(held[:20]),
        "leaves": list(row.leaves.exclude(status=LeaveStatus.CLOSED)[:6]),
        "may_adjust": actor.has_role(binding.app, ADMIN),
    }


def leave(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """The chain: who decided, and on whose desk it lies."""
    row = binding.row(record)
    held = positions.holders(row.desk)[:1] if row.desk is not None else []
    sees = access.sees_personal(actor, binding.leave_entity, record)
    return {
        "binding": binding,
        "row": row,
        "decisions": list(row.decisions.select_related("position__office", "user")),
        "holder": held[0] if held else None,
        "desk_name": positions.name_of(row.desk, held[0] if held else None) if row.desk is not None else "",
        "may_decide": approvals.may_decide(row, actor),
        "left": balance.left(binding, row.staff, row.year) if row.takes_balance and sees else None,
    }
