"""The block's row of a reservation: begun, ended by the member, the desk or the clock."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Borrower, Hold, Work
from blocks.library.services import lending, queue
from core import access, records, turns
from core.access import Actor
from core.rules import RuleBroken

ENDED_PHASES = ("done", "rejected")


def reserve(binding: Any, actor: Actor, borrower: Borrower, work: Work, branch_id: int | None) -> Any:
    """Put a member into the queue of a title; without a branch it is for the digital file."""
    with transaction.atomic():
        borrower, work = turns.hold(borrower), turns.hold(work)
        found = problems(binding, borrower, work, branch_id)
        if found:
            raise RuleBroken(found)
        values = {
            f"{binding.reservation_member}_id": borrower.record_id,
            f"{binding.reservation_title}_id": work.record_id,
            f"{binding.reservation_branch}_id": branch_id,
        }
        return records.create(binding.entity_of("reservation"), access.system(), values, issuer=actor)


def problems(binding: Any, borrower: Borrower, work: Work, branch_id: int | None) -> list[str]:
    """Why a member may not wait for a title."""
    today = timezone.localdate()
    found = lending.member_problems(binding, borrower, today)
    waiting = borrower.holds.filter(is_open=True)
    most = binding.limits_of(borrower.klass).get("pesanan", 0)
    if waiting.filter(work=work).exists():
        found.append(_("Judul ini sudah Anda pesan."))
    elif waiting.count() >= most:
        found.append(_("Pesanan paling banyak %s judul.") % most)
    if borrower.loans.filter(is_open=True, work=work).exists():
        found.append(_("Judul ini sedang Anda pinjam."))
    if branch_id is None:
        if not work.is_digital:
            found.append(_("Pilih perpustakaan tempat mengambil."))
        elif queue.free_licences(work, borrower) > 0:
            found.append(_("Masih ada lisensi yang bebas; pinjam langsung."))
    elif queue.on_shelf(work, branch_id).exists():
        found.append(_("Masih ada di rak perpustakaan itu; pinjam langsung di sana."))
    elif not work.copies.filter(is_usable=True).exists():
        found.append(_("Tidak ada eksemplar yang dapat dipesan."))
    return found


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved."""
    record.library = Hold.objects.create(
        app=binding.app,
        work=binding.of(record, "reservation_title").library,
        borrower=binding.of(record, "reservation_member").library,
        branch_id=binding.key_of(record, "reservation_branch"),
        queued_at=timezone.now(),
    )


def follow(binding: Any, record: Any) -> None:
    """Nothing of a reservation is changed by a form."""


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """A reservation that ends gives its copy or licence to the next."""
    row = turns.hold(record.library)
    phase = binding.entity_of("reservation").workflow.state(step.target).phase
    if phase not in ENDED_PHASES or not row.is_open:
        return
    copy, had_licence = row.copy, row.branch_id is None and row.until is not None
    row.is_open = False
    row.save(update_fields=["is_open"])
    if phase == "done":
        return
    if copy is not None:
        queue.offer(binding, turns.hold(copy))
    elif had_licence:
        queue.offer_digital(binding, turns.hold(row.work))
