"""Keeps when a vacancy was shown and how often it was read."""

from typing import Any

from django.db.models import F
from django.utils import timezone

from blocks.jobs.models import Posting


def moved(binding: Any, record: Any) -> None:
    """Note the beginning and the end of being public; shown again, it keeps its first day."""
    row = binding.row(record)
    if row is None:
        return
    is_public = record.state == binding.published
    if is_public and row.published_at is None:
        row.published_at = timezone.now()
    row.closed_at = None if is_public or row.published_at is None else timezone.now()
    row.save(update_fields=["published_at", "closed_at"])


def count_view(binding: Any, record: Any) -> None:
    """Count one reading of the public page."""
    if record.jobs_id:
        Posting.objects.filter(pk=record.jobs_id).update(views=F("views") + 1)
