"""What follows a late or lost copy: a fine or a pause, and the price of what is gone."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Borrower, Loan
from core import access, display, records
from core.access import Actor

FINE, PAUSE, REPLACE = "denda", "skors", "ganti"


def open_of(binding: Any, borrower: Borrower, today: date) -> list[Any]:
    """The sanctions of a member that are not settled; a pause ends by itself."""
    entity = binding.entity_of("sanction")
    states = [state.name for state in entity.workflow.states if state.phase not in ("done", "rejected")]
    rows = entity.rows().filter(**{f"{binding.sanction_member}_id": borrower.record_id}, state__in=states)
    return [one for one in rows.order_by("pk") if not _is_over(binding, one, today)]


def _is_over(binding: Any, record: Any, today: date) -> bool:
    until = binding.of(record, "sanction_until")
    return binding.of(record, "sanction_kind") == PAUSE and until is not None and until < today


def said(binding: Any, borrower: Borrower, today: date) -> list[str]:
    """Each open sanction in words."""
    return [_words(binding, one) for one in open_of(binding, borrower, today)]


def _words(binding: Any, record: Any) -> str:
    kind = binding.of(record, "sanction_kind")
    if kind == PAUSE:
        return _("Tidak dapat meminjam sampai %s.") % display.long_date(binding.of(record, "sanction_until"))
    amount = display.money(binding.of(record, "sanction_amount") or 0)
    words = _("Buku pengganti atau %s belum diselesaikan.") if kind == REPLACE else _("Denda %s belum dibayar.")
    return words % amount


def for_late(binding: Any, actor: Actor, loan: Loan, days: int) -> Any:
    """What follows so many open days late; nothing where the region forgives them."""
    rule, today = binding.setting("late"), timezone.localdate()
    amount = binding.setting("fine_per_day") * days if rule == FINE else None
    pause = min(binding.number("pause_per_day") * days, binding.number("longest_pause")) if rule == PAUSE else 0
    if days < 1 or not (amount or pause):
        return None
    until = today + timedelta(days=pause) if pause else None
    if until is not None:
        until = _after_others(binding, loan.borrower, until, pause, today)
    reason = _("Terlambat %s hari buka.") % days
    return _create(binding, actor, loan, FINE if amount else PAUSE, amount, until, reason)


def for_lost(binding: Any, actor: Actor, loan: Loan, reason: str) -> Any:
    """The copy is to be replaced by the same book or its price."""
    copy = binding.record_of("copy", loan.copy)
    return _create(binding, actor, loan, REPLACE, binding.of(copy, "copy_price"), None, reason)


def _after_others(binding: Any, borrower: Borrower, until: date, pause: int, today: date) -> date:
    """A pause begins when the one that runs has ended; together they are no longer than the longest."""
    running = [binding.of(one, "sanction_until") for one in open_of(binding, borrower, today)]
    last = max((day for day in running if day is not None), default=today)
    return max(until, min(last + timedelta(days=pause), today + timedelta(days=binding.number("longest_pause"))))


def _create(binding: Any, actor: Actor, loan: Loan, kind: str, amount: Any, until: date | None, reason: str) -> Any:
    values = {
        f"{binding.sanction_member}_id": loan.borrower.record_id,
        f"{binding.sanction_loan}_id": loan.record_id,
        binding.sanction_kind: kind,
        binding.sanction_amount: amount,
        binding.sanction_until: until,
        binding.sanction_reason: reason,
    }
    return records.create(binding.entity_of("sanction"), access.system(), values, issuer=actor)
