"""What can be done with an invoice; each function is one transaction and safe to repeat."""

from datetime import datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.billing import balances, charges, gateway, virtual_account
from blocks.billing.models import Channel, Invoice, InvoiceStatus, Payment
from core import access, audit, blocks, numbering, rules, turns, workflow
from core.bound import number_of
from core.rules import RuleBroken

NUMBER = "{seq:06}/INV/{year}"
RECEIPT = "{seq:06}/KW/{year}"
# What opening an invoice writes.
OPENED = ["number", "issued_at", "amount", "instalments", "virtual_account", "due_at", "status"]
CLOSED = (InvoiceStatus.PAID, InvoiceStatus.VOID, InvoiceStatus.WRITTEN_OFF)


def assess(binding: Any, record: Any, actor: Any, *, is_new: bool = False) -> Invoice:
    """Set the invoice from the record's amount; a paid one never changes, a zero one is paid.

    An invoice that `is_new` was made in the transaction that calls this, so that nobody else can hold it.
    """
    with transaction.atomic(savepoint=not is_new):
        row = binding.row(record) if is_new else lock(binding, record)
        if row.status in CLOSED or row.paid:
            return row
        row.amount = getattr(record, binding.amount)
        row.instalments = max(number_of(binding, binding.instalments, record, 1), 1)
        if row.amount is None:
            row.status = InvoiceStatus.DRAFT
            row.save()
            return row
        _issue(binding, record, row)
        row.save()
        if row.total == 0 and why_not_payable(binding, record) == []:
            pay(binding, record, Channel.FREE, f"{row.code}", 0, timezone.now())
            row.refresh_from_db()
        balances.keep(binding, [record])
    return row


def _issue(binding: Any, record: Any, row: Invoice) -> None:
    """Give number, account and last day the first time; open it."""
    now = timezone.now()
    if not row.number:
        row.number = numbering.next_number(
            NUMBER,
            app=binding.app,
            entity="invoice",
            at=timezone.localtime(now),
        )
        row.issued_at = now
    if not row.virtual_account:
        row.virtual_account = virtual_account.number_of(gateway.prefix(), row.pk)
    row.due_at = _due_at(binding, record, row, now)
    row.status = InvoiceStatus.OPEN


def _due_at(binding: Any, record: Any, row: Invoice, now: datetime) -> datetime | None:
    """The last moment to pay; none while it cannot be paid, or the office's own work would use the days up."""
    kept = row.due_at if binding.fine_percent is not None or binding.paid_step(record) is not None else None
    if kept is not None:
        return kept
    has_day = bool(binding.due_on) and getattr(record, binding.due_on) is not None
    return _last_moment(binding, record, now) if has_day or binding.paid_step(record) is not None else None


def _last_moment(binding: Any, record: Any, now: datetime) -> datetime:
    """The end of the last day to pay."""
    day = getattr(record, binding.due_on) if binding.due_on else None
    if day is None:
        days = number_of(binding, binding.due_days, record, 7)
        day = timezone.localtime(now + timedelta(days=days)).date()
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59)))


def assess_many(binding: Any, records: list[Any], actor: Any) -> None:
    """Open the invoices of many new records at once; what is zero is paid as one invoice is."""
    known = [one for one in records if getattr(one, binding.amount)]
    now = timezone.now()
    numbers = numbering.next_numbers(
        NUMBER, app=binding.app, entity="invoice", at=timezone.localtime(now), offices=[None] * len(known)
    )
    for record, number in zip(known, numbers, strict=True):
        row = record.billing
        row.number, row.issued_at, row.amount = number, now, getattr(record, binding.amount)
        row.instalments = max(number_of(binding, binding.instalments, record, 1), 1)
        _issue(binding, record, row)
    Invoice.objects.bulk_update([record.billing for record in known], OPENED, batch_size=200)
    for record in records:
        if not getattr(record, binding.amount):
            assess(binding, record, actor, is_new=True)
    balances.keep(binding, known)


def lock(binding: Any, record: Any) -> Invoice:
    """Read the record's invoice for change; other payers wait, and who moves the record."""
    turns.hold(record)
    row = Invoice.objects.select_for_update().get(pk=getattr(record, f"{binding.block}_id"))
    # Guards and rules read the row through the record: let them see what is changed from here on.
    setattr(record, binding.block, row)
    return row


def why_not_payable(binding: Any, record: Any) -> list[str]:
    """Say what still stands in the way: rules of the step that the payment makes."""
    entity = binding.entity
    step = binding.paid_step(record)
    if step is None:
        return [_("Belum dapat dibayar pada keadaan sekarang.")]
    settings, names = entity.settings_of(), blocks.Names(entity, record)
    if step.guard is not None and step.guard(record, settings, names) is not True:
        return [str(step.message) or _("Syarat pembayaran belum terpenuhi.")]
    try:
        rules.examine(entity, record, step.name, settings, names)
    except RuleBroken as problem:
        return problem.messages
    return []


def pay(
    binding: Any,
    record: Any,
    channel: str,
    reference: str,
    amount: int,
    paid_at: datetime,
    notice: dict[str, Any] | None = None,
) -> Payment:
    """Book money that came in. The same reference books once; too much is kept and flagged."""
    with transaction.atomic():
        row = charges.put(binding, record, lock(binding, record), timezone.localdate(paid_at))
        payment, made = Payment.objects.get_or_create(
            channel=channel,
            reference=reference,
            defaults={
                "invoice": row,
                "amount": amount,
                "paid_at": paid_at,
                "notice": notice or {},
                "surplus": row.status == InvoiceStatus.PAID or amount > row.rest,
            },
        )
        if not made:
            return payment
        row.paid += amount
        if payment.surplus:
            row.attention = _("Pembayaran %s melebihi tagihan; kembalikan atau catat.") % reference
        _settle(binding, record, row, paid_at)
        row.save()
        balances.keep(binding, [record])
        changes = {"paid": [None, f"{channel} {amount} {reference}"]}
        audit.record(access.system(), "billing.pay", record, changes)
    return payment


def _settle(binding: Any, record: Any, row: Invoice, paid_at: datetime) -> None:
    """Close the invoice when all is paid, and let the record move on."""
    if row.status == InvoiceStatus.PAID or row.rest > 0:
        return
    late_for = row.status in (InvoiceStatus.VOID, InvoiceStatus.EXPIRED, InvoiceStatus.WRITTEN_OFF)
    row.status, row.paid_at = InvoiceStatus.PAID, paid_at
    row.receipt_number = numbering.next_number(
        RECEIPT,
        app=binding.app,
        entity="receipt",
        at=timezone.localtime(),
    )
    row.save()
    problem = _move(binding, record)
    if problem or late_for:
        row.attention = problem or _("Dibayar setelah tagihan ditutup.")


def _move(binding: Any, record: Any) -> str:
    """Make the record's step; the money is kept also where the step is refused."""
    try:
        with transaction.atomic():
            moved = blocks.tell(binding.entity, record, "billing.paid", access.system())
    except (RuleBroken, workflow.StaleState) as problem:
        return str(problem)[:300]
    return "" if moved else _("Pembayaran diterima, tetapi tidak ada langkah yang menunggu.")


def void(binding: Any, record: Any, actor: Any, reason: str = "") -> None:
    """Close an invoice that nobody is to pay any more; money already paid is flagged."""
    with transaction.atomic():
        row = lock(binding, record)
        if row.status == InvoiceStatus.PAID and row.paid:
            row.attention = _("Dibatalkan setelah dibayar; kembalikan uangnya.")
            row.save(update_fields=["attention"])
        if row.status not in (InvoiceStatus.DRAFT, InvoiceStatus.OPEN):
            return
        given_up = getattr(record, "state", "") in binding.written_off
        row.status = InvoiceStatus.WRITTEN_OFF if given_up else InvoiceStatus.VOID
        if row.paid:
            row.attention = _("Sudah dibayar sebagian sebelum dibatalkan.")
        row.save()
        balances.keep(binding, [record])
        audit.record(actor, "billing.void", record, {"status": ["open", row.status], "why": reason})


def expire(binding: Any, now: datetime) -> int:
    """Close the invoices whose last day is over, unless a fine keeps them open; gives the number."""
    if binding.fine_percent is not None:
        return 0
    due = Invoice.objects.filter(
        app=binding.app,
        entity=binding.entity_name,
        status=InvoiceStatus.OPEN,
        due_at__lt=now,
    )
    done = 0
    for row in due.order_by("due_at"):
        changed = Invoice.objects.filter(pk=row.pk, status=InvoiceStatus.OPEN)
        if changed.update(status=InvoiceStatus.EXPIRED) != 1:
            continue
        done += 1
        record = binding.record_of(row)
        if record is not None:
            blocks.tell(binding.entity, record, "billing.expired", access.system())
    return done


def take_reductions(binding: Any, now: datetime) -> int:
    """Write down what decisions took off open bills, and close those that came to nothing; gives the number."""
    if not binding.reduction:
        return 0
    changed = {"billing__status": InvoiceStatus.OPEN, f"{binding.reduction}__gt": F("billing__reduction")}
    done = 0
    for record in binding.entity.rows().filter(**changed):
        with transaction.atomic():
            row = charges.put(binding, record, lock(binding, record))
            Invoice.objects.filter(pk=row.pk).update(reduction=row.reduction)
            if not row.rest and not why_not_payable(binding, record):
                pay(binding, record, Channel.FREE, row.code, 0, now)
            balances.keep(binding, [record])
        done += 1
    return done


def renew(binding: Any, record: Any, actor: Any) -> Invoice:
    """Open an expired invoice again with a new last day, at today's amount."""
    with transaction.atomic():
        row = lock(binding, record)
        if row.status != InvoiceStatus.EXPIRED:
            raise RuleBroken([_("Tagihan ini tidak lewat batas bayar.")])
        if binding.paid_step(record) is None:
            raise RuleBroken([_("Tidak ada lagi yang dibayar untuk ini.")])
        row.status, row.due_at = InvoiceStatus.OPEN, None
        row.save()
        audit.record(actor, "billing.renew", record, {"status": ["expired", "open"]})
    return assess(binding, record, actor)


def pay_cash(binding: Any, record: Any, actor: Any) -> Payment:
    """Book cash paid at the counter by the officer who took it."""
    row = charges.put(binding, record, binding.row(record))
    broken = why_not_payable(binding, record)
    if row.status != InvoiceStatus.OPEN or broken:
        raise RuleBroken(broken or [_("Tagihan ini tidak menunggu pembayaran.")])
    count = row.payments.count() + 1
    payment = pay(
        binding,
        record,
        Channel.CASH,
        f"{row.code}-{count}",
        row.next_amount,
        timezone.now(),
        {"officer": actor.user_id},
    )
    audit.record(actor, "billing.cash", record, {"paid": [None, str(payment.amount)]})
    return payment
