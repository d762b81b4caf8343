"""Reports of other channels: those that wait, and what was decided."""

from typing import Any

from django.db.models import QuerySet

from blocks.emergency.models import Report, ReportState


def waiting(binding: Any) -> QuerySet[Report]:
    """Reports nobody has decided on, grave ones first, then the oldest."""
    rows = Report.objects.filter(app=binding.app, state=ReportState.WAITING)
    return rows.select_related("district").order_by("-is_grave", "at")


def decided(binding: Any) -> QuerySet[Report]:
    """Reports that were decided on, the newest first."""
    rows = Report.objects.filter(app=binding.app).exclude(state=ReportState.WAITING)
    return rows.select_related("district", "decided_by").order_by("-decided_at", "-pk")
