"""Late work goes up: to the head of the office that holds it, the regional secretary, then the regent or mayor.

Each level is reached once for a deadline and has a numbered letter (core.casework.late_letters). Whoever opens the
record sees the holding office, since when and how late, with or without this.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import blocks, entities, notify, numbering, setting_values
from core.models import LateNotice, Office, PositionHolding, WorkItem
from core.workdays import workdays_between

PLATFORM, SETTING = "core", "pengingat"
HEAD, SECRETARY, LEADER, ABOVE = "kepala", "sekda", "kepala_daerah", "induk"
# The levels from the lowest, and after how many working days past the deadline each is reached by default.
LEVELS = {HEAD: 0, SECRETARY: 3, LEADER: 7}
WHOM = {
    HEAD: gettext_lazy("Kepala kantor pemegang"),
    ABOVE: gettext_lazy("Kepala kantor di atasnya"),
    SECRETARY: gettext_lazy("Sekretaris daerah"),
    LEADER: gettext_lazy("Pimpinan daerah"),
}
NUMBER = "{seq:03}/PENGINGAT/{month:roman}/{year}"


@dataclass(frozen=True)
class Late:
    """A late stay: which record, who holds it, since when, and what it was due."""

    app: str
    entity: str
    object_id: int
    number: str
    office: Office | None
    due_at: datetime
    held_since: datetime | None


def run(now: datetime) -> int:
    """Raise every overdue item to the levels it has reached, the longest overdue first."""
    levels = days()
    rows = _ours(WorkItem.objects.overdue(now)).filter(escalation_level__lt=len(levels))
    return sum(_climb(item, levels, now) for item in rows.select_related("office__parent").order_by("due_at"))


def days() -> list[tuple[str, int]]:
    """The levels from the lowest with their working days past the deadline, as the region has set them."""
    changed = setting_values.overrides(PLATFORM).get(SETTING) or {}
    return [(whom, int(changed.get(whom, default))) for whom, default in LEVELS.items()]


def change(actor: Any, values: dict[str, int]) -> None:
    """Set after how many working days each level is reached; from today on."""
    setting_values.change(actor, PLATFORM, SETTING, {whom: int(values[whom]) for whom in LEVELS})


def late_by(due_at: datetime, now: datetime) -> int:
    """Working days past a deadline; 0 on its own day."""
    return max(workdays_between(timezone.localtime(due_at).date(), timezone.localtime(now).date()), 0)


def _ours(rows: Any) -> Any:
    """Leave out the records of applications whose block has a ladder of its own."""
    for binding in blocks.all_bindings():
        if binding.escalates:
            rows = rows.exclude(app=binding.app, entity=binding.entity_name)
    return rows


def _climb(item: WorkItem, levels: list[tuple[str, int]], now: datetime) -> int:
    late = late_by(item.due_at, now)
    reached = [(level, whom) for level, (whom, after) in enumerate(levels, 1) if late >= after]
    return sum(_raise(item, level, whom, now) for level, whom in reached if level > item.escalation_level)


@transaction.atomic
def _raise(item: WorkItem, level: int, whom: str, now: datetime) -> int:
    """Claim one item for a level, write its letter and tell who stands there."""
    claimed = WorkItem.objects.filter(pk=item.pk, escalation_level__lt=level)
    if not claimed.update(escalation_level=level):
        return 0
    users = users_at(whom, item.office)
    stay = Late(item.app, item.entity, item.object_id, item.number, item.office, item.due_at, item.entered_at)
    notice = note(stay, level, whom, now, told=len(users))
    if notice is None:
        return 0
    for user_id in users:
        notify.send(
            user_id=user_id,
            title=_("Lewat tenggat: %(number)s") % {"number": item.number or item.app},
            text=_("Dipegang %(office)s, terlambat %(days)s hari kerja. Surat %(letter)s.")
            % {
                "office": item.office.name if item.office else "–",
                "days": notice.late_workdays,
                "letter": notice.number,
            },
            app=item.app,
            entity=item.entity,
            object_id=item.object_id,
            key=f"late:{item.pk}:{item.due_at:%Y%m%d%H%M}:{level}:{user_id}",
        )
    return 1


@transaction.atomic
def note(stay: Late, level: int, whom: str, now: datetime, *, told: int) -> LateNotice | None:
    """Write down that a late stay reached a level, with the letter's number; None where it had reached it before."""
    key = {"app": stay.app, "entity": stay.entity, "object_id": stay.object_id, "due_at": stay.due_at, "level": level}
    if LateNotice.objects.filter(**key).exists():
        return None
    number = numbering.next_number(NUMBER, app=PLATFORM, entity="pengingat", at=timezone.localtime(now).date())
    return LateNotice.objects.create(
        **key,
        whom=whom,
        record_number=stay.number,
        number=number,
        office=stay.office,
        held_since=stay.held_since,
        late_workdays=late_by(stay.due_at, now),
        told=told,
        at=now,
    )


def of_record(entity: Any, record: Any) -> list[dict[str, Any]]:
    """The levels that a record climbed to, the oldest first, each with the words for whom."""
    rows = LateNotice.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk).order_by("at", "level")
    return [{"row": row, "whom_label": whom_label(row.whom)} for row in rows]


def whom_label(whom: str) -> str:
    """The words for a level's receiver; the region's leader by title."""
    from region.profile import REGION

    return REGION.head_title if whom == LEADER else str(WHOM.get(whom, whom))


def label_of(row: LateNotice) -> str:
    """What kind of record is late, in words."""
    try:
        return str(entities.get(row.app, row.entity).label)
    except LookupError:  # its application left
        return _("Berkas")


def users_at(whom: str, office: Office | None) -> list[int]:
    """The users whom a level tells; at the secretary's also the head of the office above the holder."""
    from core.offices import office_of_agency

    if whom == HEAD:
        return heads(office)
    if whom == LEADER:
        return sorted(notify.holders(PLATFORM, "pimpinan"))
    above = heads(office.parent) if office is not None and office.parent is not None else []
    return list(dict.fromkeys([*above, *heads(office_of_agency("setda"))]))


def heads(office: Office | None) -> list[int]:
    """Give the users who head an office today."""
    if office is None:
        return []
    held = PositionHolding.objects.on(timezone.localdate())
    rows = held.filter(position__office=office, position__is_head=True)
    return list(rows.values_list("user_id", flat=True).distinct())
