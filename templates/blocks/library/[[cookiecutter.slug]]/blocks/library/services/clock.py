"""What time brings: digital loans end, reservations lapse, members are reminded."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Hold, Loan, Visit, Work
from blocks.library.services import queue
from core import display, notify, turns

VISITOR_DAYS = 31


def run(binding: Any, now: datetime) -> int:
    """Do what is due; give the number of things done."""
    today = timezone.localdate(now)
    done = _end_digital(binding, today) + _lapse(binding, today) + _remind(binding, today)
    return done + _forget_visitors(binding, today)


def _forget_visitors(binding: Any, today: date) -> int:
    """Whose card it was is kept for a month, so that nobody is counted twice; then only the class."""
    old = Visit.objects.filter(app=binding.app, borrower__isnull=False, day__lt=today - timedelta(days=VISITOR_DAYS))
    return old.update(borrower=None)


def _end_digital(binding: Any, today: date) -> int:
    over = Loan.objects.filter(app=binding.app, is_open=True, slot__isnull=False, due_on__lt=today)
    done = 0
    for key in sorted(set(over.values_list("work_id", flat=True))):
        with transaction.atomic():
            done += queue.end_digital(binding, turns.hold(Work(pk=key)), today)
    return done


def _lapse(binding: Any, today: date) -> int:
    over = Hold.objects.filter(app=binding.app, is_open=True, until__lt=today).order_by("until", "pk")
    for held in over:
        with transaction.atomic():
            queue.lapse(binding, held)
    return len(over)


def _remind(binding: Any, today: date) -> int:
    soon = today + timedelta(days=binding.number("remind_days"))
    rows = Loan.objects.filter(app=binding.app, is_open=True, due_on__lte=soon).select_related("borrower")
    return sum(_remind_of(binding, loan, today) for loan in rows.iterator(500))


def _remind_of(binding: Any, loan: Loan, today: date) -> int:
    """Once before the due day, and every some days after it."""
    late = (today - loan.due_on).days
    if late > 0 and loan.is_digital:
        return 0
    turn = -1 if late <= 0 else (late - 1) // max(binding.number("overdue_every"), 1)
    key = f"library:{loan.pk}:{loan.due_on.isoformat()}:{turn}"
    record = None if notify.is_sent(key) else binding.record_of("loan", loan)
    member = binding.of(record, "loan_member") if record is not None else None
    person_id = binding.key_of(member, "member_person") if member is not None else None
    if person_id is None:
        return 0
    title = binding.of(binding.of(record, "loan_title"), "title_name")
    words = {"title": title, "day": display.long_date(loan.due_on)}
    told = (
        _("“%(title)s” seharusnya kembali %(day)s.")
        if late > 0
        else _("“%(title)s” harus kembali paling lambat %(day)s.")
    )
    notify.send(
        title=_("Buku belum dikembalikan") if late > 0 else _("Waktunya mengembalikan buku"),
        text=told % words,
        url=binding.url("mine"),
        person_id=person_id,
        app=binding.app,
        entity=binding.loan,
        object_id=record.pk,
        key=key,
    )
    return 1
