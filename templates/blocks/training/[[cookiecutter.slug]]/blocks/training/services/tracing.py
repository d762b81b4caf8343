"""What graduates say of their work after some months; the office may note it for them."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training.models import Outcome, Tracing
from core import access, audit, display
from core.access import Actor
from core.rules import RuleBroken

NEEDS_PLACE = (Outcome.WORKING, Outcome.OWN)


def answer(binding: Any, actor: Actor, record: Any, months: int, outcome: str, workplace: str = "") -> Tracing:
    """Keep an answer; the last one counts. Raises Forbidden or RuleBroken."""
    if not may_answer(binding, actor, record):
        raise access.Forbidden(_("Penelusuran dijawab lulusan sendiri atau petugas pelatihan."))
    with transaction.atomic():
        row = Tracing.objects.select_for_update().filter(trainee_id=record.training_id, months=months).first()
        _require_right(row, outcome, workplace)
        row.outcome = outcome
        row.workplace = " ".join(workplace.split())[:120] if outcome in NEEDS_PLACE else ""
        row.answered_at, row.officer = timezone.now(), actor.user if actor.is_officer else None
        row.save(update_fields=["outcome", "workplace", "answered_at", "officer"])
        audit.record(actor, "training.trace", record, {"months": months, "outcome": outcome})
    return row


def may_answer(binding: Any, actor: Actor, record: Any) -> bool:
    return binding.is_manager(actor) or access.owns(actor, binding.entity_of("trainee"), record)


def _require_right(row: Tracing | None, outcome: str, workplace: str) -> None:
    if row is None:
        raise RuleBroken([_("Penelusuran ini tidak ada.")])
    if timezone.localdate() < row.due_on:
        raise RuleBroken([_("Pertanyaan ini dibuka %s.") % display.long_date(row.due_on)])
    if not outcome or outcome not in Outcome.values:
        raise RuleBroken([_("Pilih keadaan sekarang.")])
    if outcome in NEEDS_PLACE and not workplace.strip():
        raise RuleBroken([_("Tulis tempat kerja atau jenis usahanya.")])
