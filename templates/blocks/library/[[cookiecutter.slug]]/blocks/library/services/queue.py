"""Who comes next: a copy or licence that is free goes to the first who waits, for some days."""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library import due
from blocks.library.models import Borrower, Copy, Hold, Loan, Work
from core import access, blocks, display


def on_shelf(work: Work, branch_id: int | None = None) -> QuerySet:
    """Copies that anybody may take now."""
    out = Loan.objects.filter(is_open=True, copy__isnull=False).values("copy")
    kept = Hold.objects.filter(is_open=True, copy__isnull=False).values("copy")
    rows = work.copies.filter(is_usable=True).exclude(pk__in=out).exclude(pk__in=kept)
    return rows if branch_id is None else rows.filter(branch_id=branch_id)


def waiting(work: Work) -> QuerySet:
    """Members who wait for a copy of a title and have none promised yet, the first first."""
    return _waiting(work).filter(branch_id__isnull=False)


def _waiting(work: Work) -> QuerySet:
    rows = Hold.objects.filter(work=work, is_open=True, copy=None, until=None, borrower__is_active=True)
    return rows.order_by("queued_at", "pk")


def arrive(binding: Any, copy: Copy, branch_id: int) -> list[str]:
    """A copy lies on the desk of a branch: what is to be done with it, in words."""
    if not copy.is_usable:
        return []
    held = Hold.objects.filter(copy=copy, is_open=True).first() or _promise(copy, branch_id)
    if held is None:
        return []
    if held.branch_id != branch_id:
        name = _branch_name(binding, held.branch_id)
        return [
            _("Dipesan %(card)s untuk diambil di %(branch)s; kirim ke sana.")
            % {"card": held.borrower.card, "branch": name}
        ]
    if held.until is None:
        make_ready(binding, held)
    words = _("Disimpan untuk %(card)s sampai %(day)s; taruh di rak pesanan.")
    return [words % {"card": held.borrower.card, "day": display.long_date(held.until)}]


def offer(binding: Any, copy: Copy) -> None:
    """A copy that was kept for somebody is free again, where it lies."""
    if copy.is_usable and not copy.loans.filter(is_open=True).exists():
        held = _promise(copy, copy.branch_id)
        if held is not None and held.branch_id == copy.branch_id:
            make_ready(binding, held)


def let_go(binding: Any, copy: Copy) -> None:
    """A copy that can no longer be lent is kept for nobody: who had it promised waits again, in the old place."""
    Hold.objects.filter(copy=copy, is_open=True, until=None).update(copy=None)


def take(binding: Any, borrower: Borrower, work: Work) -> None:
    """The member has the title now and waits no more; a copy kept elsewhere for the same goes on."""
    for held in Hold.objects.filter(work=work, borrower=borrower, is_open=True):
        kept = held.copy
        _tell(binding, held, "taken")
        if kept is not None:
            offer(binding, kept)


def lapse(binding: Any, held: Hold) -> None:
    """It was not fetched in time; the next one is told by the end of the reservation."""
    _tell(binding, held, "lapsed")


def free_licences(work: Work, borrower: Borrower | None = None) -> int:
    """Licences that are neither read now nor kept for somebody else."""
    today = timezone.localdate()
    used = work.loans.filter(is_open=True, slot__isnull=False, due_on__gte=today).count()
    kept = Hold.objects.filter(work=work, is_open=True, branch_id=None, until__gte=today)
    if borrower is not None:
        kept = kept.exclude(borrower=borrower)
    return work.licences - used - kept.count()


def end_digital(binding: Any, work: Work, today: date) -> int:
    """End the digital loans whose day is over; gives how many."""
    over = list(work.loans.filter(is_open=True, slot__isnull=False, due_on__lt=today))
    for loan in over:
        blocks.tell(binding.entity_of("loan"), binding.record_of("loan", loan), "library.returned", access.system())
    if over:
        offer_digital(binding, work)
    return len(over)


def offer_digital(binding: Any, work: Work) -> None:
    """Keep each free licence for the next who waits for the file."""
    rows = _waiting(work).filter(branch_id=None)
    for held in rows[: max(free_licences(work), 0)]:
        make_ready(binding, held)


def _promise(copy: Copy, branch_id: int) -> Hold | None:
    """Give a copy to the first who waits; who fetches it here goes before nobody."""
    held = waiting(copy.work).first()
    if held is not None:
        held.copy = copy
        held.save(update_fields=["copy"])
    return held


def make_ready(binding: Any, held: Hold) -> None:
    """Keep what is promised for some days, and tell the member."""
    today, days = timezone.localdate(), binding.number("pickup_days")
    if held.branch_id is None:
        held.until = today + timedelta(days=days)
    else:
        held.until = due.open_days_after(binding.hours_of(held.branch_id), today, days)
    held.save(update_fields=["until"])
    record = binding.record_of("reservation", held)
    setattr(record, binding.reservation_until, held.until)
    record.save(update_fields=[binding.reservation_until])
    _tell(binding, held, "ready")


def _tell(binding: Any, held: Hold, name: str) -> None:
    record = binding.record_of("reservation", held)
    blocks.tell(binding.entity_of("reservation"), record, f"library.{name}", access.system())


def _branch_name(binding: Any, branch_id: int | None) -> str:
    found = binding.entity_of("branch").model._default_manager.filter(pk=branch_id).first()
    return str(binding.of(found, "branch_name")) if found is not None else ""
