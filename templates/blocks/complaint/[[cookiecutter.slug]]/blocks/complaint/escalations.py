"""The ladder of a late report: each rung is told once a round of the clock. Called by the tick.

Where an office would get many letters of a rung at once it gets one with a list (core.escalation).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.complaint import case_work, clock, notices
from blocks.complaint.models import Escalation
from core import escalation, notify
from core.models import LateNotice, WorkItem
from core.offices import office_of_agency

LEADERS = "pimpinan"
# the ladder's words -> those of the letters
WHOM = {"kepala": escalation.HEAD, "induk": escalation.ABOVE, "pimpinan": escalation.LEADER}


@dataclass(frozen=True)
class Rise:
    """One report that has reached a rung it was not told on."""

    record: Any
    rung: dict[str, Any]
    level: int
    late: int
    due_at: datetime
    office: Any

    @property
    def letter(self) -> tuple[Any, ...]:
        """What shares a letter where there are many (core.escalation)."""
        return (self.office.pk if self.office is not None else None, self.rung["name"])


def run(binding: Any, now: datetime) -> int:
    """Tell every rung that late reports have reached; give the number of rungs reached."""
    items = WorkItem.objects.filter(app=binding.app, entity=binding.entity_name).overdue(now)
    records = binding.entity.rows().select_related("complaint")
    found = records.filter(pk__in=list(items.values_list("object_id", flat=True)))
    rises = [rise for record in found for rise in _reached(binding, record, now)]
    rises.sort(key=lambda rise: (rise.level, rise.due_at, rise.record.pk))
    return sum(_raise(binding, together, now) for together in escalation.in_letters(rises))


def _reached(binding: Any, record: Any, now: datetime) -> Iterator[Rise]:
    due = case_work.due_at(binding, record)
    phase = binding.entity.workflow.state(record.state).phase
    if due is None or phase == "returned":
        return
    late = clock.late_by(timezone.localtime(due).date(), timezone.localtime(now).date())
    case, office = record.complaint, binding.of(record, "office")
    told = set(case.escalations.filter(counted_from=case.counted_from).values_list("rung", flat=True))
    rungs = [rung for rung in ladder(binding) if late >= rung["after"]]
    for level, rung in enumerate(rungs, 1):
        if rung["name"] not in told:
            yield Rise(record, rung, level, late, due, office)


def ladder(binding: Any) -> list[dict[str, Any]]:
    """The rungs from the lowest to the highest, as the region's setting has them."""
    table = binding.setting("ladder", {}) or {}
    rungs = [
        {"name": str(name), "after": int(row["lewat_hari_kerja"] or 0), "whom": row["kepada"]}
        for name, row in table.items()
    ]
    return sorted(rungs, key=lambda rung: rung["after"])


@transaction.atomic
def _raise(binding: Any, together: list[Rise], now: datetime) -> int:
    """Note that reports reached a rung, with their letter, and tell who stands there."""
    users = receivers(binding, together[0].rung["whom"], together[0].office)
    made = [rise for rise in together if _note(rise, users, now)]
    letters: list[LateNotice] = []
    for rise in made:
        number = letters[0].number if letters else ""
        letter = escalation.note(
            _stay(binding, rise), rise.level, WHOM[rise.rung["whom"]], now, told=len(users), number=number
        )
        letters += [letter] if letter is not None else []
        items = WorkItem.objects.filter(app=binding.app, entity=binding.entity_name, object_id=rise.record.pk)
        items.update(escalation_level=rise.level)
    if len(letters) > 1:
        for user_id in users:
            escalation.tell_all(letters, user_id)
    else:
        for rise in made:
            notices.tell_late(binding, rise.record, users, rise.late)
    return len(made)


def _note(rise: Rise, users: set[int], now: datetime) -> bool:
    case = rise.record.complaint
    _row, made = Escalation.objects.get_or_create(
        case=case,
        rung=rise.rung["name"],
        counted_from=case.counted_from,
        defaults={
            "whom": rise.rung["whom"],
            "late_workdays": rise.late,
            "office": rise.office,
            "told": len(users),
            "at": now,
        },
    )
    return made


def _stay(binding: Any, rise: Rise) -> escalation.Late:
    held = rise.record.complaint.holdings.filter(until__isnull=True).first()
    return escalation.Late(
        binding.app,
        binding.entity_name,
        rise.record.pk,
        rise.record.number,
        rise.office,
        rise.due_at,
        held.since if held is not None else None,
    )


def receivers(binding: Any, whom: str, office: Any) -> set[int]:
    """The users behind a word of the ladder; where an office has no head, the next above it."""
    if whom == "kepala":
        return notices.heads_of(office) or notices.heads_of(getattr(office, "parent", None))
    if whom == "induk":
        above = getattr(office, "parent", None) or office_of_agency("setda")
        return notices.heads_of(above)
    return notify.holders(binding.app, LEADERS)
