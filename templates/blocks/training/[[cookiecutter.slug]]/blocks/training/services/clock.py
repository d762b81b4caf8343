"""What time does by itself: places that were not confirmed lapse, graduates are asked."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training.models import Standing, Tracing, Trainee
from blocks.training.services import places
from core import notify


def run(binding: Any, now: datetime) -> int:
    """Do what is due; give how many things were done. Each person is a transaction of its own."""
    today = timezone.localtime(now).date()
    late = Trainee.objects.filter(app=binding.app, standing=Standing.PASSED, confirm_by__lt=today)
    done = 0
    for row in late.order_by("confirm_by", "place", "pk"):
        places.lapse(binding, binding.record_of(row))
        done += 1
    return done + _ask(binding, today)


def _ask(binding: Any, today: Any) -> int:
    """Ask graduates whose day has come, each once."""
    due = Tracing.objects.filter(trainee__app=binding.app, due_on__lte=today, answered_at=None)
    entity, done = binding.entity_of("trainee"), 0
    for one in due.select_related("trainee").order_by("due_on", "pk"):
        key = f"training-trace-{one.pk}"
        if notify.is_sent(key):
            continue
        record = binding.record_of(one.trainee)
        notify.send(
            person_id=getattr(record, f"{binding.trainee_person}_id"),
            title=_("Bagaimana kabar Anda sesudah pelatihan?"),
            text=_("Jawab satu pertanyaan tentang pekerjaan Anda sekarang."),
            url=entity.url("detail", record.pk),
            app=binding.app,
            entity=entity.name,
            object_id=record.pk,
            key=key,
        )
        done += 1
    return done
