"""Money to the rupiah: a decision within its ceiling, instalments that sum up, spending by line, the rest back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from blocks.grants.models import Decision
from blocks.grants.services import deciding, paying, reporting
from blocks.grants.tests import driving
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.files import a_file

AMOUNT = 1_000_001
SYSTEM = access.system()


def decree(binding, record, ceiling=AMOUNT, number="KEP/1"):
    return deciding.Decree(binding.of(record, "year"), number, timezone.localdate(), "DPA/1", ceiling)


def now(days=0):
    return timezone.localdate() + timedelta(days=days)


def test_the_decision_gives_amounts_in_one_list(binding, waiting):
    deciding.decide(binding, SYSTEM, decree(binding, waiting), {waiting.pk: AMOUNT})
    waiting = binding.entity.rows().get(pk=waiting.pk)
    assert binding.row(waiting).granted == AMOUNT
    assert binding.row(waiting).decision.number == "KEP/1"


@pytest.mark.parametrize(("amount", "ceiling"), [(AMOUNT, AMOUNT - 1), (AMOUNT + 1, AMOUNT + 1), (0, AMOUNT)])
def test_a_list_over_its_ceiling_over_what_was_considered_or_of_nothing_is_refused(binding, waiting, amount, ceiling):
    with pytest.raises(RuleBroken):
        deciding.decide(binding, SYSTEM, decree(binding, waiting, ceiling), {waiting.pk: amount})
    assert not Decision.objects.exists()


def test_a_decree_is_entered_once(binding, waiting):
    deciding.decide(binding, SYSTEM, decree(binding, waiting), {waiting.pk: AMOUNT})
    with pytest.raises(RuleBroken, match="sudah dicatat"):
        deciding.decide(binding, SYSTEM, decree(binding, waiting, number="kep/1"), {waiting.pk: AMOUNT})
    with pytest.raises(StaleState):
        deciding.decide(binding, SYSTEM, decree(binding, waiting, number="KEP/2"), {waiting.pk: AMOUNT})
    assert Decision.objects.count() == 1


def test_the_decision_refuses_who_owes_a_report(binding, waiting, earlier):
    earlier(waiting, timezone.localdate().year - 3, granted=5, paid=5)
    with pytest.raises(RuleBroken, match="LPJ"):
        deciding.decide(binding, SYSTEM, decree(binding, waiting), {waiting.pk: AMOUNT})


def test_the_decision_is_not_the_organisations(binding, waiting, owner):
    with pytest.raises(Forbidden):
        deciding.decide(binding, owner, decree(binding, waiting), {waiting.pk: AMOUNT})


def test_instalments_sum_up_to_the_grant(binding, granted):
    with pytest.raises(RuleBroken, match="tidak sama"):
        paying.plan(binding, SYSTEM, granted, [paying.Part(AMOUNT - 1, now())])
    paying.plan(binding, SYSTEM, granted, [paying.Part(600_000, now()), paying.Part(AMOUNT - 600_000, now(30))])
    assert [int(one.amount) for one in binding.row(granted).payments.all()] == [600_000, 400_001]


def test_more_instalments_than_the_region_allows_are_refused(binding, granted):
    parts = [paying.Part(1, now())] * int(binding.setting("most_instalments")) + [paying.Part(AMOUNT, now())]
    with pytest.raises(RuleBroken, match="paling banyak"):
        paying.plan(binding, SYSTEM, granted, parts)


def test_the_second_instalment_waits_for_the_first_and_none_is_paid_twice(binding, granted):
    paying.plan(binding, SYSTEM, granted, [paying.Part(600_000, now()), paying.Part(AMOUNT - 600_000, now())])
    paid = paying.Paid(now(), "SP2D/1", "Ketua")
    with pytest.raises(RuleBroken, match="sebelumnya"):
        paying.pay(binding, SYSTEM, granted, 2, paid, a_file())
    first = paying.pay(binding, SYSTEM, granted, 1, paid, a_file())
    assert first.receipt
    with pytest.raises(RuleBroken, match="sudah cair"):
        paying.pay(binding, SYSTEM, granted, 1, paid, a_file())
    assert int(binding.row(granted).paid) == 600_000


@pytest.mark.parametrize(
    ("changes", "words"), [({"paid_on": now(2)}, "belum tiba"), ({"transfer": " "}, "SP2D"), ({"receiver": ""}, "SP2D")]
)
def test_a_payment_without_its_facts_is_refused(binding, granted, changes, words):
    paying.plan(binding, SYSTEM, granted, [paying.Part(AMOUNT, now())])
    with pytest.raises(RuleBroken, match=words):
        paying.pay(binding, SYSTEM, granted, 1, replace(paying.Paid(now(), "SP2D/1", "Ketua"), **changes), a_file())


def test_no_money_without_the_signed_pledge_or_to_another_account(binding, granted):
    paying.plan(binding, SYSTEM, granted, [paying.Part(AMOUNT, now())])
    paid = paying.Paid(now(), "SP2D/1", "Ketua")
    with pytest.raises(RuleBroken, match="pakta"):
        paying.pay(binding, SYSTEM, granted, 1, paid, None)
    with pytest.raises(RuleBroken, match="Jenis berkas"):
        paying.pay(binding, SYSTEM, granted, 1, paid, SimpleUploadedFile("pakta.pdf", b"<script>"))
    holder = binding.holder_of(granted)
    setattr(holder, binding.account_holder, "Orang lain")
    holder.save()
    with pytest.raises(RuleBroken, match="atas nama"):
        paying.pay(binding, SYSTEM, granted, 1, paid, a_file())


def test_only_the_treasurer_pays(binding, granted, owner):
    with pytest.raises(Forbidden):
        paying.plan(binding, owner, granted, [paying.Part(AMOUNT, now())])


def buy(binding, actor, record, amount, **changes):
    line = binding.lines_of(record)[0]
    bought = reporting.Bought(**({"line_id": line.pk, "amount": amount, "spent_on": now(), "note": "Semen"} | changes))
    return reporting.spend(binding, actor, record, bought, a_file())


def test_a_report_comes_out_even_to_the_rupiah(binding, paid, owner):
    buy(binding, owner, paid, AMOUNT - 1)
    with pytest.raises(RuleBroken, match="Rp1 "):
        reporting.send(binding, owner, paid)
    reporting.refund(binding, owner, paid, 1, now(), "STS/1", a_file())
    reporting.send(binding, owner, paid)
    row = binding.row(binding.entity.rows().get(pk=paid.pk))
    assert (int(row.spent), int(row.returned), row.rest) == (AMOUNT - 1, 1, 0)
    assert row.reported_at is not None
    with pytest.raises(StaleState):
        reporting.send(binding, owner, paid)


@pytest.mark.parametrize(
    ("amount", "changes", "words"),
    [
        (AMOUNT + 1, {}, "melebihi"),
        (0, {}, "lebih dari nol"),
        (5, {"spent_on": now(1)}, "Tanggal belanja"),
        (5, {"note": " "}, "dibeli"),
        (5, {"line_id": 0}, "Baris RAB"),
    ],
)
def test_spending_that_cannot_be_is_refused(binding, paid, owner, amount, changes, words):
    with pytest.raises(RuleBroken, match=words):
        buy(binding, owner, paid, amount, **changes)
    assert binding.row(paid).spendings.count() == 0


def test_an_instalment_that_its_year_did_not_pay_lapses_and_the_report_goes_out(binding, granted, owner):
    row = binding.row(granted)
    paying.plan(binding, SYSTEM, granted, [paying.Part(AMOUNT - 1, now()), paying.Part(1, now())])
    paying.pay(binding, SYSTEM, granted, 1, paying.Paid(now(), "SP2D/1", "Ketua"), a_file())
    reporting.refund(binding, owner, granted, AMOUNT - 1, now(), "STS 1", a_file())
    with pytest.raises(RuleBroken, match="belum cair"):
        reporting.send(binding, owner, granted)
    type(row).objects.filter(pk=row.pk).update(year=now().year - 1)
    reporting.send(binding, owner, granted)
    assert binding.row(binding.entity.rows().get(pk=granted.pk)).reported_at is not None


def test_money_is_spent_in_its_budget_year(binding, paid, owner):
    row = binding.row(paid)
    line = binding.lines_of(paid)[0]
    type(row).objects.filter(pk=row.pk).update(year=now().year - 1)
    with pytest.raises(RuleBroken, match="tahun anggaran"):
        reporting.spend(binding, owner, paid, reporting.Bought(line.pk, 1, now(), "Semen"), a_file())


def test_more_than_the_rest_is_not_returned(binding, paid, owner):
    with pytest.raises(RuleBroken, match="paling banyak"):
        reporting.refund(binding, owner, paid, AMOUNT + 1, now(), "STS/1", a_file())


def test_a_purchase_is_taken_back_until_the_report_is_sent(binding, paid, owner):
    made = buy(binding, owner, paid, 5)
    reporting.strike(binding, owner, paid, made.pk)
    assert int(binding.row(paid).spent) == 0
    buy(binding, owner, paid, AMOUNT)
    reporting.send(binding, owner, paid)
    with pytest.raises(StaleState):
        reporting.strike(binding, owner, paid, binding.row(paid).spendings.get().pk)


def test_nobody_reports_for_another_organisation(binding, paid, stranger):
    with pytest.raises(Forbidden):
        buy(binding, stranger, paid, 5)


def test_nothing_is_reported_before_money_came(binding, granted, owner):
    with pytest.raises(RuleBroken, match="Belum ada dana"):
        buy(binding, owner, granted, 5)


def test_the_budget_is_adjusted_to_the_grant(binding, granted):
    driving.set_lines(binding, granted, AMOUNT - 1)
    assert not binding.lines_match_grant(granted)
