"""Alerts in force, and the messages of the feed."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from blocks.emergency.models import Alert, AlertState

FEED_DAYS = 7


def current(binding: Any, now: datetime) -> QuerySet[Alert]:
    """Published alerts that have not run out, the gravest first."""
    rows = Alert.objects.filter(app=binding.app, state=AlertState.PUBLISHED, expires__gt=now)
    return rows.prefetch_related("areas").order_by("-sent", "-pk")


def feed(binding: Any, now: datetime) -> QuerySet[Alert]:
    """Messages of the last days, cancellations too, so that a reader learns of them."""
    since = now - timedelta(days=FEED_DAYS)
    return Alert.objects.filter(app=binding.app, sent__gte=since).exclude(xml="").order_by("-sent", "-pk")
