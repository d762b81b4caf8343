"""The receipt of a paid invoice as PDF, with a QR code that leads to the page that confirms it."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.billing import gateway
from blocks.billing.models import Channel, Invoice
from core import display
from core.documents import parts, typeset


def pdf(binding: Any, record: Any, row: Invoice, office: Any) -> bytes:
    """Set the receipt."""
    day = timezone.localdate(row.paid_at)
    data = parts.base(office, title=_("Tanda bukti pembayaran"), number=row.receipt_number, paper="a5", day=day)
    link = parts.address(binding.url("check", row.code))
    data |= {
        "parts": [parts.pairs(rows(binding, record, row))],
        "amount": display.money(row.paid),
        "qr": parts.qr(link),
        "qr_text": _("Pindai untuk memeriksa"),
        "watermark": _("CONTOH, tidak sah") if gateway.is_example() else "",
    }
    return typeset.pdf("receipt", data, at=row.paid_at)


def rows(binding: Any, record: Any, row: Invoice) -> list[list[str]]:
    """What the receipt says, as label and value."""
    last = row.payments.order_by("-paid_at").first()
    found = [
        [_("Untuk"), f"{binding.entity.label} {getattr(record, 'number', '') or record.pk}"],
        [_("Nomor tagihan"), row.number],
        [_("Dibayar"), display.moment(row.paid_at)],
        [_("Melalui"), str(Channel(last.channel).label) if last is not None else ""],
        [_("Nomor acuan"), last.reference if last is not None else ""],
    ]
    if row.fine:
        found.append([_("Termasuk denda"), display.money(row.fine)])
    return found
