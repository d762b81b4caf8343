"""Reminds families of doses and visits whose time comes, each once."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.models import Subject
from blocks.health.selectors import schedules
from core import display, notify

GUARDIANS = {"anak": ("child", "child_guardian", "child_name"), "ibu": ("mother", "mother_guardian", "mother_name")}


def send_due(binding: Any, now: datetime) -> int:
    """Send what is due within the days of the setting; give how many went out."""
    today = timezone.localdate(now)
    ahead = today + timedelta(days=binding.setting("remind_days"))
    done = 0
    for subject in Subject.objects.filter(app=binding.app, is_active=True).prefetch_related("doses").iterator(500):
        lines = [
            line
            for line in schedules.lines(binding, subject, today)
            if not line.is_given and line.due_on <= ahead and today <= line.until
        ]
        done += _send(binding, subject, lines)
    return done


def _send(binding: Any, subject: Subject, lines: list[Any]) -> int:
    keys = {line.code: f"health:{subject.pk}:{line.code}" for line in lines}
    new = [line for line in lines if not notify.is_sent(keys[line.code])]
    if not new:
        return 0
    kind, guardian, name = GUARDIANS[subject.kind]
    if not getattr(binding, kind):
        return 0
    entity = binding.entity_of(kind)
    record = entity.model._default_manager.filter(pk=subject.record_id).first()
    person_id = getattr(record, f"{getattr(binding, guardian)}_id", None)
    if person_id is None:
        return 0
    for line in new:
        notify.send(
            title=_("Waktunya %s") % line.label,
            text=_("Untuk %(name)s mulai %(day)s, di posyandu atau puskesmas. Bawa buku KIA.")
            % {"name": binding.of(record, name), "day": display.long_date(line.due_on)},
            url=entity.url("detail", record.pk),
            person_id=person_id,
            app=binding.app,
            entity=entity.name,
            object_id=record.pk,
            key=keys[line.code],
        )
    return len(new)
