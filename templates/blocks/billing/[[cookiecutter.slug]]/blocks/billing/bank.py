"""The stand-in for the bank: makes the signed notice a bank would send, and sends it to us."""

import json
import secrets
from typing import Any

from django.utils import timezone

from blocks.billing import callback, gateway, snap
from blocks.billing.models import Invoice


def notice_of(row: Invoice, channel: str, reference: str) -> dict[str, Any]:
    """The body of the notice for what is asked now."""
    amount = {"value": f"{row.next_amount}.00", "currency": "IDR"}
    moment = timezone.localtime().isoformat(timespec="seconds")
    if channel == "qris":
        return {
            "originalReferenceNo": reference,
            "originalPartnerReferenceNo": row.number,
            "latestTransactionStatus": "00",
            "amount": amount,
            "transactionDate": moment,
        }
    return {
        "partnerServiceId": gateway.prefix().rjust(8),
        "customerNo": row.virtual_account[len(gateway.prefix()) :],
        "virtualAccountNo": row.virtual_account,
        "paymentRequestId": reference,
        "paidAmount": amount,
        "trxDateTime": moment,
    }


def send(binding: Any, row: Invoice, channel: str, path: str) -> tuple[int, dict[str, Any]]:
    """Sign and deliver a notice over the same door that a bank uses; gives our answer."""
    reference = f"CONTOH{secrets.token_hex(8).upper()}"
    body = json.dumps(notice_of(row, channel, reference)).encode()
    stamp = timezone.now().isoformat(timespec="seconds")
    headers = {
        "X-TIMESTAMP": stamp,
        "X-SIGNATURE": snap.signature(gateway.secret(), path, body, stamp),
    }
    return callback.receive(binding, path, body, headers)
