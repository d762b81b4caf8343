"""Takes copies back, or writes them off; who waits for them comes next."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library import due
from blocks.library.models import Copy, Loan
from blocks.library.services import queue, sanctions
from core import blocks, display, turns, workflow
from core.access import Actor
from core.rules import RuleBroken


@dataclass(frozen=True)
class Taken:
    """What the desk must know of a copy that came in."""

    copy: Copy
    loan: Loan | None
    late_days: int = 0
    notes: list[str] = field(default_factory=list)


def take_back(binding: Any, actor: Actor, copy: Copy, branch_id: int) -> Taken:
    """Take a copy in at the desk of a branch: end its loan if it is lent, and see who waits for it."""
    with transaction.atomic():
        copy = turns.hold(copy)
        loan = copy.loans.filter(is_open=True).select_related("borrower").first()
        days, notes = (0, []) if loan is None else _end(binding, actor, loan, branch_id)
        offered = queue.arrive(binding, copy, branch_id)
        if loan is None and not offered:
            raise RuleBroken([_("Eksemplar %s tidak sedang dipinjam.") % copy.code])
    return Taken(copy, loan, days, [*notes, *offered])


def _end(binding: Any, actor: Actor, loan: Loan, branch_id: int) -> tuple[int, list[str]]:
    days = due.late_days(binding.hours_of(loan.branch_id), loan.due_on, timezone.localdate())
    made = sanctions.for_late(binding, actor, loan, days)
    _tell(binding, loan, "returned", actor)
    notes = [] if made is None else sanctions.said(binding, loan.borrower, timezone.localdate())
    if loan.copy.branch_id != branch_id:
        notes.append(_("Milik %s; kirim kembali ke sana.") % _branch_name(binding, loan.copy.branch_id))
    return days, notes


def give_back_digital(binding: Any, actor: Actor, loan: Loan) -> None:
    """End a digital loan before its day; the next in the queue is told."""
    with transaction.atomic():
        work = turns.hold(loan.work)
        loan = turns.hold(loan)
        if not loan.is_open or not loan.is_digital:
            raise RuleBroken([_("Pinjaman ini sudah berakhir.")])
        _tell(binding, loan, "returned", actor)
        queue.offer_digital(binding, work)


def lose(binding: Any, actor: Actor, loan: Loan, reason: str) -> Any:
    """The member lost or spoilt the copy: the loan ends, the copy goes, its price is owed."""
    if not reason.strip():
        raise RuleBroken([_("Tulis keterangan: hilang, basah, sobek, atau lainnya.")])
    with transaction.atomic():
        copy = turns.hold(loan.copy) if loan.copy_id else None
        loan = turns.hold(loan)
        if copy is None or not loan.is_open:
            raise RuleBroken([_("Pinjaman ini sudah berakhir.")])
        made = sanctions.for_lost(binding, actor, loan, reason.strip()[:160])
        _tell(binding, loan, "lost", actor)
        missing(binding, actor, copy)
    return made


def missing(binding: Any, actor: Actor, copy: Copy) -> bool:
    """Say of a copy that it is gone, where the application has a step for that."""
    record = binding.record_of("copy", copy)
    return blocks.tell(binding.entity_of("copy"), record, "library.lost", actor)


def _tell(binding: Any, loan: Loan, name: str, actor: Actor) -> None:
    entity, record = binding.entity_of("loan"), binding.record_of("loan", loan)
    if not blocks.tell(entity, record, f"library.{name}", actor):
        raise workflow.stale(entity, record)


def _branch_name(binding: Any, branch_id: int) -> str:
    found = binding.entity_of("branch").model._default_manager.filter(pk=branch_id).first()
    return display.plain(binding.of(found, "branch_name")) if found is not None else ""
