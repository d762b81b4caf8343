"""Who comes next: one after the other, for some days, at the branch that was chosen."""

import pytest

from blocks.library.models import Hold
from blocks.library.services import clock as ticking
from blocks.library.services import holds, lending, queue, returning
from core import workflow
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def wait(binding, librarian, here):
    """Reserve and give the block's row: wait(member, copy)."""

    def make(borrower, item, at=None):
        record = holds.reserve(binding, librarian, borrower, item.work, (at or here).pk)
        return Hold.objects.get(pk=record.library_id)

    return make


def state(binding, held):
    return binding.record_of("reservation", held).state


def test_what_stands_on_the_shelf_is_not_reserved(copy, member, wait):
    with pytest.raises(RuleBroken, match="Masih ada di rak"):
        wait(member(), copy())


def test_the_first_who_waits_gets_it_and_others_do_not(binding, librarian, here, copy, member, lend, wait):
    item = copy()
    lend(member(), item)
    first, second = wait(member(name="Satu"), item), wait(member(name="Dua"), item)
    assert [binding.queue_place(binding.record_of("reservation", one)) for one in (first, second)] == [1, 2]
    taken = returning.take_back(binding, librarian, item, here.pk)
    first.refresh_from_db()
    assert "Disimpan untuk" in " ".join(taken.notes)
    assert (state(binding, first), state(binding, second), first.copy_id) == ("siap", "antre", item.pk)
    with pytest.raises(RuleBroken, match="disimpan untuk pemesan"):
        lend(member(name="Lain"), item)
    assert lend(first.borrower, item).is_open
    first.refresh_from_db()
    assert (state(binding, first), first.is_open) == ("diambil", False)
    assert Notification.objects.filter(entity=binding.reservation).count() == 1


def test_it_lapses_and_the_next_is_told(binding, librarian, here, copy, member, lend, wait, clock):
    item = copy()
    lend(member(), item)
    first, second = wait(member(name="Satu"), item), wait(member(name="Dua"), item)
    returning.take_back(binding, librarian, item, here.pk)
    clock.go(binding.number("pickup_days"))
    ticking.run(binding, clock.now)
    assert state(binding, first) == "siap"
    clock.go(1)
    ticking.run(binding, clock.now)
    assert (state(binding, first), state(binding, second)) == ("lewat", "siap")


def test_a_copy_goes_to_the_branch_where_it_is_fetched(binding, librarian, here, branch, copy, member, lend, wait):
    item, there = copy(), branch("Cabang Jauh")
    lend(member(), item)
    held = wait(member(name="Jauh"), item, there)
    taken = returning.take_back(binding, librarian, item, here.pk)
    assert "kirim ke sana" in " ".join(taken.notes)
    assert state(binding, held) == "antre"
    arrived = returning.take_back(binding, librarian, item, there.pk)
    assert arrived.loan is None
    assert state(binding, held) == "siap"


def test_who_is_no_member_any_more_is_passed_over(binding, librarian, here, copy, member, lend, wait):
    item = copy()
    lend(member(), item)
    gone, next_one = wait(member(name="Pergi"), item), wait(member(name="Berikut"), item)
    entity = binding.entity_of("member")
    workflow.move(entity, binding.record_of("member", gone.borrower), "akhiri", librarian)
    returning.take_back(binding, librarian, item, here.pk)
    assert (state(binding, gone), state(binding, next_one)) == ("antre", "siap")


def test_one_that_is_cancelled_makes_room(binding, librarian, here, copy, member, lend, wait):
    item = copy()
    lend(member(), item)
    first, second = wait(member(name="Satu"), item), wait(member(name="Dua"), item)
    returning.take_back(binding, librarian, item, here.pk)
    entity = binding.entity_of("reservation")
    workflow.move(entity, binding.record_of("reservation", first), "batalkan", librarian)
    assert state(binding, second) == "siap"


def test_nobody_waits_twice_or_for_too_much(binding, copy, member, lend, wait):
    borrower, other = member(), member(name="Lain")
    most = binding.limits_of("umum")["pesanan"]
    items = [copy(f"K{number}") for number in range(most + 1)]
    for item in items:
        lend(member(name=f"P{item.pk}"), item)
    wait(other, items[0])
    with pytest.raises(RuleBroken, match="sudah Anda pesan"):
        wait(other, items[0])
    for item in items[:most]:
        wait(borrower, item)
    with pytest.raises(RuleBroken, match=f"paling banyak {most}"):
        wait(borrower, items[most])


def test_a_loan_is_not_extended_while_somebody_waits(binding, librarian, copy, member, lend, wait):
    item = copy()
    loan = lend(member(), item)
    wait(member(name="Menunggu"), item)
    with pytest.raises(RuleBroken, match="yang menunggu"):
        lending.extend(binding, librarian, loan)


def test_a_copy_kept_for_somebody_is_not_put_away(binding, librarian, here, copy, member, lend, wait):
    item = copy()
    lend(member(), item)
    wait(member(name="Menunggu"), item)
    returning.take_back(binding, librarian, item, here.pk)
    assert not queue.on_shelf(item.work).exists()
    with pytest.raises(RuleBroken, match="disimpan untuk pemesan"):
        returning.missing(binding, librarian, item)
