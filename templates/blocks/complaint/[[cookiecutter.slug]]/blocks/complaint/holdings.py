"""Keeps which office held a report and for how long."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from blocks.complaint.models import Case, Holding
from core.workdays import workdays_between


def follow(case: Case, office: Any, at: datetime, reason: str = "") -> bool:
    """Close the present span and open one of the new office; True where the holder changed."""
    if office is None:
        return False
    held = case.holdings.filter(until__isnull=True).first()
    if held is not None and held.office_id == office.pk:
        return False
    if held is not None:
        held.until, held.reason = at, reason
        held.save(update_fields=["until", "reason"])
    Holding.objects.create(case=case, office=office, since=at)
    return held is not None


def close(case: Case, at: datetime) -> None:
    """End the present span: nobody has to act any more."""
    case.holdings.filter(until__isnull=True).update(until=at)


def spans(case: Case) -> list[dict[str, Any]]:
    """Every span with its working days, oldest first; the open one counts until now."""
    return [
        {
            "office": span.office,
            "since": span.since,
            "until": span.until,
            "reason": span.reason,
            "workdays": workdays_between(
                timezone.localtime(span.since).date(),
                timezone.localtime(span.until or timezone.now()).date(),
            ),
        }
        for span in case.holdings.select_related("office")
    ]
