"""Late work goes up: to the head of the office that holds it, the regional secretary, then the regent or mayor.

Each level is reached once for a deadline and has a numbered letter (core.casework.late_letters). Whoever opens the
record sees the holding office, since when and how late, with or without this.

Where much is late at once, as when the clock first runs over old data, an office gets one letter with a list. The
ladder begins at its foot then too: no level is reached before the one below had its days.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Min, OuterRef, QuerySet, Subquery
from django.urls import reverse
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
FEW = 5  # so many letters about one kind of record an office gets one by one; more go out as one with a list
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


@dataclass(frozen=True)
class Rise:
    """One item that has reached its next level."""

    item: WorkItem
    level: int
    whom: str

    @property
    def letter(self) -> tuple[Any, ...]:
        """What shares a letter where there are many."""
        return (self.item.app, self.item.entity, self.item.office_id, self.level)


def run(now: datetime) -> int:
    """Raise every overdue item to the level it has reached, the longest overdue first; give how many rose."""
    levels = days()
    rows = _ours(WorkItem.objects.overdue(now)).filter(escalation_level__lt=len(levels)).annotate(told_at=_told_at())
    items = rows.select_related("office__parent").order_by("due_at", "pk")
    rises = [found for item in items if (found := _next(item, levels, now)) is not None]
    return sum(_raise(together, now) for together in in_letters(rises))


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


def _told_at() -> Subquery:
    """When the letter of the level that an item stands on was written."""
    same = {name: OuterRef(name) for name in ("app", "entity", "object_id", "due_at")}
    return Subquery(LateNotice.objects.filter(**same, level=OuterRef("escalation_level")).values("at")[:1])


def _next(item: Any, levels: list[tuple[str, int]], now: datetime) -> Rise | None:
    """The next level, if its days have passed both since the deadline and since the letter below it."""
    below = item.escalation_level
    whom, after = levels[below]
    if late_by(item.due_at, now) < after:
        return None
    if below and item.told_at is not None and late_by(item.told_at, now) < after - levels[below - 1][1]:
        return None
    return Rise(item, below + 1, whom)


def in_letters(rises: Iterable[Any]) -> Iterator[list[Any]]:
    """What goes out in one letter: one item, or all alike in `letter` where an office would get too many."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for rise in rises:
        found.setdefault(rise.letter, []).append(rise)
    for together in found.values():
        yield from [together] if len(together) > FEW else ([one] for one in together)


@transaction.atomic
def _raise(together: list[Rise], now: datetime) -> int:
    """Claim items for a level, write their letter and tell who stands there."""
    level, whom, office = together[0].level, together[0].whom, together[0].item.office
    users, made, number = users_at(whom, office), [], ""
    for item in (rise.item for rise in together):
        if not WorkItem.objects.filter(pk=item.pk, escalation_level__lt=level).update(escalation_level=level):
            continue
        stay = Late(item.app, item.entity, item.object_id, item.number, item.office, item.due_at, item.entered_at)
        notice = note(stay, level, whom, now, told=len(users), number=number)
        if notice is not None:
            made.append((item, notice))
            number = notice.number
    for user_id in users if made else ():
        if len(made) == 1:
            _tell_one(*made[0], user_id)
        else:
            tell_all([notice for _item, notice in made], user_id)
    return len(made)


def _tell_one(item: WorkItem, notice: LateNotice, user_id: int) -> None:
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
        key=f"late:{item.pk}:{item.due_at:%Y%m%d%H%M}:{notice.level}:{user_id}",
    )


def tell_all(notices: list[LateNotice], user_id: int) -> None:
    """Tell somebody of a letter with a list."""
    first = notices[0]
    to_head = first.whom == HEAD
    notify.send(
        user_id=user_id,
        title=_("Lewat tenggat: %(count)s berkas") % {"count": len(notices)},
        text=_("Dipegang %(office)s, paling lama terlambat %(days)s hari kerja. Daftarnya pada surat %(letter)s.")
        % {
            "office": first.office.name if first.office else "–",
            "days": first.late_workdays,
            "letter": first.number,
        },
        url=f"{reverse('egov:worklist')}?due=lewat" if to_head else reverse("egov:late"),
        app=first.app,
        entity=first.entity,
        key=f"late-letter:{first.pk}:{user_id}",
    )


@transaction.atomic
def note(stay: Late, level: int, whom: str, now: datetime, *, told: int, number: str = "") -> LateNotice | None:
    """Write down that a late stay reached a level; None where it had reached it before.

    Its letter gets the next number, unless it is the one with a list that the `number` belongs to.
    """
    key = {"app": stay.app, "entity": stay.entity, "object_id": stay.object_id, "due_at": stay.due_at, "level": level}
    if LateNotice.objects.filter(**key).exists():
        return None
    day = timezone.localtime(now).date()
    number = number or numbering.next_number(NUMBER, app=PLATFORM, entity="pengingat", at=day)
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


def letters() -> QuerySet[LateNotice]:
    """One row a letter, the newest first: its longest overdue record, and in `count` how many it names."""
    alike = LateNotice.objects.order_by().values("number", "at")
    firsts = alike.annotate(first=Min("pk")).values("first")
    count = alike.filter(number=OuterRef("number"), at=OuterRef("at")).annotate(n=Count("pk")).values("n")
    return LateNotice.objects.filter(pk__in=firsts).annotate(count=Subquery(count)).select_related("office")


def in_letter(row: LateNotice) -> list[LateNotice]:
    """All rows of a row's letter, the longest overdue first."""
    if not row.number:
        return [row]
    return list(LateNotice.objects.filter(number=row.number, at=row.at).order_by("due_at", "pk"))


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
