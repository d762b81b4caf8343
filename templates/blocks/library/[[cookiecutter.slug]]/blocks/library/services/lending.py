"""Lends copies and licences and extends loans; what stands against it is said all at once."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library import due
from blocks.library.models import Borrower, Copy, Hold, Loan, Work
from blocks.library.services import queue, sanctions
from core import access, audit, display, records, turns, workitems
from core.access import Actor
from core.rules import RuleBroken


def lend(binding: Any, actor: Actor, borrower: Borrower, copy: Copy, branch_id: int) -> Any:
    """Lend a copy at the desk of a branch; gives the record of the loan."""
    today = timezone.localdate()
    with transaction.atomic():
        borrower, copy = turns.hold(borrower), turns.hold(copy)
        found = [*member_problems(binding, borrower, today), *limit_problems(binding, borrower, copy.work)]
        found += copy_problems(binding, borrower, copy)
        if found:
            raise RuleBroken(found)
        days = binding.limits_of(borrower.klass)["hari"]
        due_on = due.due_day(binding.hours_of(branch_id), today, days)
        record = _create(binding, actor, borrower, copy.work, due_on, copy=copy, branch_id=branch_id)
        queue.take(binding, borrower, copy.work)
    return record


def lend_digital(binding: Any, actor: Actor, borrower: Borrower, work: Work) -> Any:
    """Lend a licence to a member who asks for it; gives the record of the loan."""
    today = timezone.localdate()
    with transaction.atomic():
        borrower, work = turns.hold(borrower), turns.hold(work)
        queue.end_digital(binding, work, today)
        found = [*member_problems(binding, borrower, today), *limit_problems(binding, borrower, work, is_digital=True)]
        if not work.is_digital:
            found.append(_("Judul ini tidak mempunyai berkas digital."))
        elif queue.free_licences(work, borrower) < 1:
            found.append(_("Semua lisensi sedang dibaca. Masuk antrean agar dikabari."))
        if found:
            raise RuleBroken(found)
        days = binding.limits_of(borrower.klass)["hari_digital"]
        record = _create(binding, actor, borrower, work, today + timedelta(days=days))
        queue.take(binding, borrower, work)
    return record


def extend(binding: Any, actor: Actor, loan: Loan) -> date:
    """Give a loan its days again, counted from today; gives the new due day."""
    today = timezone.localdate()
    with transaction.atomic():
        loan = turns.hold(loan)
        found = extension_problems(binding, loan, today)
        if found:
            raise RuleBroken(found)
        limits = binding.limits_of(loan.klass)
        if loan.is_digital:
            due_on = today + timedelta(days=limits["hari_digital"])
        else:
            due_on = due.due_day(binding.hours_of(loan.branch_id), today, limits["hari"])
        loan.due_on, loan.times_extended = max(due_on, loan.due_on), loan.times_extended + 1
        loan.save(update_fields=["due_on", "times_extended"])
        _follow(binding, actor, loan)
    return loan.due_on


def extension_problems(binding: Any, loan: Loan, today: date) -> list[str]:
    """Why a loan may not be extended."""
    if not loan.is_running(today):
        return [_("Pinjaman ini sudah berakhir.")]
    found = member_problems(binding, loan.borrower, today, but=loan)
    most = binding.limits_of(loan.klass).get("perpanjangan", 0)
    if loan.is_late(today):
        found.append(_("Sudah lewat jatuh tempo; kembalikan dahulu."))
    if loan.times_extended >= most:
        found.append(
            _("Sudah diperpanjang %s kali, paling banyak itu.") % most if most else _("Tidak dapat diperpanjang.")
        )
    waiting = Hold.objects.filter(work=loan.work, is_open=True, copy=None, until=None)
    if waiting.filter(branch_id__isnull=loan.is_digital).exists():
        found.append(_("Ada anggota lain yang menunggu judul ini."))
    return found


def member_problems(binding: Any, borrower: Borrower, today: date, but: Loan | None = None) -> list[str]:
    """What stands against a member, whatever is asked for."""
    found = []
    if not borrower.is_active:
        found.append(_("Keanggotaan belum aktif atau sudah berakhir."))
    elif borrower.valid_until is not None and borrower.valid_until < today:
        found.append(_("Kartu habis masa berlakunya pada %s.") % display.long_date(borrower.valid_until))
    if not binding.limits_of(borrower.klass):
        found.append(_("Golongan anggota ini belum mempunyai aturan pinjam."))
    late = [one for one in borrower.loans.filter(is_open=True) if one.is_late(today) and one != but]
    if late:
        found.append(_("%s pinjaman lewat jatuh tempo; kembalikan dahulu.") % len(late))
    return [*found, *sanctions.said(binding, borrower, today)]


def limit_problems(binding: Any, borrower: Borrower, work: Work, *, is_digital: bool = False) -> list[str]:
    """Whether one more loan of this kind is allowed, and not the same title twice."""
    found, limits = [], binding.limits_of(borrower.klass)
    running = [one for one in borrower.loans.filter(is_open=True) if one.is_running(timezone.localdate())]
    count = sum(1 for one in running if one.is_digital == is_digital)
    most = limits.get("digital" if is_digital else "buku", 0)
    if count >= most:
        words = (
            _("Sudah meminjam %(n)s dari %(most)s judul digital.")
            if is_digital
            else _("Sudah meminjam %(n)s dari %(most)s buku.")
        )
        found.append(words % {"n": count, "most": most})
    if any(one.work_id == work.pk and one.is_digital == is_digital for one in running):
        found.append(_("Judul ini sedang dipinjam anggota yang sama."))
    return found


def copy_problems(binding: Any, borrower: Borrower, copy: Copy) -> list[str]:
    """Why this copy may not go to this member."""
    found = []
    if not copy.is_usable:
        record = binding.record_of("copy", copy)
        state = binding.entity_of("copy").workflow.state(record.state).label if record is not None else ""
        found.append(_("Eksemplar ini tidak dilayankan: %s.") % state)
    if copy.loans.filter(is_open=True).exists():
        found.append(_("Eksemplar ini masih tercatat dipinjam; pindai dahulu di halaman Kembali."))
    held = Hold.objects.filter(copy=copy, is_open=True).exclude(borrower=borrower).first()
    if held is not None:
        found.append(_("Eksemplar ini disimpan untuk pemesan %s.") % held.borrower.card)
    return found


def _create(
    binding: Any,
    actor: Actor,
    borrower: Borrower,
    work: Work,
    due_on: date,
    copy: Copy | None = None,
    branch_id: int | None = None,
) -> Any:
    values = {
        f"{binding.loan_member}_id": borrower.record_id,
        f"{binding.loan_title}_id": work.record_id,
        binding.loan_day: timezone.localdate(),
        binding.loan_due: due_on,
    }
    if copy is not None:
        values |= {f"{binding.loan_copy}_id": copy.record_id, f"{binding.loan_branch}_id": branch_id}
    return records.create(binding.entity_of("loan"), access.system(), values, issuer=actor)


def _follow(binding: Any, actor: Actor, loan: Loan) -> None:
    """The record and the worklist say the new due day."""
    from blocks.library.services import loans

    entity, record = binding.entity_of("loan"), binding.record_of("loan", loan)
    before = audit.snapshot(entity, record)
    setattr(record, binding.loan_due, loan.due_on)
    record.save(update_fields=[binding.loan_due])
    audit.record(actor, "extend", record, audit.changes(entity, before, record))
    workitems.upsert(entity, record, due_at=loans.ends_at(loan))
