"""Several at once: the last copy and the last licence are lent once, and one place is first in the queue."""

import pytest

from blocks.library.models import Borrower, Copy, Hold, Loan, Work
from blocks.library.services import ebooks, holds, lending, returning
from blocks.library.tests import books
from core import access
from core.rules import RuleBroken
from core.tests import on_disk
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
MANY = 6


def tried(work):
    """Give True where it was done, else the name of what refused it."""

    def run(number):
        try:
            return bool(work(number))
        except (RuleBroken, StaleState) as refused:
            return type(refused).__name__

    return run


def test_the_last_copy_is_lent_once(binding, librarian, here, copy, member):
    item, members = copy(), [member(name=f"Uji {number}") for number in range(MANY)]
    with on_disk.database():

        def lend(number):
            borrower, found = Borrower.objects.get(pk=members[number].pk), Copy.objects.get(pk=item.pk)
            return lending.lend(binding, librarian, borrower, found, here.pk)

        done = on_disk.in_threads(tried(lend), MANY)
        assert on_disk.aside(Loan.objects.filter(is_open=True).count) == 1
    assert done.count(True) == 1
    assert done.count("RuleBroken") == MANY - 1


def test_the_last_licences_are_lent_once_each(binding, librarian, title, member):
    work = title(licences=2).library
    ebooks.attach(binding, librarian, work, books.epub("<p>Satu</p>"))
    members = [member(name=f"Uji {number}") for number in range(MANY)]
    with on_disk.database():

        def lend(number):
            borrower, found = Borrower.objects.get(pk=members[number].pk), Work.objects.get(pk=work.pk)
            return lending.lend_digital(binding, access.system(), borrower, found)

        done = on_disk.in_threads(tried(lend), MANY)
        slots = on_disk.aside(lambda: sorted(Loan.objects.filter(is_open=True).values_list("slot", flat=True)))
    assert (done.count(True), slots) == (2, [1, 2])


def test_a_member_does_not_pass_the_limit_by_two_desks(binding, librarian, here, copy, member):
    borrower, items = member(), [copy(f"K{number}") for number in range(MANY)]
    with on_disk.database():

        def lend(number):
            found = Copy.objects.get(pk=items[number].pk)
            return lending.lend(binding, librarian, Borrower.objects.get(pk=borrower.pk), found, here.pk)

        done = on_disk.in_threads(tried(lend), MANY)
    assert done.count(True) == binding.limits_of("umum")["buku"]


def test_a_copy_scanned_twice_comes_back_once_and_goes_to_one(binding, librarian, here, copy, member, lend):
    item = copy()
    lend(member(), item)
    for number in range(2):
        holds.reserve(binding, librarian, member(name=f"Tunggu {number}"), item.work, here.pk)
    with on_disk.database():
        back = tried(lambda _n: returning.take_back(binding, librarian, Copy.objects.get(pk=item.pk), here.pk).loan)
        done = on_disk.in_threads(back, 4)
        promised = on_disk.aside(Hold.objects.filter(is_open=True, copy__isnull=False).count)
    assert done.count(True) == 1
    assert promised == 1
