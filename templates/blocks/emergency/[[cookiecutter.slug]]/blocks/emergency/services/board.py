"""Tells open boards that something changed."""

from typing import Any

from django.db.models import F

from blocks.emergency.models import Board


def touch(binding: Any) -> None:
    """Raise the board's number; called in the transaction that changed something."""
    if not Board.objects.filter(app=binding.app).update(version=F("version") + 1):
        Board.objects.get_or_create(app=binding.app, defaults={"version": 1})


def version(app: str) -> int:
    """The board's number now; one read by a unique key."""
    found = Board.objects.filter(app=app).values_list("version", flat=True).first()
    return found or 0
