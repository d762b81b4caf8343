"""The data list: what each producer owes, by when."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from blocks.opendata.models import Dataset
from core.access import Actor

SOON_DAYS = 30
DONE, WITHDRAWN, CHECKED = "done", "rejected", "verifying"


@dataclass(frozen=True)
class Line:
    """One data set of the list."""

    row: Dataset
    url: str
    state: Any
    due: date
    days: int
    is_priority: bool
    is_checked: bool

    @property
    def is_late(self) -> bool:
        return self.days < 0 and not self.is_checked

    @property
    def is_soon(self) -> bool:
        return 0 <= self.days <= SOON_DAYS and not self.is_checked

    @property
    def late_days(self) -> int:
        return -self.days


@dataclass(frozen=True)
class Producer:
    """What one office owes."""

    name: str
    count: int
    public: int
    late: int


def lines(binding: Any, actor: Actor | None = None) -> list[Line]:
    """All data sets that are not withdrawn, the most urgent first; for an actor those of their own offices."""
    withdrawn = binding.entity.workflow.states_of(WITHDRAWN)
    records = binding.entity.model._default_manager.exclude(state__in=withdrawn).order_by(binding.due, "pk")
    offices = _offices(binding, actor) if actor is not None else None
    if offices is not None:
        records = records.filter(**{f"{binding.office}_id__in": offices})
    rows = Dataset.objects.filter(app=binding.app).select_related("office").in_bulk(field_name="id")
    return [_line(binding, record, rows[getattr(record, f"{binding.block}_id")]) for record in records]


def _line(binding: Any, record: Any, row: Dataset) -> Line:
    state, due = binding.entity.workflow.state(record.state), getattr(record, binding.due)
    return Line(
        row=row,
        url=binding.entity.url("detail", record.pk),
        state=state,
        due=due,
        days=(due - timezone.localdate()).days,
        is_priority=bool(getattr(record, binding.priority)),
        is_checked=state.phase == CHECKED,
    )


def _offices(binding: Any, actor: Actor) -> frozenset[int] | None:
    held = [one for one in actor.grants if one.app == binding.app and one.role in binding.reader_roles()]
    if actor.is_system or any(one.all_offices or one.role != binding.writer_roles()[0] for one in held):
        return None
    return frozenset().union(*(one.office_ids for one in held))


def producers(found: list[Line]) -> list[Producer]:
    """The same by office, those that are late first."""
    offices: dict[str, list[Line]] = {}
    for line in found:
        offices.setdefault(line.row.office.name, []).append(line)
    counted = [
        Producer(name, len(own), sum(one.row.is_public for one in own), sum(one.is_late for one in own))
        for name, own in offices.items()
    ]
    return sorted(counted, key=lambda one: (-one.late, one.name))
