"""Sends an approved change to the outside register and keeps the number given there."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case.adapters import siak
from blocks.case.models import Filing, FilingStatus, Request
from blocks.case.services import following
from core import access, audit, blocks
from core.documents import texts
from core.entities import get
from core.rules import RuleBroken

MAX_ATTEMPTS = 8


def queue(binding: Any, record: Any, row: Request) -> None:
    """Note that a change goes out; it is sent once the decision is safe in the database."""
    if not binding.register:
        return
    filing = Filing.objects.create(request=row, register=binding.register, created_at=timezone.now())
    transaction.on_commit(lambda: send(binding, filing.pk))


def send_waiting(binding: Any, now: datetime) -> int:
    """Try again what could not be sent; the pause doubles each time. Give the number sent."""
    waiting = Filing.objects.filter(status=FilingStatus.QUEUED, request__app=binding.app)
    due = [row.pk for row in waiting if row.created_at + timedelta(minutes=2**row.attempts) <= now]
    return sum(send(binding, pk) for pk in due)


def send(binding: Any, pk: int) -> bool:
    """Send one change; the count of attempts is the claim that keeps a second sender away."""
    filing = Filing.objects.select_related("request").get(pk=pk)
    claimed = Filing.objects.filter(pk=pk, status=FilingStatus.QUEUED, attempts=filing.attempts)
    if not claimed.update(attempts=F("attempts") + 1):
        return False
    record = binding.record_of(filing.request)
    try:
        receipt = siak.adapter().change(message_of(binding, record))
    except siak.NotTaken as problem:
        given_up = filing.attempts + 1 >= MAX_ATTEMPTS
        Filing.objects.filter(pk=pk).update(
            problem=str(problem)[:300], status=FilingStatus.FAILED if given_up else FilingStatus.QUEUED
        )
        return False
    with transaction.atomic():
        Filing.objects.filter(pk=pk).update(
            number=receipt.number,
            is_simulated=receipt.is_simulated,
            sent_at=timezone.now(),
            problem="",
            status=FilingStatus.SENT,
        )
        _recorded(binding, record, access.system())
    return True


def message_of(binding: Any, record: Any) -> siak.Change:
    """What leaves the house: the changed elements as the clerk of the register needs them."""
    part = get(binding.app, binding.register_rows)
    rows = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    return siak.Change(
        reference=record.number,
        decision=binding.number(record),
        elements=tuple(
            {name: texts.value(part, row, name, whole=True) for name in binding.register_fields} for row in rows
        ),
    )


def by_hand(binding: Any, actor: Any, record: Any, number: str) -> Filing:
    """Keep the number of a change that an officer entered in the register by hand."""
    number = " ".join(number.split())[:80]
    if len(number) < 3:
        raise RuleBroken([_("Tulis nomor pencatatan dari register.")])
    with transaction.atomic():
        row = following.lock(binding.row(record))
        filing = Filing.objects.select_for_update(of=("self",)).filter(request=row).first()
        if filing is None or filing.status in (FilingStatus.SENT, FilingStatus.BY_HAND):
            raise RuleBroken([_("Tidak ada pencatatan yang menunggu.")])
        if not actor.has_role(binding.app, *binding.reader_roles):
            raise access.Forbidden(_("Nomor register dicatat petugas."))
        filing.number, filing.status, filing.sent_at = number, FilingStatus.BY_HAND, timezone.now()
        filing.save()
        _recorded(binding, record, actor)
    return filing


def _recorded(binding: Any, record: Any, actor: Any) -> None:
    """Let the record go on; its own step takes the number over (`case.filed_number`)."""
    blocks.tell(binding.entity, record, "case.recorded", actor)
    record.refresh_from_db()
    following.publish(binding, record)
    audit.record(actor, "recorded", record, {"register": [None, binding.register]})
