"""The block's row of a loan: begun, ended by events, forgotten."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Loan
from core import turns
from core.access import Actor
from core.rules import RuleBroken

ENDED_PHASES = ("done", "rejected")


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; a copy that is out, or a licence in use, is not lent again."""
    borrower = binding.of(record, "loan_member").library
    copy_record = binding.of(record, "loan_copy")
    copy = turns.hold(copy_record.library) if copy_record is not None else None
    work = copy.work if copy is not None else turns.hold(binding.of(record, "loan_title").library)
    if copy is not None and copy.loans.filter(is_open=True).exists():
        raise RuleBroken([_("Eksemplar ini baru saja dipinjamkan.")])
    record.library = Loan.objects.create(
        app=binding.app,
        work=work,
        copy=copy,
        slot=None if copy is not None else _free_slot(work),
        borrower=borrower,
        klass=borrower.klass,
        branch_id=binding.key_of(record, "loan_branch"),
        lent_on=binding.of(record, "loan_day") or timezone.localdate(),
        due_on=binding.of(record, "loan_due") or timezone.localdate(),
    )


def follow(binding: Any, record: Any) -> None:
    """Nothing of a loan is changed by a form."""


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """A loan ends with a state of phase done or rejected."""
    row = record.library
    is_ended = binding.entity_of("loan").workflow.state(step.target).phase in ENDED_PHASES
    if is_ended and row.is_open:
        row.is_open, row.back_at = False, timezone.now()
        row.save(update_fields=["is_open", "back_at"])


def ends_at(row: Loan) -> datetime:
    """The last moment of the due day."""
    return timezone.make_aware(datetime.combine(row.due_on, time(23, 59, 59)))


def _free_slot(work: Any) -> int:
    """The first licence that nobody uses."""
    used = set(work.loans.filter(is_open=True).values_list("slot", flat=True))
    return next(number for number in range(1, len(used) + 2) if number not in used)
