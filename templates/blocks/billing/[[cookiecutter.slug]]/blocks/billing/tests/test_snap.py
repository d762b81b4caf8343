"""Signed notices of a bank."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from blocks.billing import snap, virtual_account
from blocks.billing.snap import Refused

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
STAMP = "2026-11-24T10:00:00+07:00"
PATH = "/layanan/e-kir/panggilan-bank/"
NOTICE = {
    "virtualAccountNo": "9880100000000015",
    "paymentRequestId": "REF-1",
    "paidAmount": {"value": "75000.00", "currency": "IDR"},
    "trxDateTime": STAMP,
}


def body(**changes):
    return json.dumps(NOTICE | changes).encode()


def require(data, *, signature=None, stamp=STAMP, now=NOW, secret="rahasia"):
    given = signature or snap.signature("rahasia", PATH, data, stamp)
    snap.require_signed(secret, PATH, data, stamp, given, now)


def test_a_signed_notice_passes_however_its_json_is_spaced():
    spaced = json.dumps(NOTICE, indent=2).encode()
    require(spaced, signature=snap.signature("rahasia", PATH, body(), STAMP))


def test_a_changed_amount_breaks_the_signature():
    signature = snap.signature("rahasia", PATH, body(), STAMP)
    with pytest.raises(Refused, match="Signature"):
        require(body(paidAmount={"value": "1.00", "currency": "IDR"}), signature=signature)


def test_without_a_secret_nothing_passes():
    with pytest.raises(Refused):
        require(body(), secret="", signature=snap.signature("", PATH, body(), STAMP))


def test_an_old_notice_is_refused():
    with pytest.raises(Refused, match="TIMESTAMP"):
        require(body(), now=NOW + timedelta(minutes=6))


def test_reads_account_reference_amount_and_time():
    found = snap.read(body())
    assert (found.channel, found.reference, found.amount) == ("va", "REF-1", 75000)
    assert found.paid_at == NOW


@pytest.mark.parametrize(
    "amount",
    [
        {"value": "75000.50", "currency": "IDR"},
        {"value": "-1.00", "currency": "IDR"},
        {"value": "NaN", "currency": "IDR"},
        {"value": "Infinity", "currency": "IDR"},
        {"value": "1.00", "currency": "USD"},
        "75000",
        None,
    ],
)
def test_refuses_amounts_that_are_not_whole_rupiah(amount):
    with pytest.raises(Refused, match="paidAmount"):
        snap.read(body(paidAmount=amount))


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"virtualAccountNo": 1}'])
def test_refuses_what_is_no_notice(data):
    with pytest.raises(Refused):
        snap.read(data)


def test_account_numbers_have_a_check_digit():
    number = virtual_account.number_of("98801", 12)
    assert virtual_account.is_plausible(number)
    assert not virtual_account.is_plausible(number[:-2] + "9" + number[-1])
    assert virtual_account.luhn("7992739871") == "3"
