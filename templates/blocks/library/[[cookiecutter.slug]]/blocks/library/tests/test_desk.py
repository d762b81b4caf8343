"""A day at the desk: lent, extended, returned late, lost; and what stands against it."""

import pytest

from blocks.library.models import Borrower, Copy, Loan
from blocks.library.services import clock as ticking
from blocks.library.services import lending, returning, sanctions
from core import retention
from core.models import Notification, WorkItem
from core.rules import RuleBroken

pytestmark = pytest.mark.db


def settings_of(binding, monkeypatch, **values):
    """Let settings of the application have other values."""
    kept = binding.entity.settings_of()
    for name, value in values.items():
        monkeypatch.setattr(kept, getattr(binding, name).removeprefix("settings."), value)


def test_a_copy_is_lent_until_an_open_day_and_comes_back(binding, librarian, here, copy, member, lend, today):
    borrower, item = member(), copy()
    loan = lend(borrower, item)
    assert (loan.due_on - today).days == binding.limits_of("umum")["hari"]
    record = binding.record_of("loan", loan)
    item_in_list = WorkItem.objects.get(app=binding.app, entity=binding.loan, object_id=record.pk)
    assert item_in_list.due_at.date() >= loan.due_on
    taken = returning.take_back(binding, librarian, item, here.pk)
    loan.refresh_from_db()
    record.refresh_from_db()
    assert (taken.late_days, loan.is_open, record.state) == (0, False, "kembali")
    assert record.kembali_pada == today


def test_all_problems_are_said_at_once(binding, librarian, here, copy, member, lend, clock):
    borrower, lent, other = member(), copy("K1"), copy("K2")
    lend(borrower, lent)
    clock.go(60)
    Copy.objects.filter(pk=other.pk).update(is_usable=False)
    Borrower.objects.filter(pk=borrower.pk).update(valid_until=clock.now.date())
    clock.go(5)
    with pytest.raises(RuleBroken) as refused:
        lend(borrower, other)
    said = " ".join(refused.value.messages)
    assert len(refused.value.messages) == 3
    assert all(word in said for word in ("masa berlakunya", "lewat jatuh tempo", "tidak dilayankan"))


def test_no_more_than_the_class_may_have(binding, copy, member, lend):
    borrower = member()
    most = binding.limits_of("umum")["buku"]
    for number in range(most):
        lend(borrower, copy(f"K{number}"))
    with pytest.raises(RuleBroken, match=f"{most} dari {most} buku"):
        lend(borrower, copy("LEBIH"))


def test_a_lent_copy_is_not_lent_again(copy, member, lend):
    item = copy()
    lend(member(name="Satu"), item)
    with pytest.raises(RuleBroken, match="masih tercatat dipinjam"):
        lend(member(name="Dua"), item)


def test_who_is_not_yet_a_member_borrows_nothing(copy, member, lend):
    with pytest.raises(RuleBroken, match="belum aktif"):
        lend(member(is_active=False), copy())


def test_a_late_return_brings_a_pause_that_ends(binding, librarian, here, copy, member, lend, clock):
    borrower, item = member(), copy()
    loan = lend(borrower, item)
    clock.go((loan.due_on - clock.now.date()).days + 3)
    taken = returning.take_back(binding, librarian, item, here.pk)
    assert taken.late_days == 3
    with pytest.raises(RuleBroken, match="Tidak dapat meminjam sampai"):
        lend(borrower, item)
    clock.go(4)
    assert sanctions.open_of(binding, borrower, clock.now.date()) == []
    assert lend(borrower, item).is_open


def test_a_fine_stands_until_it_is_paid(binding, librarian, here, copy, member, lend, clock, monkeypatch):
    borrower, item = member(), copy()
    loan = lend(borrower, item)
    clock.go((loan.due_on - clock.now.date()).days + 2)
    settings_of(binding, monkeypatch, late="denda", fine_per_day=500)
    returning.take_back(binding, librarian, item, here.pk)
    (open_one,) = sanctions.open_of(binding, borrower, clock.now.date())
    assert getattr(open_one, binding.sanction_amount) == 1000
    assert "Rp1.000" in " ".join(sanctions.said(binding, borrower, clock.now.date()))


def test_a_region_may_forgive(binding, librarian, here, copy, member, lend, clock, monkeypatch):
    borrower, item = member(), copy()
    lend(borrower, item)
    clock.go(30)
    settings_of(binding, monkeypatch, late="tanpa")
    returning.take_back(binding, librarian, item, here.pk)
    assert sanctions.open_of(binding, borrower, clock.now.date()) == []


def test_an_extension_counts_from_today_and_has_an_end(binding, librarian, copy, member, lend, clock):
    loan = lend(member(), copy())
    first = loan.due_on
    clock.go(5)
    assert (lending.extend(binding, librarian, loan) - first).days == 5
    lending.extend(binding, librarian, loan)
    with pytest.raises(RuleBroken, match="paling banyak"):
        lending.extend(binding, librarian, loan)
    record = binding.record_of("loan", Loan.objects.get(pk=loan.pk))
    assert getattr(record, binding.loan_due) == Loan.objects.get(pk=loan.pk).due_on


def test_what_is_late_is_not_extended(binding, librarian, copy, member, lend, clock):
    loan = lend(member(), copy())
    clock.go(20)
    with pytest.raises(RuleBroken, match="lewat jatuh tempo"):
        lending.extend(binding, librarian, loan)


def test_a_lost_copy_is_owed_and_gone(binding, librarian, copy, member, lend, today):
    borrower, item = member(), copy(price=75000)
    loan = lend(borrower, item)
    with pytest.raises(RuleBroken, match="Tulis keterangan"):
        returning.lose(binding, librarian, loan, " ")
    returning.lose(binding, librarian, loan, "Hilang di rumah")
    item.refresh_from_db()
    assert not item.is_usable
    (owed,) = sanctions.open_of(binding, borrower, today)
    assert getattr(owed, binding.sanction_amount) == 75000
    with pytest.raises(RuleBroken, match="sudah berakhir"):
        returning.lose(binding, librarian, loan, "Lagi")


def test_a_copy_that_is_not_lent_cannot_come_back(binding, librarian, here, copy):
    with pytest.raises(RuleBroken, match="tidak sedang dipinjam"):
        returning.take_back(binding, librarian, copy(), here.pk)


def test_a_barcode_is_used_once(copy, title):
    copy("SAMA")
    with pytest.raises(RuleBroken, match="sudah dipakai"):
        copy("SAMA")


def test_the_member_is_reminded_before_and_after(binding, copy, member, lend, clock):
    loan = lend(member(), copy())
    told = Notification.objects.filter(app=binding.app, entity=binding.loan)
    ticking.run(binding, clock.now)
    assert not told.exists()
    clock.go((loan.due_on - clock.now.date()).days - 1)
    assert (ticking.run(binding, clock.now), ticking.run(binding, clock.now), told.count()) == (1, 0, 1)
    clock.go(3)
    assert (ticking.run(binding, clock.now), told.count()) == (1, 2)
    clock.go(binding.number("overdue_every"))
    assert (ticking.run(binding, clock.now), told.count()) == (1, 3)


def test_who_read_what_is_forgotten_but_counted(binding, librarian, here, copy, member, lend, clock):
    borrower, item = member(), copy()
    loan = lend(borrower, item)
    returning.take_back(binding, librarian, item, here.pk)
    clock.go(400)
    retention.run(clock.now)
    loan.refresh_from_db()
    assert binding.key_of(binding.record_of("loan", loan), "loan_member") is None
    assert (loan.borrower_id, loan.klass) == (None, "umum")
