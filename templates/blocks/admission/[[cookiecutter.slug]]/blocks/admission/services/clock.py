"""What time does by itself: results reach the records, places lapse, waiting lists end."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from blocks.admission.models import Applicant, Run, Standing
from blocks.admission.services import announcing, places
from core.access import system
from core.rules import RuleBroken

PORTION = 1000


def run(binding: Any, now: datetime) -> int:
    """Do what is due; give how many things were done. Each applicant is a transaction of its own."""
    today = timezone.localtime(now).date()
    done = sum(announcing.settle(binding, one, PORTION) for one in _open_runs(binding))
    late = Applicant.objects.filter(app=binding.app, standing=Standing.PLACED, confirm_by__lt=today)
    for row in late.order_by("confirm_by", "pk"):
        places.lapse(binding, binding.record_of(row))
        done += 1
    return done + _close(binding, today)


def _open_runs(binding: Any) -> list[Run]:
    return list(Run.objects.filter(app=binding.app, announced_at__isnull=False, settled_at__isnull=True))


def _close(binding: Any, today: Any) -> int:
    """End rounds whose last day is over."""
    done = 0
    for one in Run.objects.filter(app=binding.app, announced_at__isnull=False, closed_at__isnull=True):
        round_ = binding.round_entity.model._default_manager.filter(pk=one.round_id).first()
        if round_ is None or getattr(round_, binding.round_ends) >= today:
            continue
        try:
            places.close(binding, system(), round_)
            done += 1
        except RuleBroken:
            continue
    return done
