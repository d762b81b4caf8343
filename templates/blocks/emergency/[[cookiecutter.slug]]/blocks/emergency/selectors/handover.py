"""What a shift leaves to the next: open incidents, busy units, calls by class."""

from datetime import datetime
from typing import Any

from django.db.models import Count

from blocks.emergency.models import Call, Dispatch, Incident, Shift, Unit


def summary(binding: Any, shift: Shift, now: datetime) -> dict[str, Any]:
    """The state of the room now and the counts since the shift began, as plain data."""
    calls = Call.objects.filter(app=binding.app, received_at__gte=shift.started_at, received_at__lte=now)
    counts = dict(calls.order_by().values_list("call_class").annotate(Count("id")))
    still_open = Incident.objects.filter(app=binding.app, closed_at__isnull=True)
    return {
        "calls": counts,
        "open": [binding.title_of(record) for record in binding.records_of(still_open)],
        "closed": Incident.objects.filter(
            app=binding.app,
            closed_at__gte=shift.started_at,
            joined_into__isnull=True,
        ).count(),
        "busy": list(
            Dispatch.objects.filter(unit__app=binding.app, is_busy=True)
            .order_by("unit__call_sign")
            .values_list("unit__call_sign", flat=True)
        ),
        "out": [
            f"{unit.call_sign}: {unit.out_of_service_reason}"
            for unit in Unit.objects.filter(app=binding.app, is_in_service=False)
        ],
    }
