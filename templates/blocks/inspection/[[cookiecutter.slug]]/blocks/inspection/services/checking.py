"""The checklist: answers item by item, then the score; what failed is looked at again after repair."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Answer, Inspection
from blocks.inspection.services import life, proofs
from core import audit, blocks
from core.rules import RuleBroken
from core.workflow import StaleState

VALUES = ("ya", "tidak", "tb")
FIELDS = ("value", "note", "weight", "answered_by", "answered_at", "is_carried")


@dataclass(frozen=True)
class Said:
    """What was seen of one item."""

    step_id: int
    value: str
    note: str = ""
    photos: list[Any] = field(default_factory=list)


def answer(binding: Any, actor: Any, record: Any, said: list[Said]) -> int:
    """Keep what was filled in so far; give the number of items answered."""
    for one in said:
        proofs.checked(one.photos, proofs.PHOTOS, f"photo-{one.step_id}")
    with transaction.atomic():
        row = _open(binding, record)
        gates.require_work(row, actor)
        steps = {one.pk: one for one in binding.steps_of(record)}
        if any(one.step_id not in steps or one.value not in VALUES for one in said):
            raise RuleBroken([_("Daftar periksa sudah berubah. Muat ulang halaman.")])
        known = {one.step_id: one for one in row.answers.filter(round=row.round)}
        kept = [_filled(binding, actor, row, steps[one.step_id], one, known.get(one.step_id)) for one in said]
        Answer.objects.bulk_create([one for one in kept if one.pk is None])
        changed = [one for one in kept if known.get(one.step_id) is one and one.answered_at == one.touched_at]
        Answer.objects.bulk_update(changed, FIELDS)
        for one, found in zip(said, kept, strict=True):
            if one.photos:
                proofs.keep(binding, actor, record, one.photos, inspection=row, answer=found)
        audit.record(actor, "inspection.check", record, {"answers": [None, len(said)]})
        return int(row.answers.filter(round=row.round).count())


def _filled(binding: Any, actor: Any, row: Inspection, step: Any, said: Said, known: Answer | None) -> Answer:
    """The answer with what was said, not saved; one that says the same as before keeps its day and its author."""
    values = {
        "value": said.value,
        "note": said.note.strip()[:500],
        "weight": int(getattr(step, binding.step_weight) or 0) if binding.step_weight else 1,
    }
    found = known or Answer(inspection=row, round=row.round, step_id=step.pk)
    found.touched_at = None
    if found.pk is None or any(getattr(found, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(found, name, value)
        found.answered_by, found.answered_at, found.is_carried = actor.user, timezone.now(), False
        found.touched_at = found.answered_at
    return found


def finish(binding: Any, actor: Any, record: Any) -> Inspection:
    """Close the round and compute the score; all items are answered and what failed is described."""
    with transaction.atomic():
        row = _open(binding, record)
        gates.require_work(row, actor)
        steps = binding.steps_of(record)
        answers = {one.step_id: one for one in row.answers.filter(round=row.round).prefetch_related("proofs")}
        broken = faults(binding, steps, answers)
        if broken:
            raise RuleBroken(broken)
        _score(binding, record, row, steps, answers)
        event = "inspection.passed" if row.is_passed else "inspection.failed"
        if not blocks.tell(binding.main, record, event, actor):
            raise StaleState(_("Daftar periksa tidak dapat ditutup pada keadaan sekarang."))
        audit.record(actor, event, record, {"score": [None, str(row.score)]})
    return row


def _score(binding: Any, record: Any, row: Inspection, steps: list[Any], answers: dict[int, Answer]) -> None:
    row.score = score_of(list(answers.values()))
    row.must_faults = sum(is_must(binding, one) and answers[one.pk].value == "tidak" for one in steps)
    row.is_passed = row.score >= Decimal(str(binding.needed(record))) and not row.must_faults
    row.checked_at = timezone.now()
    row.save()


def score_of(answers: list[Answer]) -> Decimal:
    """Points got of points that could be got, in percent; what does not apply counts on neither side."""
    most = sum(one.weight for one in answers if one.value != "tb")
    got = sum(one.weight for one in answers if one.value == "ya")
    if not most:
        return Decimal(0)
    return (Decimal(got) * 100 / Decimal(most)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def is_must(binding: Any, step: Any) -> bool:
    return bool(binding.step_must) and bool(getattr(step, binding.step_must))


def faults(binding: Any, steps: list[Any], answers: dict[int, Answer]) -> list[str]:
    """What is still missing before the round can be closed."""
    code = binding.step_code
    open_items = [str(getattr(one, code)) for one in steps if one.pk not in answers]
    found = [_("Butir belum diisi: %s.") % ", ".join(open_items)] if open_items else []
    failed = [one for one in steps if one.pk in answers and answers[one.pk].value == "tidak"]
    bare = [str(getattr(one, code)) for one in failed if not answers[one.pk].note]
    if bare:
        found.append(_("Tulis catatan untuk butir yang tidak memenuhi: %s.") % ", ".join(bare))
    unseen = [str(getattr(one, code)) for one in failed if is_must(binding, one) and not answers[one.pk].proofs.all()]
    if unseen:
        found.append(_("Sertakan foto untuk butir wajib yang tidak memenuhi: %s.") % ", ".join(unseen))
    skipped = [
        str(getattr(one, code))
        for one in steps
        if is_must(binding, one) and one.pk in answers and answers[one.pk].value == "tb" and not answers[one.pk].note
    ]
    if skipped:
        found.append(_("Jelaskan mengapa butir wajib tidak berlaku: %s.") % ", ".join(skipped))
    return found


def _open(binding: Any, record: Any) -> Inspection:
    row: Inspection = life.lock(binding, record)
    if row.ordered_on is None or row.is_over:
        raise StaleState(_("Surat tugas belum terbit atau sudah dibatalkan."))
    if row.checked_at is not None:
        raise StaleState(_("Daftar periksa ini sudah ditutup."))
    return row
