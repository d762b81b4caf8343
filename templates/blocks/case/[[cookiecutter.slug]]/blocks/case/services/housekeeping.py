"""What is due by the clock: drafts and requests that nobody completes, reminders, ends of validity, old papers."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case.models import Decision, Delivery, Request, Verdict
from blocks.case.services import deciding, filing, following
from core import access, audit, blocks, display, files

BATCH = 200


def run(binding: Any, now: datetime) -> int:
    """Do all of it; give the number of things done."""
    today = timezone.localtime(now).date()
    return (
        filing.send_waiting(binding, now)
        + _drop(binding, today, now)
        + _remind(binding, today)
        + _expire(binding, today)
        + _erase(binding, now)
    )


def _drop(binding: Any, today: Any, now: datetime) -> int:
    """End drafts that were never sent, and requests whose applicant let the day pass."""
    edge = now - timedelta(days=binding.setting("draft_days"))
    drafts = binding.entity.rows().filter(case__submitted_at=None, case__closed_at=None, created_at__lt=edge)
    owed = binding.entity.rows().filter(case__complete_by__lt=today, case__closed_at=None)
    return sum(_drop_one(binding, record) for record in [*drafts[:BATCH], *owed[:BATCH]])


def _drop_one(binding: Any, record: Any) -> bool:
    with transaction.atomic():
        row = following.lock(binding.row(record))
        if not row.is_open or not blocks.tell(binding.entity, record, "case.dropped", access.system()):
            return False
    title = _("Permohonan Anda gugur karena tidak dilengkapi")
    following.tell_applicant(binding, record, title, f"dropped:{row.pk}")
    return True


def _remind(binding: Any, today: Any) -> int:
    """Tell holders once that what they were granted ends soon."""
    days = binding.setting("remind_days")
    rows = Decision.objects.filter(
        request__app=binding.app,
        verdict=Verdict.APPROVED,
        revoked_at=None,
        reminded_at=None,
        valid_until__gte=today,
        valid_until__lte=today + timedelta(days=days),
    )
    done = 0
    for decision in rows.select_related("request")[:BATCH] if days else ():
        if not Decision.objects.filter(pk=decision.pk, reminded_at=None).update(reminded_at=timezone.now()):
            continue
        record = binding.record_of(decision.request)
        title = _("Izin Anda berakhir %s. Ajukan perpanjangan sebelum tanggal itu.") % display.long_date(
            decision.valid_until
        )
        following.tell_applicant(binding, record, title, f"ends:{decision.pk}", decision.number)
        done += 1
    return done


def _expire(binding: Any, today: Any) -> int:
    rows = Decision.objects.filter(
        request__app=binding.app, verdict=Verdict.APPROVED, revoked_at=None, expired_at=None, valid_until__lt=today
    )
    return sum(
        deciding.expire(binding, binding.record_of(one.request), one) for one in rows.select_related("request")[:BATCH]
    )


def _erase(binding: Any, now: datetime) -> int:
    """Delete handed-in papers and addresses whose time is over; what was decided stays."""
    days = binding.setting("keep_days")
    if days < 1:
        return 0
    rows = Request.objects.filter(app=binding.app, papers_erased_at=None, closed_at__lt=now - timedelta(days=days))
    return sum(_erase_one(binding, row) for row in rows[:BATCH])


def _erase_one(binding: Any, row: Request) -> int:
    with transaction.atomic():
        for paper in row.papers.exclude(file=None).select_related("file"):
            stored = paper.file
            paper.file = None
            paper.save(update_fields=["file"])
            files.remove(stored)
        Delivery.objects.filter(request=row).update(address="", received_by="")
        row.papers_erased_at = timezone.now()
        row.save(update_fields=["papers_erased_at"])
        audit.record(access.system(), "retention", binding.record_of(row), {"emptied": ["case"]})
    return 1
