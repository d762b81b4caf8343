"""Brings about what happens in the block for the tests of applications: loans end, reservations come up, a scan."""

from datetime import timedelta

from django.utils import timezone

from blocks.library.models import Hold, Loan
from blocks.library.services import queue, returning, stocktaking
from core import access, blocks
from tests import walking


def end(world, binding, record):
    """A loan comes back; a copy's by the desk, a licence by its reader."""
    loan = binding.row(record)
    if loan.is_digital:
        returning.give_back_digital(binding, access.system(), loan)
    else:
        returning.take_back(binding, access.system(), loan.copy, loan.copy.branch_id)


def lose(world, binding, record):
    """A lent copy is written off; a copy that is not lent is not found at the stock-taking."""
    if binding.is_a(record, "copy"):
        returning.missing(binding, access.system(), binding.row(record))
        return
    loan = binding.row(record)
    if loan.copy is None:
        Loan.objects.filter(pk=loan.pk).update(slot=None, copy=_copy(world, binding))
    returning.lose(binding, access.system(), Loan.objects.get(pk=loan.pk), "Hilang di jalan")


def _copy(world, binding):
    return binding.row(walking.make(world, world.sample(f"{binding.app}.{binding.copy}")))


def ready(world, binding, record):
    """What is waited for is free."""
    held = binding.row(record)
    queue.make_ready(binding, held)


def take(world, binding, record):
    """The member has it now."""
    held = binding.row(record)
    queue.take(binding, held.borrower, held.work)


def lapse(world, binding, record):
    """Nobody fetched it in time."""
    held = binding.row(record)
    Hold.objects.filter(pk=held.pk).update(until=timezone.localdate() - timedelta(days=1))
    queue.lapse(binding, Hold.objects.get(pk=held.pk))


def scan(world, binding, record):
    """One barcode is scanned."""
    stocktaking.scan(binding, access.system(), binding.row(record), "UJI-1")


def nobody_borrows(world, binding, record):
    """Every loan of a member, title or copy ends."""
    for loan in binding.row(record).loans.filter(is_open=True):
        blocks.tell(binding.entity_of("loan"), binding.record_of("loan", loan), "library.returned", access.system())


EVENTS = {"lapsed": lapse, "lost": lose, "ready": ready, "returned": end, "taken": take}
NEEDS = {"open_loans": nobody_borrows, "scanned": scan}
# A made-up number would be refused, and a right one is taken by the first title.
VALUES = {"title_isbn": ""}
