"""The report: spending by budget line with proof, the rest returned, and the whole sent once it comes out even."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.grants.models import Grant, Refund, Spending
from blocks.grants.services import life
from blocks.grants.services.paying import checked_upload, keep
from core import access, audit, blocks, display, workflow
from core.rules import RuleBroken


@dataclass(frozen=True)
class Bought:
    """One purchase."""

    line_id: int
    amount: int
    spent_on: date
    note: str


def require_reporter(binding: Any, record: Any, actor: Any) -> None:
    """The organisation reports; the office may enter it for one that brought paper."""
    if actor.is_system or access.owns(actor, binding.entity, record):
        return
    if not (actor.has_role(binding.app, binding.reporter) and binding.seen(actor).filter(pk=record.pk).exists()):
        raise access.Forbidden(_("Laporan hanya diisi oleh lembaga penerima."))


def may_report(binding: Any, record: Any, actor: Any) -> bool:
    try:
        require_reporter(binding, record, actor)
    except access.Forbidden:
        return False
    return True


def spend(binding: Any, actor: Any, record: Any, bought: Bought, proof: Any) -> Spending:
    """Write one purchase down; a line is never spent over, and never more than was paid."""
    require_reporter(binding, record, actor)
    checked_upload(proof, _("Unggah bukti belanja."))
    with transaction.atomic():
        row = _open(binding, record)
        broken = _faults(binding, record, row, bought)
        if broken:
            raise RuleBroken(broken)
        made = Spending.objects.create(
            grant=row,
            line_id=bought.line_id,
            amount=bought.amount,
            spent_on=bought.spent_on,
            note=bought.note,
            proof=keep(binding, actor, record, proof),
        )
        _sum_up(row)
        audit.record(actor, "grants.spend", record, {"spent": [None, f"{bought.amount} {bought.note}"]})
    return made


def _open(binding: Any, record: Any) -> Grant:
    """The row, locked; money was paid and the report is not sent."""
    row = life.lock(binding, record)
    if not row.paid:
        raise RuleBroken([_("Belum ada dana yang cair.")])
    if row.reported_at is not None:
        raise workflow.StaleState(_("Laporan sudah dikirim dan tidak dapat diubah."))
    return row


def _faults(binding: Any, record: Any, row: Grant, bought: Bought) -> list[str]:
    line = next((one for one in binding.lines_of(record) if one.pk == bought.line_id), None)
    if line is None:
        return [_("Baris RAB ini tidak ada pada proposal ini.")]
    found = []
    left = int(getattr(line, binding.line_amount)) - spent_on_line(row, line.pk)
    if bought.amount <= 0:
        found.append(_("Jumlah belanja harus lebih dari nol."))
    if bought.amount > left:
        words = {"left": display.money(left), "line": getattr(line, binding.line_name)}
        found.append(_("Belanja melebihi sisa baris “%(line)s”: %(left)s.") % words)
    if bought.amount > row.rest:
        found.append(_("Belanja melebihi dana yang tersisa: %s.") % display.money(row.rest))
    first = row.payments.exclude(paid_on=None).order_by("paid_on").values_list("paid_on", flat=True).first()
    if bought.spent_on > timezone.localdate() or (first is not None and bought.spent_on < first):
        found.append(_("Tanggal belanja harus sesudah dana cair dan tidak lewat dari hari ini."))
    if bought.spent_on.year != row.year:
        found.append(_("Dana tahun anggaran %s dibelanjakan pada tahun itu; sisanya dikembalikan.") % row.year)
    if not bought.note.strip():
        found.append(_("Tulis apa yang dibeli."))
    return found


def spent_on_line(row: Grant, line_id: int) -> int:
    return int(row.spendings.filter(line_id=line_id).aggregate(total=Sum("amount"))["total"] or 0)


def _sum_up(row: Grant) -> None:
    row.spent = row.spendings.aggregate(total=Sum("amount"))["total"] or 0
    row.returned = row.refunds.aggregate(total=Sum("amount"))["total"] or 0
    row.save(update_fields=["spent", "returned"])


def strike(binding: Any, actor: Any, record: Any, spending_id: int) -> None:
    """Take back a purchase that was written down wrongly."""
    require_reporter(binding, record, actor)
    with transaction.atomic():
        row = _open(binding, record)
        found = row.spendings.filter(pk=spending_id).first()
        if found is None:
            raise RuleBroken([_("Belanja ini sudah dihapus.")])
        audit.record(actor, "grants.strike", record, {"spent": [f"{found.amount} {found.note}", None]})
        found.delete()
        _sum_up(row)


def refund(binding: Any, actor: Any, record: Any, amount: int, returned_on: date, reference: str, proof: Any) -> Refund:
    """Note money that went back to the region's treasury."""
    require_reporter(binding, record, actor)
    checked_upload(proof, _("Unggah bukti setor (STS)."))
    with transaction.atomic():
        row = _open(binding, record)
        found = []
        if amount <= 0 or amount > row.rest:
            found.append(_("Pengembalian harus lebih dari nol dan paling banyak %s.") % display.money(row.rest))
        if not reference.strip():
            found.append(_("Isi nomor STS."))
        if returned_on > timezone.localdate():
            found.append(_("Tanggal setor belum tiba."))
        if found:
            raise RuleBroken(found)
        made = Refund.objects.create(
            grant=row,
            amount=amount,
            returned_on=returned_on,
            reference=reference,
            proof=keep(binding, actor, record, proof),
        )
        _sum_up(row)
        audit.record(actor, "grants.refund", record, {"returned": [None, f"{amount} {reference}"]})
    return made


def send(binding: Any, actor: Any, record: Any) -> None:
    """Send the report once every rupiah of the whole grant is accounted for."""
    require_reporter(binding, record, actor)
    with transaction.atomic():
        row = _open(binding, record)
        found = []
        if row.awaited:
            found.append(_("Masih ada tahap yang belum cair: %s.") % display.money(row.awaited))
        if row.rest:
            found.append(
                _("Dana %s belum dipertanggungjawabkan; catat belanja atau kembalikan.") % display.money(row.rest)
            )
        if found:
            raise RuleBroken(found)
        if not blocks.tell(binding.entity, record, "grants.reported", actor):
            raise workflow.StaleState(_("Laporan tidak dapat dikirim pada keadaan sekarang."))
        row = life.lock(binding, record)
        row.reported_at = timezone.now()
        row.save(update_fields=["reported_at"])
        audit.record(actor, "grants.report", record, {"spent": [None, str(row.spent)]})
