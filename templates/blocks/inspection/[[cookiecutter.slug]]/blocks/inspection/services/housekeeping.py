"""What the clock does: drafts that were not answered in time, and who is told of a follow-up that is late."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection.models import Inspection, Recommendation
from blocks.inspection.services import life
from core import access, blocks, display, escalation, notify

AHEAD = (30, 14, 3)  # days before the end of the follow-up on which the office is reminded


def run(binding: Any, now: datetime) -> int:
    """Do what is due; give the number of things done."""
    today = timezone.localtime(now).date()
    return _lapse(binding, today) + _remind(binding, today)


def _lapse(binding: Any, today: Any) -> int:
    rows = Inspection.objects.filter(
        app=binding.app, is_over=False, response_due__lt=today, responded_at=None, reported_on=None
    )
    return sum(_lapse_one(binding, row) for row in rows.order_by("response_due", "pk"))


def _lapse_one(binding: Any, found: Inspection) -> int:
    with transaction.atomic():
        record = binding.record_of(found)
        row = life.lock(binding, record)
        if row.responded_at is not None:
            return 0
        row.responded_at = timezone.now()
        row.save(update_fields=["responded_at"])
        return int(blocks.tell(binding.main, record, "inspection.response_lapsed", access.system()))


def _remind(binding: Any, today: Any) -> int:
    made = 0
    rows = Recommendation.objects.filter(app=binding.app, closed_on=None, verify_by=None, due_on__isnull=False)
    for row in rows.filter(due_on__lte=today + timedelta(days=max(AHEAD))).select_related("office"):
        left = (row.due_on - today).days
        step = next((days for days in sorted(AHEAD) if left <= days), None)
        if left >= 0 and step is not None:
            made += _tell(binding, row, f"{step}", _("Tindak lanjut paling lambat %s") % display.long_date(row.due_on))
    return made


def _tell(binding: Any, row: Recommendation, step: str, title: str) -> int:
    """Tell the head of the office once for each step; late ones go up by the platform's own ladder."""
    made = 0
    for user_id in escalation.heads(row.office):
        key = f"inspection:{row.pk}:{row.due_on}:{step}:{user_id}"
        if not notify.is_sent(key):
            url = binding.advice.url("detail", row.record_id)
            notify.send(user_id=user_id, title=title, url=url, key=key)
            made += 1
    return made
