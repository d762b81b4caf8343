"""Lets the notices of a demonstration be read already, as they would be in an office that works with it every day."""

from collections import Counter
from datetime import timedelta

from django.db.models import F, Max
from django.utils import timezone

from core.models import Notification

NEW_DAYS = 3
MOST_UNREAD = 12
CHUNK = 500


def newest() -> int:
    """Give the number of the newest notice, 0 where there is none."""
    return Notification.objects.aggregate(newest=Max("pk"))["newest"] or 0


def settle(since: int) -> int:
    """Mark what was written after that notice as read; each keeps the newest of the last days, and few of these."""
    border = timezone.now() - timedelta(days=NEW_DAYS)
    rows = Notification.objects.filter(pk__gt=since, read_at=None).order_by("-created_at", "-pk")
    unread: Counter[tuple[int | None, int | None]] = Counter()
    old = []
    for pk, person_id, user_id, created_at in rows.values_list("pk", "person_id", "user_id", "created_at"):
        unread[person_id, user_id] += created_at >= border
        if created_at < border or unread[person_id, user_id] > MOST_UNREAD:
            old.append(pk)
    for start in range(0, len(old), CHUNK):
        Notification.objects.filter(pk__in=old[start : start + CHUNK]).update(read_at=F("created_at"))
    return len(old)
