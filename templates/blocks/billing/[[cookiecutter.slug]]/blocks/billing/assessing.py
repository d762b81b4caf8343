"""Makes a period's bills for a whole register, piece by piece: one bill a record, faults beside it.

A piece is one transaction. After a kill the lease runs out and the next runner goes on with what has no bill yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.billing.models import Assessment, AssessmentFault, Invoice
from core import access, audit, blocks, bulk, memory, records
from core.bound import value_of
from core.rules import RuleBroken

PIECE = 250
AT_ONCE = 300
LEASE = timedelta(minutes=5)


@dataclass(frozen=True)
class Outlook:
    """What a run of a period would find."""

    period: int
    objects: int
    billed: int

    @property
    def left(self) -> int:
        return self.objects - self.billed


def outlook(binding: Any, period: int) -> Outlook:
    """Count the register and those that have their bill."""
    rows = binding.register_entity.model._default_manager
    return Outlook(period, rows.count(), rows.count() - unbilled(binding, period).count())


def unbilled(binding: Any, period: int) -> Any:
    """Records of the register without a bill that counts."""
    have = binding.bills().filter(**{binding.period: period}).values(f"{binding.entity.parent}_id")
    return binding.register_entity.rows().exclude(pk__in=have).order_by("pk")


def begin(binding: Any, period: int, actor: Any) -> Assessment:
    """Start a run; a small register is done at once, a big one by a background task."""
    from blocks.billing import tasks

    this_year, found = timezone.localdate().year, outlook(binding, period)
    if period not in (this_year, this_year + 1):
        raise RuleBroken([_("Penetapan hanya untuk tahun %(now)d atau %(next)d.") % _years(this_year)])
    if not found.left:
        raise RuleBroken([_("Semua objek sudah punya tagihan tahun %d.") % period])
    run_ = open_run(binding, period, actor, found.left)
    if found.left <= AT_ONCE:
        work(binding, run_.pk)
    else:
        transaction.on_commit(lambda: tasks.assess.enqueue(binding.app, run_.pk))
    return run_


def open_run(binding: Any, period: int, actor: Any, expected: int) -> Assessment:
    """Write the run down; the database lets one be open at a time."""
    try:
        with transaction.atomic():
            made = Assessment.objects.create(
                app=binding.app, period=period, made_by=actor.user, begun_at=timezone.now(), expected=expected
            )
            audit.write(actor, "billing.assess", app=binding.app, object_id=made.pk, changes={"period": period})
    except IntegrityError:
        raise RuleBroken([_("Penetapan lain sedang berjalan. Tunggu sampai selesai.")]) from None
    return made


def run_waiting(binding: Any, now: datetime) -> int:
    """Take up a run that waits or whose runner is gone; the clock calls this."""
    waiting = Assessment.objects.filter(_free(now), app=binding.app, ended_at=None).values_list("pk", flat=True)
    return sum(work(binding, pk) for pk in list(waiting))


def work(binding: Any, key: int) -> int:
    """Do a run to its end; 0 where somebody else does."""
    now = timezone.now()
    mine = Assessment.objects.filter(_free(now), pk=key, ended_at=None)
    if not mine.update(leased_until=now + LEASE):
        return 0
    with memory.remembering():
        _Run(binding, Assessment.objects.get(pk=key)).work()
    return 1


def stored_amount(run_: Assessment) -> int:
    """The sum of the bills as they are kept: it must be what the run counted."""
    return int(Invoice.objects.filter(assessment=run_).aggregate(total=Sum("amount"))["total"] or 0)


def _free(now: datetime) -> Q:
    return Q(leased_until=None) | Q(leased_until__lt=now)


def _years(this_year: int) -> dict[str, int]:
    return {"now": this_year, "next": this_year + 1}


class _Run:
    """One runner over one run."""

    def __init__(self, binding: Any, run_: Assessment) -> None:
        self.binding, self.run = binding, run_
        self.entity, self.system = binding.entity, access.system()
        self.settings = self.entity.settings_of()
        done = run_.faults.values("object_id")
        self.wholes = unbilled(binding, run_.period).exclude(pk__in=done)
        self.chosen: dict[int, int] = {}
        if binding.once:
            self.chosen = self._chosen()

    def work(self) -> None:
        """Go over the register once."""
        wholes = self.wholes.iterator(chunk_size=PIECE)
        while piece := list(islice(wholes, PIECE)):
            with transaction.atomic():
                self._piece(piece)
        Assessment.objects.filter(pk=self.run.pk).update(ended_at=timezone.now(), leased_until=None)
        self.run.refresh_from_db()

    def _chosen(self) -> dict[int, int]:
        """Taxpayer -> the register's record whose bill has the highest rank; those billed already keep theirs."""
        best: dict[int, tuple[Any, int]] = {}
        for whole in self.wholes.iterator(chunk_size=PIECE):
            draft, owner = self._draft(whole), self._taxpayer(whole)
            if not self._is_billed(draft) or owner is None:
                continue
            self._compute(draft)
            rank = (getattr(draft, self.binding.once_rank) or 0, -whole.pk)
            best[owner] = max(best.get(owner, rank), rank)
        for owner in self.binding.has_once(self.run.period):
            best.pop(owner, None)
        return {owner: -key for owner, (_value, key) in best.items()}

    def _piece(self, piece: list[Any]) -> None:
        drafts, faults, exempt = [], [], 0
        for whole in piece:
            draft = self._draft(whole)
            if not self._is_billed(draft):
                exempt += 1
                continue
            problem = self._settle(whole, draft)
            if problem:
                faults.append(self._fault(whole, problem))
            else:
                drafts.append(draft)
        made = self._make(drafts, faults)
        AssessmentFault.objects.bulk_create(faults)
        Invoice.objects.filter(pk__in=[draft.billing_id for draft in made]).update(assessment=self.run)
        Assessment.objects.filter(pk=self.run.pk).update(
            made=F("made") + len(made),
            exempt=F("exempt") + exempt,
            failed=F("failed") + len(faults),
            amount=F("amount") + sum(int(getattr(draft, self.binding.amount)) for draft in made),
            leased_until=timezone.now() + LEASE,
        )

    def _make(self, drafts: list[Any], faults: list[AssessmentFault]) -> list[Any]:
        """Write the bills together; where the database refuses, one by one, so that one stops no other."""
        if not drafts:
            return []
        try:
            bulk.create_many(self.entity, self.system, drafts)
            return drafts
        except (RuleBroken, IntegrityError):
            return list(self._one_by_one([getattr(draft, self.entity.parent) for draft in drafts], faults))

    def _one_by_one(self, wholes: list[Any], faults: list[AssessmentFault]) -> Iterator[Any]:
        for whole in wholes:
            try:
                yield records.create(self.entity, self.system, self._values(whole))
            except RuleBroken as problem:
                faults.append(self._fault(whole, "; ".join(problem.messages)))

    def _draft(self, whole: Any) -> Any:
        return records.draft(self.entity, self.system, self._values(whole))

    def _values(self, whole: Any) -> dict[str, Any]:
        values = {self.entity.parent: whole, self.binding.period: self.run.period}
        if self.binding.once:
            values[self.binding.once] = self.chosen.get(self._taxpayer(whole)) == whole.pk
        return values

    def _taxpayer(self, whole: Any) -> int | None:
        owner = self.binding.register_entity.owner
        return access.follow(whole, owner) if owner else None

    def _is_billed(self, draft: Any) -> bool:
        billed = self.binding.billed
        return billed is None or value_of(self.binding, billed, draft) is True

    def _compute(self, draft: Any) -> None:
        if self.entity.compute is not None:
            self.entity.compute(draft, self.settings, blocks.Names(self.entity, draft))

    def _settle(self, whole: Any, draft: Any) -> str:
        """Work the bill out; gives what is wrong with it, empty where nothing is."""
        try:
            records.settle(self.entity, draft, "create", self.settings)
        except RuleBroken as problem:
            return "; ".join(problem.messages)
        if getattr(draft, self.binding.amount) is None:
            return _("Jumlah tidak dapat dihitung; lengkapi data objeknya.")
        return ""

    def _fault(self, whole: Any, text: str) -> AssessmentFault:
        title = self.binding.register_entity.title_of(whole)[:120]
        return AssessmentFault(assessment=self.run, object_id=whole.pk, title=title, text=text[:400])
