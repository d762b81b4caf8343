"""Selection: scores of the written test and the interview, and the announcement that ranks everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training import scoring
from blocks.training.models import Cohort, Reason, Standing, Trainee
from core import access, audit, blocks, display, turns
from core.access import Actor, system
from core.rules import RuleBroken
from core.workflow import StaleState

EVENTS = {"passed": Standing.PASSED, "reserve": Standing.RESERVE, "refused": Standing.REFUSED}
TOLD = {Standing.PASSED: "passed", Standing.RESERVE: "reserved", Standing.REFUSED: "refused"}
HIGHEST = Decimal(100)


@dataclass(frozen=True)
class Score:
    """What was noted of one candidate; None where it is not known yet."""

    trainee: int
    written: Decimal | None = None
    interview: Decimal | None = None
    missed: bool = False


def weights_of(binding: Any) -> scoring.Weights:
    return scoring.Weights(binding.decimal("written_weight"), binding.decimal("interview_weight"))


def note(binding: Any, actor: Actor, cohort: Any, scores: Iterable[Score]) -> int:
    """Keep scores; gives how many changed. Raises Forbidden, StaleState, or RuleBroken with everything wrong."""
    if not binding.may_record(actor, cohort):
        raise access.Forbidden(_("Nilai seleksi dicatat petugas pelatihan atau instruktur angkatan ini."))
    given = {score.trainee: score for score in scores}
    _require_in_range(given.values())
    with transaction.atomic():
        _require_choosing(binding, cohort)
        rows = Trainee.objects.select_for_update().filter(cohort_id=cohort.training_id, standing=Standing.READY)
        changed = [row for row in rows.filter(pk__in=given) if _put(row, given[row.pk])]
        Trainee.objects.bulk_update(changed, ["written", "interview", "missed_test"])
        audit.record(actor, "training.score", cohort, {"changed": [None, len(changed)]})
    return len(changed)


def _require_choosing(binding: Any, cohort: Any) -> Any:
    held = turns.hold(cohort)
    if held.state != binding.choosing:
        raise StaleState(_("Seleksi angkatan ini tidak sedang berlangsung. Muat ulang halaman."))
    return held


def _require_in_range(scores: Iterable[Score]) -> None:
    values = [value for one in scores for value in (one.written, one.interview) if value is not None]
    if any(not 0 <= value <= HIGHEST for value in values):
        raise RuleBroken([_("Nilai tes dan wawancara antara 0 dan 100.")])


def _put(row: Trainee, score: Score) -> bool:
    """Write the scores on the row; a candidate who stayed away has none."""
    before = (row.written, row.interview, row.missed_test)
    row.missed_test = score.missed
    row.written = None if score.missed else score.written
    row.interview = None if score.missed else score.interview
    return before != (row.written, row.interview, row.missed_test)


def announce(binding: Any, actor: Actor, cohort: Any) -> dict[str, int]:
    """Rank and tell everybody; gives how many passed, wait and were refused."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Hasil seleksi diumumkan petugas pelatihan."))
    with transaction.atomic():
        cohort = _require_choosing(binding, cohort)
        _require_ready(binding, cohort)
        results = _select(binding, cohort)
        _decide(binding, cohort, results)
        Cohort.objects.filter(pk=cohort.training_id).update(announced_at=timezone.now())
        counts = {outcome: sum(one.outcome == outcome for one in results) for outcome in EVENTS}
        audit.record(actor, "training.announce", cohort, counts)
        _tell_all(binding, cohort)
        blocks.tell(binding.entity_of("cohort"), cohort, "training.announced", system())
    return counts


def hindrances(binding: Any, cohort: Any) -> list[str]:
    """Everything that is in the way of the announcement."""
    found, day = [], binding.of(cohort, "cohort_test")
    if day is not None and timezone.localdate() < day:
        found.append(_("Tes dijadwalkan %s.") % display.long_date(day))
    unread = unchecked(binding, cohort).count()
    if unread:
        found.append(_("Masih ada %s berkas pendaftaran yang belum diperiksa.") % display.number(unread))
    ready = Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.READY)
    missing = sum(not row.is_scored for row in ready)
    if missing:
        found.append(_("Masih ada %s peserta tes yang nilainya belum lengkap.") % display.number(missing))
    if not ready:
        found.append(_("Belum ada pendaftar yang berkasnya lengkap."))
    return found


def _require_ready(binding: Any, cohort: Any) -> None:
    found = hindrances(binding, cohort)
    if found:
        raise RuleBroken(found)


def unchecked(binding: Any, cohort: Any) -> Any:
    """Registrations that the office has not looked at."""
    flow = binding.entity_of("trainee").workflow
    states = [one.name for one in flow.states if one.phase in ("received", "verifying")]
    return binding.rows_of("trainee").filter(**{binding.trainee_cohort: cohort}, state__in=states)


def _select(binding: Any, cohort: Any) -> list[scoring.Result]:
    rows = Trainee.objects.select_for_update().filter(cohort_id=cohort.training_id, standing=Standing.READY)
    sent: dict[int, datetime] = dict(
        binding.rows_of("trainee").filter(training__in=rows).values_list("training_id", "created_at")
    )
    people = [
        scoring.Candidate(row.pk, row.written or Decimal(0), row.interview or Decimal(0), sent[row.pk], row.missed_test)
        for row in rows
    ]
    return scoring.select(
        people,
        weights_of(binding),
        binding.decimal("least_total"),
        int(binding.of(cohort, "cohort_places") or 0),
        binding.number("reserves"),
    )


def _decide(binding: Any, cohort: Any, results: list[scoring.Result]) -> None:
    """Write what the selection gave; papers that were never completed are refused with it."""
    until = binding.of(cohort, "cohort_confirms")
    for one in results:
        Trainee.objects.filter(pk=one.id).update(
            standing=EVENTS[one.outcome],
            total=one.total,
            place=one.place,
            line=one.line,
            reason=one.reason,
            confirm_by=until if one.outcome == "passed" else None,
        )
    late = Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.PAPERS)
    late.update(standing=Standing.REFUSED, reason=Reason.PAPERS)


def _tell_all(binding: Any, cohort: Any) -> None:
    """Let every registration take the step that its standing says."""
    rows = binding.rows_of("trainee").filter(**{binding.trainee_cohort: cohort}).select_related("training")
    for record in rows.filter(training__standing__in=list(TOLD)).order_by("training__place", "pk"):
        tell(binding, record, TOLD[record.training.standing])


def tell(binding: Any, record: Any, event: str) -> bool:
    """Let one registration take its step; one that cannot stays as it is."""
    return blocks.tell(binding.entity_of("trainee"), record, f"training.{event}", system())
