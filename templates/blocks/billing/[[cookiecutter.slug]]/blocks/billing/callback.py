"""Takes a bank's notice: checks its signature, books once, answers in the words of SNAP."""

from typing import Any

from django.utils import timezone

from blocks.billing import charges, gateway, services, snap
from blocks.billing.models import Invoice, InvoiceStatus, Payment
from blocks.billing.snap import Notice, Refused


def receive(binding: Any, path: str, body: bytes, headers: Any) -> tuple[int, dict[str, Any]]:
    """Book the payment of a notice and give status and answer; a second notice changes nothing."""
    try:
        snap.require_signed(
            gateway.secret(),
            path,
            body,
            headers.get("X-TIMESTAMP", ""),
            headers.get("X-SIGNATURE", ""),
            timezone.now(),
        )
        notice = snap.read(body)
        return _book(binding, notice)
    except Refused as problem:
        return problem.status, {
            "responseCode": problem.code,
            "responseMessage": problem.message,
        }


def _book(binding: Any, notice: Notice) -> tuple[int, dict[str, Any]]:
    row = find(binding, notice)
    if row is None:
        raise Refused(404, "4042512", "Invalid Bill/Virtual Account")
    known = Payment.objects.filter(channel=notice.channel, reference=notice.reference).first()
    if known is not None:
        if known.invoice_id != row.pk or int(known.amount) != notice.amount:
            raise Refused(409, "4092500", "Conflict")
        return _answer(notice, row)
    record = binding.record_of(row)
    if record is None:
        raise Refused(404, "4042512", "Invalid Bill/Virtual Account")
    _require_payable(charges.put(binding, record, row, timezone.localdate(notice.paid_at)), notice)
    services.pay(
        binding,
        record,
        notice.channel,
        notice.reference,
        notice.amount,
        notice.paid_at,
        {"virtual_account": notice.virtual_account, "bill": notice.bill},
    )
    return _answer(notice, row)


def find(binding: Any, notice: Notice) -> Invoice | None:
    """The invoice a notice is about, in this application."""
    rows = Invoice.objects.filter(app=binding.app, entity=binding.entity_name)
    if notice.channel == "va":
        return rows.filter(virtual_account=notice.virtual_account).first()
    return rows.filter(number=notice.bill).exclude(number="").first()


def _require_payable(row: Invoice, notice: Notice) -> None:
    if row.status == InvoiceStatus.PAID:
        raise Refused(404, "4042514", "Paid Bill")
    if row.status == InvoiceStatus.EXPIRED:
        raise Refused(404, "4042519", "Invalid Bill/Virtual Account")
    if row.status != InvoiceStatus.OPEN:
        raise Refused(404, "4042512", "Invalid Bill/Virtual Account")
    if notice.amount not in (row.next_amount, row.rest):
        raise Refused(404, "4042513", "Invalid Amount")


def _answer(notice: Notice, row: Invoice) -> tuple[int, dict[str, Any]]:
    if notice.channel == "qris":
        return 200, {"responseCode": snap.SUCCESS_QRIS, "responseMessage": "Successful"}
    return 200, {
        "responseCode": snap.SUCCESS_VA,
        "responseMessage": "Successful",
        "virtualAccountData": {
            "virtualAccountNo": row.virtual_account,
            "paymentRequestId": notice.reference,
            "paidAmount": {"value": f"{notice.amount}.00", "currency": "IDR"},
        },
    }
