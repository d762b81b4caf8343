"""What an officer's desk shows, and how a sheet of paper answers is entered."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey import sample
from blocks.survey.elements import ELEMENTS
from blocks.survey.models import Round
from blocks.survey.selectors import results, rounds
from blocks.survey.services import answering, moderation
from core.access import Actor
from core.rules import RuleBroken

MOST = 60


@dataclass(frozen=True)
class Line:
    """One period on the desk, with what is to be done next."""

    row: Round
    url: str
    state: Any
    progress: results.Progress
    index: Any
    waiting: int
    next: str


def rows(binding: Any, actor: Actor) -> list[Line]:
    """The periods that an officer reads, those with work first."""
    found = list(rounds.readable(binding, actor).order_by("is_public", "closes_on", "office__name")[:MOST])
    records = binding.entity.model._default_manager.in_bulk([row.record_id for row in found])
    told = {one.row.pk: one for one in results.periods(binding, found)}
    waiting = moderation.waiting(found)
    return [_line(binding, row, records[row.record_id], told[row.pk], waiting.get(row.pk, 0)) for row in found]


def _line(binding: Any, row: Round, record: Any, period: results.Period, waiting: int) -> Line:
    progress = results.Progress(period.answered, sample.required(row.population))
    state = binding.entity.workflow.state(record.state)
    return Line(
        row=row,
        url=binding.entity.url("detail", record.pk),
        state=state,
        progress=progress,
        index=period.index,
        waiting=waiting,
        next=_next(binding, row, record, state.phase, progress),
    )


def _next(binding: Any, row: Round, record: Any, phase: str, progress: results.Progress) -> str:
    """What the office does next, in a sentence."""
    if phase == "received":
        return _("Periksa jumlah penerima layanan, lalu buka survei dan pasang poster.")
    if phase == "working":
        days = (row.closes_on - timezone.localdate()).days
        if progress.is_enough:
            return _("Sampel terpenuhi; survei tetap dibuka sampai akhir masa.")
        return _("Kurang %(missing)d responden, %(days)d hari lagi.") % {
            "missing": progress.missing,
            "days": max(days, 0),
        }
    if phase in ("waiting", "returned"):
        if not binding.plan_count(record):
            return _("Masukkan sisa jawaban kertas, lalu tulis rencana tindak lanjut unsur terendah.")
        return _("Periksa laporan, lalu kirim untuk diverifikasi.")
    if phase == "verifying":
        return _("Menunggu verifikasi.")
    return _("Kerjakan rencana tindak lanjut.") if row.is_public else ""


def enter(binding: Any, row: Round, forms: list[Any], actor: Actor) -> bool:
    """Save all lines or none; what is wrong is written at its line. True where something was wrong."""
    wrong = False
    with transaction.atomic():
        for form in forms:
            data = form.cleaned_data
            try:
                answering.give_paper(binding, row, form.given(), data["on"], data["sheet"], actor)
            except RuleBroken as problem:
                form.add_error(None, problem.messages)
                wrong = True
        if wrong:
            transaction.set_rollback(True)
    return wrong


def key() -> list[tuple[int, Any]]:
    """Which digit is which element."""
    return [(at, element.label) for at, element in enumerate(ELEMENTS, start=1)]
