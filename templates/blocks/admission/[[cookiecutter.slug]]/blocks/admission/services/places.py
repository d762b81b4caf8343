"""Places that come free: who gave one back or did not take it, and who moves up."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Applicant, Pool, Rank, Run, Standing
from blocks.admission.services import announcing, ranking
from core import access, audit, turns
from core.access import Actor
from core.rules import RuleBroken
from core.workdays import workdays_after
from core.workflow import StaleState


def enrol(binding: Any, actor: Actor, record: Any, now: datetime | None = None) -> None:
    """Note that the child re-registered at the school that gave the place; raises Forbidden, RuleBroken, StaleState."""
    now = now or timezone.now()
    with transaction.atomic():
        record = turns.hold(record)
        row = Applicant.objects.select_for_update().get(pk=record.admission_id)
        _require_school(binding, actor, row)
        if row.standing == Standing.ENROLLED:
            raise StaleState(_("Daftar ulang sudah dicatat."))
        if row.standing != Standing.PLACED:
            raise StaleState(_("Pendaftar ini tidak memegang tempat. Muat ulang halaman."))
        if row.confirm_by is not None and timezone.localtime(now).date() > row.confirm_by:
            raise RuleBroken([_("Batas daftar ulang sudah lewat; tempatnya untuk cadangan berikutnya.")])
        row.standing, row.enrolled_at = Standing.ENROLLED, now
        row.save(update_fields=["standing", "enrolled_at"])
        record.admission = row
        audit.record(actor, "admission.enrol", record, {"enrolled_at": [None, now.isoformat()]})
        announcing.tell(binding, record, "enrolled")


def _require_school(binding: Any, actor: Actor, row: Applicant) -> None:
    school = binding.school_entity.model._default_manager.filter(pk=row.school_id).first()
    if not actor.is_system and not binding.serves(actor, school):
        raise access.Forbidden(_("Daftar ulang dicatat operator sekolah yang menerima."))


def leave(binding: Any, record: Any) -> None:
    """Take who withdrew or was rejected out of the round; a place that was held goes to the next in line."""
    row = Applicant.objects.select_for_update().get(pk=record.admission_id)
    held = row.holds
    row.standing = Standing.GONE
    row.save(update_fields=["standing"])
    record.admission = row
    if held:
        fill_after(binding, row)


def lapse(binding: Any, record: Any) -> None:
    """Take the place back from who did not re-register in time."""
    with transaction.atomic():
        record = turns.hold(record)
        row = Applicant.objects.select_for_update().get(pk=record.admission_id)
        if row.standing != Standing.PLACED:
            return
        row.standing = Standing.LAPSED
        row.save(update_fields=["standing"])
        record.admission = row
        announcing.tell(binding, record, "lapsed")
        fill_after(binding, row)


def fill_after(binding: Any, row: Applicant) -> int:
    """Fill the pool in which this applicant held a place."""
    rank = Rank.objects.filter(applicant=row, pool__run__announced_at__isnull=False, choice=row.choice).first()
    return fill(binding, rank.pool) if rank is not None else 0


def fill(binding: Any, pool: Pool, today: date | None = None) -> int:
    """Give free places of a pool to who waits there, first the first in line; gives how many moved up."""
    today = today or timezone.localdate()
    with transaction.atomic():
        pool = turns.hold(pool)
        run = Run.objects.get(pk=pool.run_id)
        if run.closed_at is not None:
            return 0
        free = pool.seats - holders(pool)
        line = Rank.objects.filter(pool=pool, line__gt=0, applicant__standing=Standing.WAITING).order_by("line")
        moved = 0
        for rank in line.select_related("applicant"):
            if moved >= free:
                break
            moved += _move_up(binding, rank, pool, today)
    return moved


def holders(pool: Pool) -> int:
    """How many hold a place of the pool now."""
    held = (Standing.PLACED, Standing.ENROLLED)
    rows = Rank.objects.filter(pool=pool, applicant__standing__in=held, applicant__school_id=pool.school_id)
    return rows.count()


def _move_up(binding: Any, rank: Rank, pool: Pool, today: date) -> bool:
    """Give the place to one who waits; False where they left the line meanwhile."""
    record = turns.hold(binding.entity.model._default_manager.get(pk=rank.applicant.record_id))
    row = Applicant.objects.select_for_update().get(pk=rank.applicant_id)
    if row.standing != Standing.WAITING:
        return False
    round_ = getattr(record, binding.chosen)
    own = workdays_after(today, max(binding.number("confirm_workdays"), 1))
    row.standing, row.school_id, row.choice = Standing.PLACED, pool.school_id, rank.choice
    row.placed_at, row.moved_up = timezone.now(), True
    row.confirm_by = max(own, getattr(round_, binding.round_confirms))
    row.save()
    record.admission = row
    announcing.tell(binding, record, "accepted")
    return True


def close(binding: Any, actor: Actor, round_: Any) -> int:
    """End the waiting list: who still waits is refused. Gives how many."""
    ranking.require_manager(binding, actor)
    with transaction.atomic():
        turns.hold(round_)
        run = ranking.final_run(binding, round_.pk)
        if run is None:
            raise RuleBroken([_("Hasil penerimaan ini belum diumumkan.")])
        if run.closed_at is not None:
            raise RuleBroken([_("Penerimaan ini sudah ditutup.")])
        mine = Applicant.objects.filter(app=binding.app, round_id=round_.pk)
        if mine.filter(standing=Standing.PLACED).exists():
            raise RuleBroken([_("Masih ada yang belum daftar ulang dan batasnya belum lewat.")])
        count = mine.filter(standing=Standing.WAITING).update(standing=Standing.REFUSED)
        Run.objects.filter(pk=run.pk).update(closed_at=timezone.now(), settled_at=None)
        run.settled_at = None
        audit.record(actor, "admission.close", round_, {"refused": count})
    announcing.settle(binding, run, announcing.AT_ONCE)
    return count
