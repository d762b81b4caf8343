"""Invoices, payments and the bank's notices, on records of an application that binds the block."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from blocks.billing import bank, gateway, reconcile, selectors, services, snap
from blocks.billing.models import Invoice, Payment
from core import access
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch):
    monkeypatch.setattr(gateway, "stand_in", lambda: True)


def path_of(binding):
    return reverse(f"{binding.package}:billing_callback")


def send(binding, row, *, reference="REF-1", amount=None, secret=None, channel="va"):
    """Post a notice over HTTP as a bank does."""
    notice = bank.notice_of(row, channel, reference)
    if amount is not None:
        notice["paidAmount" if channel == "va" else "amount"]["value"] = f"{amount}.00"
    body = json.dumps(notice)
    stamp = timezone.now().isoformat(timespec="seconds")
    mark = snap.signature(secret or gateway.secret(), path_of(binding), body.encode(), stamp)
    headers = {"X-TIMESTAMP": stamp, "X-SIGNATURE": mark}
    client = Client(enforce_csrf_checks=True)
    return client.post(path_of(binding), body, content_type="application/json", headers=headers)


def fresh(record):
    return Invoice.objects.get(pk=record.billing_id)


def test_an_amount_opens_an_invoice_with_number_account_and_last_day(make):
    row = make().billing
    assert (row.status, row.total) == ("open", 75000)
    assert row.number
    assert row.virtual_account.startswith(gateway.prefix())
    assert row.due_at > timezone.now()


def test_an_invoice_of_zero_is_paid_at_once(make):
    row = fresh(make(0))
    assert row.status == "paid"
    assert row.receipt_number
    assert row.payments.get().channel == "free"


def test_what_is_free_says_so_and_shows_no_bill(binding, make):
    record = make(0)
    (panel,) = binding.panels(record, access.system())
    page = render_to_string(panel.template, panel.context)
    assert "Tidak dikenai biaya." in page
    assert "Rp" not in page
    assert "Kuitansi" not in page


def test_what_is_free_so_far_may_still_come_to_cost_something(binding, make, monkeypatch):
    monkeypatch.setattr(services, "why_not_payable", lambda binding, record: ["menunggu"])
    record = make(0)
    (panel,) = binding.panels(record, access.system())
    assert record.billing.status == "open"
    assert "Sampai sekarang belum ada biaya." in render_to_string(panel.template, panel.context)


def test_days_without_a_charge_are_no_income(binding, make):
    before = selectors.ledger(binding)
    make(0)
    assert selectors.ledger(binding).days == before.days


def test_the_last_day_counts_from_when_it_can_be_paid(binding, make, monkeypatch):
    record, plain = make(), replace(binding, fine_percent=None, due_on="")
    monkeypatch.setattr(type(binding), "paid_step", lambda self, record: None)
    waiting = services.assess(plain, record, None)
    assert (waiting.status, waiting.due_at) == ("open", None)
    services.expire(plain, timezone.now() + timedelta(days=400))
    assert fresh(record).status == "open"
    monkeypatch.setattr(type(binding), "paid_step", lambda self, record: "bayar")
    due = services.assess(plain, record, None).due_at
    assert due > timezone.now()
    assert services.assess(plain, record, None).due_at == due


def test_what_is_fined_keeps_its_last_day(binding, make, monkeypatch):
    record, fined = make(), replace(binding, fine_percent=lambda *_names: 1, due_on="")
    due = record.billing.due_at
    monkeypatch.setattr(type(binding), "paid_step", lambda self, record: None)
    assert services.assess(fined, record, None).due_at == due


def test_a_signed_notice_pays(binding, make):
    record = make()
    answer = send(binding, record.billing)
    assert (answer.status_code, answer.json()["responseCode"]) == (200, snap.SUCCESS_VA)
    assert (fresh(record).status, int(fresh(record).paid)) == ("paid", 75000)


def test_a_notice_sent_twice_books_once(binding, make):
    record = make()
    first, second = send(binding, record.billing), send(binding, record.billing)
    assert first.status_code == second.status_code == 200
    assert Payment.objects.filter(invoice=record.billing).count() == 1
    assert int(fresh(record).paid) == 75000


def test_a_qris_notice_finds_the_invoice_by_its_number(binding, make):
    record = make()
    assert send(binding, record.billing, channel="qris").json()["responseCode"] == snap.SUCCESS_QRIS
    assert fresh(record).status == "paid"


def test_a_stranger_s_signature_is_refused(binding, make):
    record = make()
    assert send(binding, record.billing, secret="tebakan").status_code == 401
    assert fresh(record).status == "open"


def test_a_wrong_amount_is_refused(binding, make):
    record = make()
    answer = send(binding, record.billing, amount=1000)
    assert (answer.status_code, answer.json()["responseMessage"]) == (404, "Invalid Amount")
    assert not Payment.objects.exists()


def test_a_second_payment_of_a_paid_bill_is_refused(binding, make):
    record = make()
    send(binding, record.billing)
    assert send(binding, record.billing, reference="REF-2").json()["responseMessage"] == "Paid Bill"


def test_the_same_reference_for_another_bill_is_a_conflict(binding, make):
    one, two = make(), make()
    send(binding, one.billing)
    assert send(binding, two.billing).status_code == 409
    assert fresh(two).status == "open"


def test_an_expired_invoice_takes_no_money_until_renewed(binding, make, monkeypatch):
    record = make()
    assert services.expire(replace(binding, fine_percent=None), timezone.now() + timedelta(days=60)) >= 1
    assert send(binding, record.billing).status_code == 404
    monkeypatch.setattr(type(binding), "paid_step", lambda self, record: None)
    with pytest.raises(RuleBroken, match="Tidak ada lagi"):
        services.renew(binding, record, access.system())
    monkeypatch.setattr(type(binding), "paid_step", lambda self, record: "bayar")
    services.renew(binding, record, access.system())
    assert fresh(record).status == "open"


def test_instalments_close_with_the_last_part(binding, make):
    record = make(100_000, instalments=3)
    assert record.billing.next_amount == 33_334
    for number in range(3):
        row = fresh(record)
        assert row.status == "open"
        assert send(binding, row, reference=f"REF-{number}").status_code == 200
    assert (fresh(record).status, fresh(record).rest) == ("paid", 0)


def test_too_much_money_is_kept_and_flagged(binding, make):
    record = make()
    for number in range(2):
        services.pay(binding, record, "va", f"R{number}", 75000, timezone.now())
    row = fresh(record)
    assert int(row.paid) == 150_000
    assert "melebihi" in row.attention


def test_cancelling_what_was_paid_asks_for_the_money_to_be_given_back(binding, make):
    record = make()
    send(binding, record.billing)
    services.void(binding, record, access.system())
    assert (fresh(record).status, "kembalikan" in fresh(record).attention) == ("paid", True)


def test_a_voided_invoice_stays_void(binding, make):
    record = make()
    services.void(binding, record, access.system())
    services.assess(binding, record, access.system())
    assert fresh(record).status == "void"


def test_the_bank_s_file_finds_what_was_lost_and_what_differs(binding, make):
    known, lost, unpaid = make(), make(), make()
    send(binding, known.billing, reference="A-1")
    send(binding, unpaid.billing, reference="A-9")
    today = timezone.localdate()
    lines = [
        "tanggal,referensi,virtual_account,jumlah",
        f"{today},A-1,{known.billing.virtual_account},75000",
        f"{today},A-2,{lost.billing.virtual_account},75.000",
        f"{today},A-3,0000000000,5000",
        f"{today},A-4,{lost.billing.virtual_account},banyak",
    ]
    made = reconcile.run(binding, today, "bank.csv", "\n".join(lines).encode(), access.system())
    found = {line.reference: line.result for line in made.lines.all()}
    assert found == {"A-1": "matched", "A-2": "booked", "A-3": "unknown", "A-4": "broken", "A-9": "absent"}
    assert fresh(lost).status == "paid"


def test_the_same_file_is_not_compared_twice(binding, make):
    data = f"referensi,virtual_account,jumlah\nA,{make().billing.virtual_account},75000\n".encode()
    reconcile.run(binding, timezone.localdate(), "a.csv", data, access.system())
    with pytest.raises(RuleBroken, match="sudah pernah"):
        reconcile.run(binding, timezone.localdate(), "b.csv", data, access.system())


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"a,b\n1,2\n"])
def test_refuses_files_that_are_no_bank_file(binding, data):
    with pytest.raises(RuleBroken):
        reconcile.run(binding, timezone.localdate(), "a.csv", data, access.system())


def test_the_stand_in_is_closed_where_there_is_a_bank(binding, make, monkeypatch):
    monkeypatch.setattr(gateway, "stand_in", lambda: False)
    record = make()
    assert Client().post(binding.url("bank", record.billing.code)).status_code == 404
    assert fresh(record).status == "open"


def test_a_receipt_can_be_confirmed_without_naming_anybody(binding, make):
    record = make()
    send(binding, record.billing)
    page = Client().get(binding.url("check", record.billing.code))
    assert page.status_code == 200
    assert fresh(record).receipt_number in page.content.decode()
    assert "Warga" not in page.content.decode()
