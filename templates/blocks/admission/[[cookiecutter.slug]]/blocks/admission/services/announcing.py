"""The announcement: the ranking becomes final, everybody's standing with it; records follow in portions."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Applicant, Outcome, Rank, Run, Standing
from blocks.admission.services import ranking
from core import audit, blocks, display, turns
from core.access import Actor, system
from core.rules import RuleBroken

AT_ONCE = 300
EVENTS = {
    Standing.PLACED: "accepted",
    Standing.WAITING: "waitlisted",
    Standing.REFUSED: "refused",
    Standing.GONE: "late",
    Standing.LAPSED: "lapsed",
}


def announce(binding: Any, actor: Actor, round_: Any, now: datetime | None = None) -> Run:
    """Rank for the last time and make it public; raises Forbidden or RuleBroken with everything that is in the way."""
    ranking.require_manager(binding, actor)
    now = now or timezone.now()
    with transaction.atomic():
        round_ = turns.hold(round_)
        _require_ready(binding, round_, now)
        run = ranking.make(binding, actor, round_)
        Run.objects.filter(pk=run.pk).update(announced_at=now)
        run.announced_at = now
        _decide(binding, round_, run, now)
        audit.record(actor, "admission.announce", round_, {"candidates": run.candidates, "placed": run.placed})
    settle(binding, run, AT_ONCE)
    return run


def _require_ready(binding: Any, round_: Any, now: datetime) -> None:
    if ranking.final_run(binding, round_.pk) is not None:
        raise RuleBroken([_("Hasil penerimaan ini sudah diumumkan.")])
    found, day = [], getattr(round_, binding.round_announces)
    ranking.require_shares(binding, round_)
    if timezone.localtime(now).date() < day:
        found.append(_("Pengumuman dijadwalkan %s.") % display.long_date(day))
    left = ranking.unverified(binding, round_)
    if left:
        found.append(_("Masih ada %s berkas yang belum diperiksa sekolah.") % display.number(left))
    if not ranking.verified(binding, round_):
        found.append(_("Belum ada pendaftar yang terverifikasi."))
    if found:
        raise RuleBroken(found)


def _decide(binding: Any, round_: Any, run: Run, now: datetime) -> None:
    """Give every applicant of the round the standing that the ranking says."""
    mine = Applicant.objects.filter(app=binding.app, round_id=round_.pk)
    mine.filter(standing=Standing.OPEN).update(standing=Standing.GONE)
    until = getattr(round_, binding.round_confirms)
    placed = Rank.objects.filter(pool__run=run, outcome=Outcome.PLACED)
    own = placed.filter(applicant=OuterRef("pk"))
    mine.filter(pk__in=placed.values("applicant")).update(
        standing=Standing.PLACED,
        school_id=Subquery(own.values("pool__school_id")[:1]),
        choice=Subquery(own.values("choice")[:1]),
        placed_at=now,
        confirm_by=until,
    )
    waits = Rank.objects.filter(pool__run=run, line__gt=0).values("applicant")
    mine.filter(standing=Standing.VERIFIED, pk__in=waits).update(standing=Standing.WAITING)
    mine.filter(standing=Standing.VERIFIED).update(standing=Standing.REFUSED)


def settle(binding: Any, run: Run, most: int) -> int:
    """Let the application's records follow their standing, up to so many; done again by the clock until all did."""
    if run.settled_at is not None:
        return 0
    rows = list(_unsettled(binding, run)[: most + 1])
    for record in rows[:most]:
        tell(binding, record, EVENTS[record.admission.standing])
    if len(rows) <= most:
        Run.objects.filter(pk=run.pk).update(settled_at=timezone.now())
    return min(len(rows), most)


def _unsettled(binding: Any, run: Run) -> Any:
    """Records whose state has not followed yet."""
    flow = binding.entity.workflow
    wanted = binding.entity.model._default_manager.none()
    for standing, name in EVENTS.items():
        sources = {source for step in flow.transitions if step.event == f"admission.{name}" for source in step.sources}
        sources -= {step.target for step in flow.transitions if step.event == f"admission.{name}"}
        wanted |= binding.entity.model._default_manager.filter(
            **{f"{binding.chosen}_id": run.round_id}, admission__standing=standing, state__in=sources
        )
    return wanted.select_related("admission").order_by("pk")


def tell(binding: Any, record: Any, event: str) -> bool:
    """Let one record take its step; a record that cannot is left as it is."""
    return blocks.tell(binding.entity, record, f"admission.{event}", system())
