"""Compares a day's bank file with our payments, and books what the bank knows and we do not.

The file is CSV with a heading: tanggal, referensi, virtual_account, jumlah (comma or semicolon).
"""

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.billing import charges, services
from blocks.billing.models import (
    Channel,
    Invoice,
    InvoiceStatus,
    LineResult,
    Payment,
    Settlement,
    SettlementLine,
)
from core import audit
from core.rules import RuleBroken
from core.whole_numbers import whole_number

COLUMNS = ("tanggal", "referensi", "virtual_account", "jumlah")
MAX_ROWS = 20_000


@dataclass(frozen=True)
class Line:
    """One line of the bank's file."""

    row: int
    reference: str
    virtual_account: str
    amount: int | None
    problem: str = ""


def run(binding: Any, day: date, name: str, content: bytes, actor: Any) -> Settlement:
    """Compare a file of a day; the same file is compared once."""
    digest = hashlib.sha256(content).hexdigest()
    lines = list(read(content))
    if not lines:
        raise RuleBroken([_("Berkas tidak berisi baris pembayaran.")])
    if Settlement.objects.filter(app=binding.app, sha256=digest).exists():
        raise RuleBroken([_("Berkas ini sudah pernah dicocokkan.")])
    with transaction.atomic():
        settlement = Settlement.objects.create(
            app=binding.app,
            day=day,
            file_name=name[:160],
            sha256=digest,
            total=sum(line.amount or 0 for line in lines),
            made_by=actor.user,
        )
        found = [_compare(binding, settlement, day, line) for line in lines]
        SettlementLine.objects.bulk_create([*found, *_absent(binding, settlement, day, found)])
        audit.write(
            actor,
            "billing.reconcile",
            app=binding.app,
            object_id=settlement.pk,
            changes={"rows": len(lines)},
        )
    return settlement


def read(content: bytes) -> Iterator[Line]:
    """Read the file; a line that cannot be read is kept with its problem."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleBroken([_("Berkas bukan teks UTF-8.")]) from None
    first = text.split("\n", 1)[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    names = [(name or "").strip().lower() for name in rows.fieldnames or []]
    missing = [name for name in COLUMNS[1:] if name not in names]
    if missing:
        raise RuleBroken([_("Kolom tidak ada: %s.") % ", ".join(missing)])
    for row, raw in enumerate(rows, start=2):
        if row > MAX_ROWS:
            raise RuleBroken([_("Berkas lebih dari %d baris.") % MAX_ROWS])
        values = {
            (key or "").strip().lower(): (value or "").strip() for key, value in raw.items() if isinstance(value, str)
        }
        yield _line(row, values)


def _line(row: int, values: dict[str, str]) -> Line:
    reference = values.get("referensi", "")[:64]
    account = values.get("virtual_account", "").replace(" ", "")[:28]
    whole = values.get("jumlah", "").removesuffix(",00").removesuffix(".00").replace(".", "")
    amount = whole_number(whole)
    if not reference or not amount:
        return Line(row, reference, account, None, _("Acuan atau jumlah tidak terbaca."))
    return Line(row, reference, account, amount)


def _compare(binding: Any, settlement: Settlement, day: date, line: Line) -> SettlementLine:
    result = SettlementLine(
        settlement=settlement,
        row=line.row,
        reference=line.reference,
        virtual_account=line.virtual_account,
        amount=line.amount,
    )
    known = Payment.objects.filter(reference=line.reference, invoice__app=binding.app).first()
    if line.problem:
        result.result, result.text = LineResult.BROKEN, line.problem
    elif known is not None:
        result.payment = known
        same = int(known.amount) == line.amount
        result.result = LineResult.MATCHED if same else LineResult.AMOUNT
        result.text = "" if same else _("Tercatat Rp %s.") % int(known.amount)
    else:
        _book(binding, result, day, line)
    return result


def _book(binding: Any, result: SettlementLine, day: date, line: Line) -> None:
    """The notice was lost: book the payment from the file."""
    invoice = Invoice.objects.filter(
        app=binding.app,
        virtual_account=line.virtual_account,
    ).exclude(virtual_account="")
    row = invoice.first()
    record = binding.record_of(row) if row is not None else None
    if record is None:
        result.result = LineResult.UNKNOWN
        result.text = _("Tidak ada tagihan dengan virtual account ini.")
        return
    charges.put(binding, record, row, day)
    if line.amount not in (row.next_amount, row.rest) or row.status == InvoiceStatus.PAID:
        result.result = LineResult.AMOUNT
        result.text = _("Tagihan %(number)s sisa Rp %(rest)s.") % {
            "number": row.number,
            "rest": row.rest,
        }
        return
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    result.payment = services.pay(
        binding,
        record,
        Channel.VA,
        line.reference,
        line.amount,
        noon,
        {"file": result.settlement.file_name},
    )
    result.result = LineResult.BOOKED


def _absent(binding: Any, settlement: Settlement, day: date, found: list[SettlementLine]) -> list[SettlementLine]:
    """Payments of the day that the bank's file does not have."""
    start = timezone.make_aware(datetime.combine(day, time()))
    ours = Payment.objects.filter(
        invoice__app=binding.app,
        channel__in=(Channel.VA, Channel.QRIS),
        paid_at__gte=start,
        paid_at__lt=start + timedelta(days=1),
    ).select_related("invoice")
    known = {line.reference for line in found}
    return [
        SettlementLine(
            settlement=settlement,
            reference=payment.reference,
            virtual_account=payment.invoice.virtual_account,
            amount=payment.amount,
            payment=payment,
            result=LineResult.ABSENT,
            text=_("Tanyakan kepada bank."),
        )
        for payment in ours
        if payment.reference not in known
    ]
