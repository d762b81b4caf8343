"""Sends reports that belong to another level of government, keeps their number there, and tells the reporter."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from blocks.complaint import notices, publication
from blocks.complaint.adapters import sp4n_lapor
from blocks.complaint.models import Case, Forwarding, ForwardingStatus

SP4N = "sp4n"
MAX_ATTEMPTS = 8


def queue(binding: Any, record: Any, reason: str, now: datetime) -> None:
    """Note that a report goes out; what has an adapter is sent once the step is safe in the database."""
    target = binding.of(record, "outside_target", "") or ""
    number = binding.of(record, "outside_number", "") or ""
    by_adapter = target == SP4N and not number
    row = Forwarding.objects.create(
        case=record.complaint,
        target=target,
        reason=reason,
        number=number,
        status=ForwardingStatus.QUEUED if by_adapter else ForwardingStatus.BY_HAND,
        created_at=now,
        sent_at=None if by_adapter else now,
    )
    if by_adapter:
        transaction.on_commit(lambda: send(binding, row.pk))


def note_number(binding: Any, record: Any, now: datetime) -> None:
    """Keep a number that an officer wrote down later on the sending it belongs to."""
    number = binding.of(record, "outside_number", "") or ""
    row = record.complaint.forwardings.last() if number else None
    if row is not None and row.number != number:
        row.number, row.status, row.sent_at = number, ForwardingStatus.BY_HAND, row.sent_at or now
        row.save(update_fields=["number", "status", "sent_at"])


def send_waiting(binding: Any, now: datetime) -> int:
    """Try again what could not be sent; the pause doubles each time. Give the number sent."""
    waiting = Forwarding.objects.filter(
        status=ForwardingStatus.QUEUED,
        case__app=binding.app,
        case__entity=binding.entity_name,
    )
    due = [row.pk for row in waiting if row.created_at + timedelta(minutes=2**row.attempts) <= now]
    return sum(send(binding, pk) for pk in due)


def send(binding: Any, pk: int) -> bool:
    """Send one report; the count of attempts is the claim that keeps a second sender away."""
    row = Forwarding.objects.get(pk=pk)
    claimed = Forwarding.objects.filter(
        pk=pk,
        status=ForwardingStatus.QUEUED,
        attempts=row.attempts,
    ).update(attempts=F("attempts") + 1)
    if not claimed:
        return False
    record = binding.entity.rows().get(complaint=row.case_id)
    try:
        number = sp4n_lapor.adapter().send(message_of(binding, record, row))
    except sp4n_lapor.NotSent as problem:
        return _not_sent(row, str(problem))
    _sent(binding, record, row, number)
    return True


def message_of(binding: Any, record: Any, row: Forwarding) -> dict[str, Any]:
    """What leaves the house: the matter and the place, and no name unless the reporter gave it freely."""
    return {
        "reference": row.case.reference,
        "number": record.number,
        "title": binding.of(record, "title", ""),
        "text": publication.public_text(binding, record),
        "category": str(binding.of(record, "category") or ""),
        "place": publication.where(binding, record),
        "lat": _number(getattr(record, f"{binding.place}_lat", None)),
        "lon": _number(getattr(record, f"{binding.place}_lon", None)),
        "reason": row.reason,
    }


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _not_sent(row: Forwarding, problem: str) -> bool:
    given_up = row.attempts + 1 >= MAX_ATTEMPTS
    Forwarding.objects.filter(pk=row.pk).update(
        problem=problem[:300],
        status=ForwardingStatus.FAILED if given_up else ForwardingStatus.QUEUED,
    )
    return False


def _sent(binding: Any, record: Any, row: Forwarding, number: str) -> None:
    now = timezone.now()
    with transaction.atomic():
        Forwarding.objects.filter(pk=row.pk).update(
            number=number,
            status=ForwardingStatus.SENT,
            sent_at=now,
            problem="",
        )
        if binding.outside_number:
            binding.entity.model._default_manager.filter(pk=record.pk).update(**{binding.outside_number: number})
        Case.objects.filter(pk=row.case_id).update(updated_at=now)
        notices.tell_number(binding, record, "SP4N-LAPOR!", number)
