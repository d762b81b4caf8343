"""Progress by quarter, and what the superior says of it and of the year."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import appraising
from blocks.personnel.appraising import CONDUCT, FULL, QUARTERS, YEAR, period_name
from blocks.personnel.models import Appraisal, AppraisalState, Goal, Progress, Rating, Review
from blocks.personnel.services import goals
from core import access, audit, display, files, workflow
from core.rules import RuleBroken

MOST_VALUE = Decimal("999999999999.99")


@dataclass(frozen=True)
class Said:
    """What the superior says of a period."""

    quarter: int
    work: str
    behaviour: str
    conduct: dict[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class Reached:
    """How far a goal came by the end of a quarter."""

    quarter: int
    value: Decimal
    note: str = ""
    evidence: Any = None


def report(binding: Any, actor: Any, goal: Goal, reached: Reached) -> Progress:
    """Write down how far a goal came; may be put right until the quarter is rated."""
    with transaction.atomic():
        row = goals.held(goal.appraisal_id)
        if row.staff.user_id is None or actor.user_id != row.staff.user_id:
            raise access.Forbidden(_("Capaian dilaporkan pegawai yang bersangkutan."))
        if row.state != AppraisalState.BERJALAN:
            raise workflow.StaleState(_("Capaian dilaporkan sesudah sasaran disepakati dan sebelum tahunnya dinilai."))
        _check_report(row, reached)
        values = {
            "value": reached.value,
            "note": reached.note.strip()[:300],
            "reported_by": actor.user,
            "reported_at": timezone.now(),
        }
        if reached.evidence:
            values["evidence"] = files.store(
                reached.evidence, app=binding.app, entity="progress", field="evidence", actor=actor
            )
        was_complete = is_complete(row, reached.quarter)
        found, _made = Progress.objects.update_or_create(goal=goal, quarter=reached.quarter, defaults=values)
        audit.record(actor, "progress-report", row, {"triwulan": [None, reached.quarter]})
        now_complete = not was_complete and is_complete(row, reached.quarter)
    if now_complete:
        words = _("Capaian %(name)s %(period)s siap dinilai")
        goals.tell_desk(binding, row, words % {"name": row.staff.name, "period": period_name(reached.quarter)})
    return found


def _check_report(row: Appraisal, reached: Reached) -> None:
    problems = []
    if reached.quarter not in QUARTERS:
        raise RuleBroken([_("Triwulan tidak dikenal.")])
    if row.quarter_begins(reached.quarter) > timezone.localdate():
        problems.append(_("%s belum mulai.") % period_name(reached.quarter))
    if row.reviews.filter(quarter=reached.quarter).exists():
        problems.append(_("%s sudah dinilai.") % period_name(reached.quarter))
    if not 0 <= reached.value <= MOST_VALUE:
        problems.append(_("Capaian tidak boleh kurang dari nol."))
    if problems:
        raise RuleBroken(problems)


def is_complete(row: Appraisal, quarter: int) -> bool:
    """Say whether every goal has a figure for the quarter; the year stands on the fourth."""
    goal_ids = set(row.goals.values_list("pk", flat=True))
    reported = Progress.objects.filter(goal__appraisal=row, quarter=quarter or 4).values_list("goal_id", flat=True)
    return bool(goal_ids) and goal_ids == set(reported)


def achievement_of(row: Appraisal, quarter: int) -> Decimal | None:
    """The mean over all goals at the end of a quarter, against the targets of the year."""
    rows = Progress.objects.filter(goal__appraisal=row, quarter=quarter or 4).select_related("goal")
    return appraising.mean(
        appraising.achievement(one.goal.target, one.value, lower_is_better=one.goal.lower_is_better) for one in rows
    )


def review(binding: Any, actor: Any, row: Appraisal, said: Said) -> Review:
    """Rate a quarter or, with quarter 0, the year; raises Forbidden, RuleBroken or StaleState."""
    with transaction.atomic():
        row = goals.held(row.pk)
        held = goals.require_superior(actor, row)
        if row.state != AppraisalState.BERJALAN or row.reviews.filter(quarter=said.quarter).exists():
            raise workflow.StaleState(_("Periode ini sudah dinilai atau sasarannya belum disepakati. Muat ulang."))
        reached = achievement_of(row, said.quarter)
        _check_review(row, said, reached)
        found = Review.objects.create(
            appraisal=row,
            quarter=said.quarter,
            achievement=reached,
            work=said.work,
            behaviour=said.behaviour,
            conduct={name: said.conduct[name] for name in CONDUCT},
            predicate=appraising.predicate(said.work, said.behaviour),
            note=said.note.strip()[:500],
            position=held.position,
            user=held.user,
            acting=held.acting,
            at=timezone.now(),
        )
        if said.quarter == YEAR:
            row.state = AppraisalState.DINILAI
            row.save(update_fields=["state"])
        audit.record(actor, "appraisal-review", row, {"triwulan": [None, said.quarter]})
    words = _("Kinerja Anda %(period)s dinilai: %(word)s")
    period = f"{period_name(said.quarter)} {row.year}"
    goals.tell_member(binding, row, words % {"period": period, "word": found.get_predicate_display()})
    return found


def _check_review(row: Appraisal, said: Said, reached: Decimal | None) -> None:
    if said.quarter not in (YEAR, *QUARTERS):
        raise RuleBroken([_("Triwulan tidak dikenal.")])
    words = {*Rating.values}
    if said.work not in words or said.behaviour not in words or set(said.conduct) != set(CONDUCT):
        raise RuleBroken([_("Nilai hasil kerja, perilaku kerja dan ketujuh nilai dasar.")])
    if not words.issuperset(said.conduct.values()):
        raise RuleBroken([_("Nilai hasil kerja, perilaku kerja dan ketujuh nilai dasar.")])
    problems = []
    begins = row.rated_from(said.quarter)
    if begins > timezone.localdate():
        problems.append(_("Penilaian dibuka %s.") % display.long_date(begins))
    if not is_complete(row, said.quarter):
        problems.append(_("Masih ada sasaran tanpa capaian untuk periode ini."))
    if said.behaviour == Rating.DIATAS and Rating.DIBAWAH in said.conduct.values():
        problems.append(_("Perilaku kerja di atas ekspektasi tidak cocok dengan nilai dasar yang di bawah ekspektasi."))
    problems += _unlikely(said, reached)
    if problems:
        raise RuleBroken(problems)


def _unlikely(said: Said, reached: Decimal | None) -> list[str]:
    """A rating of the year that the figures do not carry needs a reason."""
    if said.quarter != YEAR or reached is None or said.note.strip():
        return []
    if said.work == Rating.DIATAS and reached < FULL:
        return [_("Capaian di bawah 100 persen; tulis mengapa hasil kerja di atas ekspektasi.")]
    if said.work == Rating.DIBAWAH and reached >= FULL:
        return [_("Semua target tercapai; tulis mengapa hasil kerja di bawah ekspektasi.")]
    return []
