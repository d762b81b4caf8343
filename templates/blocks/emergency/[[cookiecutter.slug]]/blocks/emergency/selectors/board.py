"""What the dispatch board shows: open incidents in three columns, and every unit."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Prefetch

from blocks.emergency import clock
from blocks.emergency.models import Dispatch, DispatchState, Incident, Unit, UnitKind


@dataclass(frozen=True)
class Card:
    """One incident on the board."""

    record: Any
    row: Incident
    title: str
    category: str
    priority: str
    priority_label: str
    place: str
    calls: int
    dispatches: tuple[Dispatch, ...]
    due_at: datetime
    state: Any

    @property
    def in_time(self) -> bool | None:
        """Whether the scene was reached within the target; None while it was not reached."""
        if self.row.first_on_scene_at is None:
            return None
        return self.row.first_on_scene_at <= self.due_at


@dataclass
class UnitGroup:
    """The units of one kind."""

    label: Any
    units: list[Any] = field(default_factory=list)
    ready: int = 0
    is_usual: bool = False


def cards(binding: Any) -> dict[str, list[Card]]:
    """Open incidents by column: waiting for units, on the way, at the scene; urgent ones first."""
    rows = _open_rows(binding)
    records = {record.pk: record for record in binding.records_of(rows)}
    found: dict[str, list[Card]] = {"waiting": [], "sent": [], "scene": []}
    for row in rows:
        record = records.get(row.record_id)
        if record is not None:
            found[_column(row)].append(card(binding, record, row))
    for column in found.values():
        column.sort(key=lambda made: (binding.rank(made.priority), made.row.called_at))
    return found


def _open_rows(binding: Any) -> list[Incident]:
    dispatches = Dispatch.objects.select_related("unit").exclude(state=DispatchState.BATAL)
    return list(
        Incident.objects.filter(app=binding.app, closed_at__isnull=True, record_id__isnull=False)
        .annotate(call_count=Count("calls"))
        .prefetch_related(Prefetch("dispatches", dispatches, to_attr="sent_units"))
    )


def _column(row: Any) -> str:
    if not row.sent_units:
        return "waiting"
    return "scene" if row.first_on_scene_at is not None else "sent"


def card(binding: Any, record: Any, row: Any) -> Card:
    """One incident as the board says it."""
    target = int(binding.setting("response_minutes") or 15)
    return Card(
        record=record,
        row=row,
        title=binding.title_of(record),
        category=binding.words(record, binding.category),
        priority=getattr(record, binding.priority, "") or "",
        priority_label=binding.words(record, binding.priority),
        place=binding.place_of(record),
        calls=row.call_count,
        dispatches=tuple(row.sent_units),
        due_at=row.called_at + timedelta(minutes=target),
        state=binding.entity.workflow.state(record.state),
    )


def units(binding: Any) -> list[UnitGroup]:
    """Every unit with its errand, by kind; a unit without an errand is ready if it serves."""
    errands = Dispatch.objects.select_related("incident").filter(
        state__in=[DispatchState.DIKIRIM, DispatchState.MENUJU, DispatchState.DI_LOKASI, DispatchState.SELESAI]
    )
    rows = Unit.objects.filter(app=binding.app).select_related("office", "base")
    rows = rows.prefetch_related(Prefetch("dispatches", errands.order_by("-sent_at"), to_attr="errands"))
    groups: dict[str, UnitGroup] = defaultdict(lambda: UnitGroup(""))
    for unit in rows:
        unit.errand = unit.errands[0] if unit.errands else None
        unit.is_ready = unit.is_in_service and not any(errand.is_busy for errand in unit.errands)
        group = groups[unit.kind]
        group.label = unit.get_kind_display()
        group.units.append(unit)
        group.ready += unit.is_ready
    return [groups[kind] for kind in UnitKind.values if kind in groups]


def near(binding: Any, category: str, place: str, district_id: int | None, now: datetime) -> list[Card]:
    """Open incidents that a new call may be about: the same category lately, or words of the place."""
    minutes = int(binding.setting("join_minutes") or 60)
    rows = [row for row in _open_rows(binding) if row.called_at >= now - timedelta(minutes=minutes)]
    records = {record.pk: record for record in binding.records_of(rows)}
    words = {word for word in place.lower().split() if len(word) > 3}
    found = []
    for row in rows:
        record = records.get(row.record_id)
        if record is None:
            continue
        same = getattr(record, binding.category) == category
        same_place = words & set(binding.place_of(record).lower().split())
        same_district = district_id is not None and binding.district_id_of(record) == district_id
        if (same and (same_place or same_district or not words)) or len(same_place) > 1:
            found.append(card(binding, record, row))
    return found[:5]


def clock_words(row: Incident) -> str:
    """The response time in minutes for a log or a list; empty while nobody is there."""
    found = clock.minutes(row.response_seconds)
    return "" if found is None else str(found).replace(".", ",")
