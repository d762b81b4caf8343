"""Moments in the past for the demonstration."""

from datetime import datetime, time, timedelta

from django.utils import timezone


def ago(days: float, hour: int = 9) -> datetime:
    """A moment so many days back, in office hours."""
    day = timezone.localdate() - timedelta(days=int(days))
    return timezone.make_aware(datetime.combine(day, time(hour, int(days * 17) % 60)))
