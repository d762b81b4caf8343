"""Ranks a round: reads who was verified, lets the pure ranking work, and keeps what came out."""

from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Applicant, Pool, Rank, Run, Standing
from blocks.admission.ranking import Candidate, Option, Result, match
from blocks.admission.ranking.quotas import Problem, problems, seats
from core import access, audit, display, turns
from core.access import Actor
from core.expressions import distance_m
from core.rules import RuleBroken

BATCH = 2000


def require_manager(binding: Any, actor: Actor) -> None:
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Hanya panitia dinas yang memeringkat dan mengumumkan."))


def provisional(binding: Any, actor: Actor, round_: Any) -> Run:
    """Rank as things stand now; the provisional ranking before is replaced."""
    require_manager(binding, actor)
    with transaction.atomic():
        turns.hold(round_)
        if final_run(binding, round_.pk) is not None:
            raise RuleBroken([_("Hasil sudah diumumkan; peringkat tidak dihitung lagi.")])
        require_shares(binding, round_)
        run = make(binding, actor, round_)
        audit.record(actor, "admission.rank", round_, {"candidates": run.candidates, "placed": run.placed})
    return run


def make(binding: Any, actor: Actor, round_: Any) -> Run:
    """Replace the provisional ranking by a new one; the caller holds the round."""
    people = candidates(binding, round_)
    result = match(
        people,
        seats_of(binding, round_),
        binding.level,
        binding.overflow_now(),
        binding.number("reserve_percent"),
    )
    Run.objects.filter(app=binding.app, round_id=round_.pk, announced_at__isnull=True).delete()
    run = Run.objects.create(
        app=binding.app,
        round_id=round_.pk,
        made_at=timezone.now(),
        officer=actor.user,
        candidates=len(people),
        placed=len(result.placed),
    )
    _keep(run, result, {one.id: one for one in people})
    return run


def final_run(binding: Any, round_id: int) -> Run | None:
    """The announced ranking of a round, if there is one."""
    return Run.objects.filter(app=binding.app, round_id=round_id, announced_at__isnull=False).first()


def candidates(binding: Any, round_: Any) -> list[Candidate]:
    """Everybody in the round whose papers were found right, as plain data; ids are those of the block's rows."""
    rows = binding.entity.model._default_manager.select_related("admission").filter(
        **{f"{binding.chosen}_id": round_.pk}, admission__standing=Standing.VERIFIED
    )
    schools = {row.pk: getattr(row, binding.school_place) for row in binding.school_entity.rows()}
    read = ["number", "created_at", binding.path, binding.born, f"{binding.home}_lat", f"{binding.home}_lon"]
    read += [*binding.choices, *([binding.score] if binding.score else []), "admission__sent_at"]
    return [_candidate(binding, row, schools) for row in rows.only(*read).order_by("pk").iterator(BATCH)]


def _candidate(binding: Any, record: Any, schools: dict[int, Any]) -> Candidate:
    home = (getattr(record, f"{binding.home}_lat"), getattr(record, f"{binding.home}_lon"))
    chosen = [key for key in (getattr(record, f"{name}_id") for name in binding.choices) if key is not None]
    score = getattr(record, binding.score, None) if binding.score else None
    return Candidate(
        id=record.admission_id,
        path=str(getattr(record, binding.path)),
        options=tuple(Option(key, distance_m(home, schools[key]) or 0) for key in chosen),
        born=getattr(record, binding.born),
        score=Decimal(score or 0),
        sent=record.admission.sent_at or record.created_at,
        number=record.number,
    )


def seats_of(binding: Any, round_: Any) -> dict[tuple[int, str], int]:
    """(school, path) -> places by the round's shares."""
    shares, limits = binding.shares_of(round_), binding.limits_now()
    capacity = binding.capacity_entity
    rows = capacity.model._default_manager.filter(**{f"{capacity.parent}_id": round_.pk})
    found = {}
    for row in rows:
        school = getattr(row, f"{binding.capacity_school}_id")
        split = seats(int(getattr(row, binding.capacity_seats) or 0), shares, limits)
        found |= {(school, path): count for path, count in split.items()}
    return found


def require_shares(binding: Any, round_: Any) -> None:
    """Raise RuleBroken where the round is not settled or its shares break the law as it is now."""
    if round_.state not in binding.open:
        raise RuleBroken([_("Kuota penerimaan ini belum ditetapkan.")])
    found = problems(binding.shares_of(round_), binding.limits_now())
    if found:
        raise RuleBroken([said(binding, one) for one in found])


def said(binding: Any, problem: Problem) -> str:
    """A wrong share in words."""
    values = {
        "path": binding.path_label(problem.path),
        "share": display.number(problem.share),
        "limit": display.number(problem.limit),
    }
    words = {
        "sum": _("Jumlah kuota semua jalur %(share)s%%, seharusnya 100%%."),
        "least": _("Kuota jalur %(path)s %(share)s%%, paling sedikit %(limit)s%%."),
        "most": _("Kuota jalur %(path)s %(share)s%%, paling banyak %(limit)s%%."),
    }
    return words[problem.kind] % values


def _keep(run: Run, result: Result, people: dict[int, Candidate]) -> None:
    """Write pools and ranks."""
    pools = [_pool(run, pool, people) for pool in result.pools]
    Pool.objects.bulk_create(pools, batch_size=BATCH)
    ranks = [
        Rank(
            pool=row,
            applicant_id=place.candidate,
            choice=place.choice,
            place=place.rank,
            metres=place.metres,
            score=people[place.candidate].score,
            born=people[place.candidate].born,
            outcome=place.outcome,
            line=place.line,
        )
        for row, pool in zip(pools, result.pools, strict=True)
        for place in pool.places
    ]
    Rank.objects.bulk_create(ranks, batch_size=BATCH)


def _pool(run: Run, pool: Any, people: dict[int, Candidate]) -> Pool:
    last = pool.cutoff
    return Pool(
        run=run,
        school_id=pool.school,
        path=pool.path,
        own=pool.own,
        seats=pool.seats,
        candidates=len(pool.places),
        placed=pool.taken,
        cutoff_rank=last.rank if last else None,
        cutoff_metres=last.metres if last else None,
        cutoff_score=people[last.candidate].score if last else None,
    )


def unverified(binding: Any, round_: Any) -> int:
    """How many have papers that a school has not checked yet."""
    states = [one.name for one in binding.entity.workflow.states if one.phase == "verifying"]
    rows = binding.entity.model._default_manager.filter(**{f"{binding.chosen}_id": round_.pk}, state__in=states)
    return int(rows.count())


def verified(binding: Any, round_: Any) -> int:
    """How many would be ranked now."""
    return Applicant.objects.filter(app=binding.app, round_id=round_.pk, standing=Standing.VERIFIED).count()
