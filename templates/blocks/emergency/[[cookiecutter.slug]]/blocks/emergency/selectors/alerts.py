"""Alerts in force, the messages of the feed, and BMKG's warnings."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from blocks.emergency.models import Alert, AlertState, ExternalAlert

FEED_DAYS = 7


def current(binding: Any, now: datetime) -> QuerySet[Alert]:
    """Published alerts that have not run out, the gravest first."""
    rows = Alert.objects.filter(app=binding.app, state=AlertState.PUBLISHED, expires__gt=now)
    return rows.prefetch_related("areas").order_by("-sent", "-pk")


def feed(binding: Any, now: datetime) -> QuerySet[Alert]:
    """Messages of the last days, cancellations too, so that a reader learns of them."""
    since = now - timedelta(days=FEED_DAYS)
    return Alert.objects.filter(app=binding.app, sent__gte=since).exclude(xml="").order_by("-sent", "-pk")


def outside(binding: Any, now: datetime) -> QuerySet[ExternalAlert]:
    """What BMKG says that still holds."""
    return ExternalAlert.objects.filter(app=binding.app, expires__gt=now)
