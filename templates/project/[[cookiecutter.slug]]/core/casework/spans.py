"""Which office held a case since when, and how long in all: read from the steps that the case took."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from core.casework import arrivals
from core.entities import Entity
from core.models import Office, Transition
from core.workdays import workdays_between
from core.workflow_types import CLOSED_PHASES


@dataclass(frozen=True)
class Span:
    """One office's time with a case; open where it holds it now."""

    office: Office | None
    since: datetime
    until: datetime | None

    @property
    def workdays(self) -> int:
        return workdays(self.since, self.until)


def workdays(since: datetime, until: datetime | None) -> int:
    """The working days from one moment to another, or to now."""
    last = timezone.localtime(until or timezone.now()).date()
    return workdays_between(timezone.localtime(since).date(), last)


def of_record(entity: Entity, record: Any) -> list[Span]:
    """The spans of a case, oldest first."""
    rows = Transition.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    found: list[Span] = []
    for row in rows.select_related("office").order_by("at", "pk"):
        if found and found[-1].until is None:
            if row.phase not in CLOSED_PHASES and found[-1].office == row.office:
                continue
            found[-1] = Span(found[-1].office, found[-1].since, row.at)
        if row.phase not in CLOSED_PHASES:
            found.append(Span(row.office, row.at, None))
    return found


def total(entity: Entity, record: Any, spans: list[Span]) -> int | None:
    """Working days in all, from when the case truly came until it was finished or now; None before any step."""
    if not spans:
        return None
    arrival = arrivals.of_record(entity, record)
    return workdays(arrival.arrived_at if arrival is not None else spans[0].since, spans[-1].until)
