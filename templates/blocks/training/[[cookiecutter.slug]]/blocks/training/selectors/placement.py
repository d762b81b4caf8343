"""Graduates to be asked, and what their profile in another application says."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from blocks.training.models import Tracing


@dataclass(frozen=True)
class Asked:
    """One question to one graduate."""

    row: Tracing
    record: Any
    person: Any
    profile: str

    @property
    def is_due(self) -> bool:
        return self.row.answered_at is None and self.row.due_on <= timezone.localdate()


def due(binding: Any) -> list[Asked]:
    """Questions whose day has come and that nobody answered, the oldest first."""
    rows = Tracing.objects.filter(
        trainee__app=binding.app, due_on__lte=timezone.localdate(), answered_at__isnull=True
    ).select_related("trainee")
    return [_asked(binding, row) for row in rows.order_by("due_on", "pk")]


def answered(binding: Any, limit: int = 20) -> list[Asked]:
    """The latest answers."""
    rows = Tracing.objects.filter(trainee__app=binding.app, answered_at__isnull=False).select_related("trainee")
    return [_asked(binding, row) for row in rows.order_by("-answered_at")[:limit]]


def of_record(binding: Any, record: Any) -> list[Asked]:
    """The questions to one graduate."""
    return [_asked(binding, row, record) for row in record.training.tracings.all()]


def _asked(binding: Any, row: Tracing, record: Any = None) -> Asked:
    record = record or binding.record_of(row.trainee)
    return Asked(row, record, getattr(record, binding.trainee_person), profile_of(binding, record))


def profile_of(binding: Any, record: Any) -> str:
    """What the person's own profile says of work, in words; empty without one."""
    profile = binding.of(record, "trainee_seeker") if binding.trainee_seeker else None
    if profile is None or not binding.seeker_status:
        return ""
    shown = getattr(profile, f"get_{binding.seeker_status}_display", None)
    return str(shown() if shown else getattr(profile, binding.seeker_status, ""))
