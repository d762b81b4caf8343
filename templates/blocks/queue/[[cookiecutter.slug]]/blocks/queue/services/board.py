"""Tells screens that something changed."""

from typing import Any

from django.db.models import F

from blocks.queue.models import Board


def touch(binding: Any, site_id: int) -> None:
    """Raise the number of a site's board; called last in the transaction that changed something."""
    if not Board.objects.filter(app=binding.app, site_id=site_id).update(version=F("version") + 1):
        Board.objects.bulk_create([Board(app=binding.app, site_id=site_id)], ignore_conflicts=True)
        Board.objects.filter(app=binding.app, site_id=site_id).update(version=F("version") + 1)


def version(app: str, site_id: int) -> int:
    """The board's number now; one read by a unique key."""
    found = Board.objects.filter(app=app, site_id=site_id).values_list("version", flat=True).first()
    return found or 0
