"""Judges a filled-in questionnaire by the scores and outcomes that the application declares."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from blocks.health import scoring
from blocks.health.models import Screening
from core import access, blocks
from core.access import Actor

GRACE, MOST = timedelta(minutes=1), 500


def begin(binding: Any, record: Any) -> None:
    """Make the row before the record is saved."""
    row = Screening(app=binding.app)
    _fill(binding, record, row)
    row.save()
    record.health = row


def tell_soon(binding: Any, record: Any) -> None:
    """Let the outcome move the record once it is safely there; the clock does what a crash kept from being done."""
    transaction.on_commit(lambda: tell(binding, record.pk), robust=True)


def tell(binding: Any, pk: int) -> None:
    """Let the outcome move a record that nothing moved yet."""
    entity = binding.entity_of("screening")
    record = entity.model._default_manager.filter(pk=pk).first()
    if record is not None and entity.workflow is not None and record.state == entity.workflow.start:
        judge(binding, record, access.system())


def tell_waiting(binding: Any, now: datetime) -> int:
    """Move the records whose outcome was not told."""
    entity = binding.entity_of("screening")
    if entity.workflow is None:
        return 0
    rows = entity.model._default_manager.filter(state=entity.workflow.start, created_at__lt=now - GRACE)
    return sum(judge(binding, record, access.system()) for record in rows.order_by("pk")[:MOST])


def judge(binding: Any, record: Any, actor: Actor) -> bool:
    """Say whether officers must follow it up; the entry moves the record by the event."""
    event = "health.suspected" if binding.row(record).is_suspected else "health.clear"
    return blocks.tell(binding.entity_of("screening"), record, event, actor)


def again(binding: Any, record: Any) -> None:
    """Judge answers that were corrected."""
    row = binding.row(record)
    _fill(binding, record, row)
    row.save()


def _fill(binding: Any, record: Any, row: Screening) -> None:
    answers = {question: getattr(record, question) for question in binding.questions}
    row.score = scoring.score(binding.table("scores"), answers)
    found = scoring.outcome(binding.table("outcomes"), row.score)
    row.band = found.word if found is not None else ""
    row.is_suspected = bool(found is not None and found.is_suspected)


def outcome_of(binding: Any, record: Any) -> scoring.Outcome | None:
    """The outcome as it was when it was filled in, in today's words."""
    row = binding.row(record)
    rows = scoring.outcomes(binding.table("outcomes"))
    return next((one for one in rows if row is not None and one.word == row.band), None)
