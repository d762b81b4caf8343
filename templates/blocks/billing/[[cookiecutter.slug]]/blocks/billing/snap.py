"""The bank's call-back in the form of Bank Indonesia's SNAP: signed JSON for account and QRIS.

Signature: base64(HMAC-SHA512(secret, "POST:<path>::<sha256 of the body>:<time>")), the symmetric
form without access token. A notice older than five minutes is refused.
"""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

FRESH = timedelta(minutes=5)
SUCCESS_VA = "2002500"
SUCCESS_QRIS = "2005200"


class Refused(Exception):
    """The notice is not accepted; code and message go back to the bank."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


@dataclass(frozen=True)
class Notice:
    """What a call-back says: how much came for which account or bill, when, by what reference."""

    channel: str
    reference: str
    amount: int
    paid_at: datetime
    virtual_account: str = ""
    bill: str = ""


def signature(secret: str, path: str, body: bytes, timestamp: str) -> str:
    """Sign a body for a path at a time."""
    digest = hashlib.sha256(_minified(body)).hexdigest()
    text = f"POST:{path}::{digest}:{timestamp}"
    mac = hmac.new(secret.encode(), text.encode(), hashlib.sha512).digest()
    return base64.b64encode(mac).decode()


def _minified(body: bytes) -> bytes:
    try:
        return json.dumps(json.loads(body), separators=(",", ":"), ensure_ascii=False).encode()
    except (ValueError, UnicodeDecodeError):
        return body


def require_signed(
    secret: str,
    path: str,
    body: bytes,
    timestamp: str,
    given: str,
    now: datetime,
) -> None:
    """Raise Refused where the signature is wrong or the notice is not fresh."""
    wanted = signature(secret, path, body, timestamp)
    if not secret or not hmac.compare_digest(wanted.encode(), given.encode()):
        raise Refused(401, "4012500", "Unauthorized. Signature")
    try:
        sent = datetime.fromisoformat(timestamp)
    except ValueError:
        raise Refused(400, "4002501", "Invalid Field Format X-TIMESTAMP") from None
    if sent.tzinfo is None or abs(now - sent) > FRESH:
        raise Refused(401, "4012500", "Unauthorized. X-TIMESTAMP")


def read(body: bytes) -> Notice:
    """Read a notice of either kind; raises Refused where a field is missing or malformed."""
    try:
        data = json.loads(body)
    except (ValueError, UnicodeDecodeError):
        raise Refused(400, "4002500", "Bad Request") from None
    if not isinstance(data, dict):
        raise Refused(400, "4002500", "Bad Request")
    return _account(data) if "virtualAccountNo" in data else _code(data)


def _account(data: dict[str, Any]) -> Notice:
    return Notice(
        channel="va",
        reference=_text(data, "paymentRequestId"),
        amount=_amount(data.get("paidAmount"), "paidAmount"),
        paid_at=_moment(data, "trxDateTime"),
        virtual_account=_text(data, "virtualAccountNo").strip(),
    )


def _code(data: dict[str, Any]) -> Notice:
    if data.get("latestTransactionStatus") not in ("00", None):
        raise Refused(200, SUCCESS_QRIS, "Successful")
    return Notice(
        channel="qris",
        reference=_text(data, "originalReferenceNo"),
        amount=_amount(data.get("amount"), "amount"),
        paid_at=_moment(data, "transactionDate"),
        bill=_text(data, "originalPartnerReferenceNo"),
    )


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip() or len(value) > 64:
        raise Refused(400, "4002502", f"Missing Mandatory Field {name}")
    return value


def _amount(value: Any, name: str) -> int:
    """Read {"value": "150000.00", "currency": "IDR"}; rupiah have no parts."""
    try:
        exact = Decimal(str(value["value"]))
        whole = int(exact)
    except (TypeError, KeyError, InvalidOperation, ValueError, OverflowError):
        raise Refused(400, "4002501", f"Invalid Field Format {name}") from None
    if exact != whole or whole <= 0 or value.get("currency", "IDR") != "IDR":
        raise Refused(400, "4002501", f"Invalid Field Format {name}")
    return whole


def _moment(data: dict[str, Any], name: str) -> datetime:
    try:
        found = datetime.fromisoformat(_text(data, name))
    except ValueError:
        raise Refused(400, "4002501", f"Invalid Field Format {name}") from None
    if found.tzinfo is None:
        raise Refused(400, "4002501", f"Invalid Field Format {name}")
    return found
