"""Lets services work as if it were another time; only for records that are shown as examples."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Make `timezone.now` give this moment inside the block."""
    real_now = timezone.now
    timezone.now = lambda: moment
    try:
        yield
    finally:
        timezone.now = real_now
