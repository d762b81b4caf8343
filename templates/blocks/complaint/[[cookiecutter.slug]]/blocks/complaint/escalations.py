"""The ladder of a late report: each rung is told once a round of the clock. Called by the tick."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.complaint import case_work, clock, notices
from blocks.complaint.models import Escalation
from core import escalation, notify
from core.models import WorkItem
from core.offices import office_of_agency

LEADERS = "pimpinan"
# the ladder's words -> those of the letters
WHOM = {"kepala": escalation.HEAD, "induk": escalation.ABOVE, "pimpinan": escalation.LEADER}


def run(binding: Any, now: datetime) -> int:
    """Tell every rung that late reports have reached; give the number of rungs reached."""
    items = WorkItem.objects.filter(app=binding.app, entity=binding.entity_name).overdue(now)
    records = binding.entity.rows().select_related("complaint")
    found = records.filter(pk__in=list(items.values_list("object_id", flat=True)))
    return sum(_climb(binding, record, now) for record in found)


def _climb(binding: Any, record: Any, now: datetime) -> int:
    due = case_work.due_at(binding, record)
    phase = binding.entity.workflow.state(record.state).phase
    if due is None or phase == "returned":
        return 0
    today = timezone.localtime(now).date()
    late = clock.late_by(timezone.localtime(due).date(), today)
    rungs = [rung for rung in ladder(binding) if late >= rung["after"]]
    with transaction.atomic():
        return sum(_reach(binding, record, rung, level, late, now) for level, rung in enumerate(rungs, 1))


def ladder(binding: Any) -> list[dict[str, Any]]:
    """The rungs from the lowest to the highest, as the region's setting has them."""
    table = binding.setting("ladder", {}) or {}
    rungs = [
        {"name": str(name), "after": int(row["lewat_hari_kerja"] or 0), "whom": row["kepada"]}
        for name, row in table.items()
    ]
    return sorted(rungs, key=lambda rung: rung["after"])


def _reach(binding: Any, record: Any, rung: dict[str, Any], level: int, late: int, now: datetime) -> int:
    case, office = record.complaint, binding.of(record, "office")
    users = receivers(binding, rung["whom"], office)
    _row, made = Escalation.objects.get_or_create(
        case=case,
        rung=rung["name"],
        counted_from=case.counted_from,
        defaults={
            "whom": rung["whom"],
            "late_workdays": late,
            "office": office,
            "told": len(users),
            "at": now,
        },
    )
    if not made:
        return 0
    notices.tell_late(binding, record, users, late)
    held = case.holdings.filter(until__isnull=True).first()
    due = case_work.due_at(binding, record)
    stay = escalation.Late(
        binding.app,
        binding.entity_name,
        record.pk,
        record.number,
        office,
        due,
        held.since if held is not None else None,
    )
    escalation.note(stay, level, WHOM[rung["whom"]], now, told=len(users))
    WorkItem.objects.filter(
        app=binding.app,
        entity=binding.entity_name,
        object_id=record.pk,
    ).update(escalation_level=level)
    return 1


def receivers(binding: Any, whom: str, office: Any) -> set[int]:
    """The users behind a word of the ladder; where an office has no head, the next above it."""
    if whom == "kepala":
        return notices.heads_of(office) or notices.heads_of(getattr(office, "parent", None))
    if whom == "induk":
        above = getattr(office, "parent", None) or office_of_agency("setda")
        return notices.heads_of(above)
    return notify.holders(binding.app, LEADERS)
