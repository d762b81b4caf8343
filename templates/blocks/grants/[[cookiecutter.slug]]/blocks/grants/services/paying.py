"""Instalments: planned to the whole grant, paid one after the other with receipt and signed pledge."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.grants.models import Grant, Payment
from blocks.grants.services import life
from core import access, audit, blocks, display, files, numbering, workflow
from core.rules import RuleBroken

RECEIPT = "{seq:04}/KW-HIBAH/{year}"
ACCEPT = ("pdf", "jpg", "png", "webp")
MAX_MB = 5


@dataclass(frozen=True)
class Part:
    """One planned instalment."""

    amount: int
    planned_on: date


@dataclass(frozen=True)
class Paid:
    """What the treasurer knows of a transfer."""

    paid_on: date
    transfer: str
    receiver: str


def require_treasurer(binding: Any, actor: Any) -> None:
    if not actor.is_system and not actor.has_role(binding.app, binding.treasurer):
        raise access.Forbidden(_("Pencairan dicatat oleh bendahara."))


def plan(binding: Any, actor: Any, record: Any, parts: list[Part]) -> None:
    """Set the instalments; they sum up to the grant, and what was paid stays."""
    require_treasurer(binding, actor)
    with transaction.atomic():
        row = life.lock(binding, record)
        broken = _faults(binding, row, parts)
        if broken:
            raise RuleBroken(broken)
        row.payments.all().delete()
        Payment.objects.bulk_create(
            Payment(grant=row, order=at, amount=part.amount, planned_on=part.planned_on)
            for at, part in enumerate(parts, 1)
        )
        audit.record(actor, "grants.plan", record, {"parts": [None, [str(part.amount) for part in parts]]})


def _faults(binding: Any, row: Grant, parts: list[Part]) -> list[str]:
    most, total = int(binding.setting("most_instalments")), sum(part.amount for part in parts)
    found = []
    if row.granted is None:
        found.append(_("Jumlah hibah belum ditetapkan."))
    if row.paid:
        found.append(_("Sudah ada tahap yang cair; rencana tidak dapat diubah lagi."))
    if not parts or len(parts) > most:
        found.append(_("Pencairan paling banyak %s tahap.") % most)
    if any(part.amount <= 0 for part in parts):
        found.append(_("Tiap tahap harus lebih dari nol."))
    if any(later.planned_on < part.planned_on for part, later in zip(parts, parts[1:], strict=False)):
        found.append(_("Tanggal tahap berikutnya tidak boleh lebih awal."))
    if row.granted is not None and total != int(row.granted):
        words = {"total": display.money(total), "granted": display.money(row.granted)}
        found.append(_("Jumlah tahap %(total)s tidak sama dengan hibah %(granted)s.") % words)
    return found


def pay(binding: Any, actor: Any, record: Any, order: int, paid: Paid, pledge: Any) -> Payment:
    """Note that an instalment went to the organisation's account; its receipt gets a number."""
    require_treasurer(binding, actor)
    checked_upload(pledge, _("Unggah pakta integritas yang sudah ditandatangani."))
    with transaction.atomic():
        row = life.lock(binding, record)
        payment = row.payments.filter(order=order).first()
        broken = _refusals(binding, record, row, payment, paid)
        if broken:
            raise RuleBroken(broken)
        payment.paid_on, payment.transfer, payment.receiver = paid.paid_on, paid.transfer, paid.receiver
        payment.pledge = keep(binding, actor, record, pledge)
        payment.receipt = numbering.next_number(RECEIPT, app=binding.app, entity="kuitansi", at=timezone.localtime())
        payment.save()
        row.paid += payment.amount
        row.save(update_fields=["paid"])
        if not blocks.tell(binding.entity, record, "grants.paid", actor):
            raise workflow.StaleState(_("Hibah ini belum dapat dicairkan: NPHD belum ditandatangani."))
        audit.record(actor, "grants.pay", record, {"paid": [None, f"{payment.amount} {payment.transfer}"]})
    return payment


def _refusals(binding: Any, record: Any, row: Grant, payment: Payment | None, paid: Paid) -> list[str]:
    if payment is None:
        return [_("Tahap ini tidak ada dalam rencana pencairan.")]
    found = []
    if payment.paid_on is not None:
        found.append(_("Tahap %s sudah cair.") % payment.order)
    if row.payments.filter(order__lt=payment.order, paid_on=None).exists():
        found.append(_("Cairkan tahap sebelumnya dahulu."))
    if paid.paid_on > timezone.localdate():
        found.append(_("Tanggal cair belum tiba."))
    if paid.paid_on.year != row.year:
        found.append(_("Hibah tahun anggaran %(year)s hanya cair pada tahun itu.") % {"year": row.year})
    if not paid.transfer.strip() or not paid.receiver.strip():
        found.append(_("Isi nomor SP2D dan nama penerima."))
    if not binding.account_is_own(record):
        found.append(_("Rekening tidak atas nama lembaga; perbaiki data lembaga dahulu."))
    return found


def checked_upload(upload: Any, missing: str) -> None:
    """Raise RuleBroken where a file is missing or is not what its name says."""
    if not upload:
        raise RuleBroken([missing])
    try:
        upload.checked = files.check(upload, accept=ACCEPT, max_mb=MAX_MB)
    except ValidationError as problem:
        raise RuleBroken([str(text) for text in problem.messages]) from problem


def keep(binding: Any, actor: Any, record: Any, upload: Any) -> Any:
    """Keep an upload with the proposal: who reads the one reads the other."""
    stored = files.store(upload, app=binding.app, entity=binding.entity_name, field="grants", actor=actor)
    files.attach(stored, record)
    return stored
