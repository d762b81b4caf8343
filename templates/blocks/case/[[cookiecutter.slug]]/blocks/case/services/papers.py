"""Papers: handed in one by one by the applicant, checked one by one at the desk."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case.models import Paper, PaperState
from blocks.case.services import following, intake
from core import access, audit, files, workflow
from core.rules import RuleBroken

ACCEPT = ("pdf", "jpg", "png", "webp")
MAX_MB = 5


@dataclass(frozen=True)
class Verdict:
    """What a desk says of one paper."""

    paper_id: int
    state: str
    reason: str = ""


def hand_in(binding: Any, actor: Any, record: Any, code: str, upload: Any) -> Paper:
    """Keep an upload as a paper; what it replaces is deleted. Raises RuleBroken with words for the applicant."""
    intake.require_applicant(binding, record, actor)
    if upload is None:
        raise RuleBroken([_("Pilih berkas yang akan diunggah.")])
    try:
        upload.checked = files.check(upload, accept=ACCEPT, max_mb=MAX_MB)
    except ValidationError as problem:
        raise RuleBroken([str(text) for text in problem.messages]) from problem
    with transaction.atomic():
        row = following.lock(binding.row(record))
        paper = row.papers.select_for_update(of=("self",)).filter(code=code).first()
        if paper is None:
            raise RuleBroken([_("Persyaratan ini tidak ada pada permohonan Anda.")])
        if not may_hand_in(row, paper):
            raise workflow.StaleState(_("Berkas %s tidak dapat diganti pada keadaan sekarang.") % paper.name)
        _keep(binding, actor, record, paper, upload)
    return paper


def may_hand_in(row: Any, paper: Paper) -> bool:
    """Say whether the applicant may give or replace it now: before sending, and when asked to complete."""
    if row.is_draft and row.is_open:
        return True
    turn = following.open_turn(row)
    asked = turn is not None and turn.is_applicants
    return asked and paper.state != PaperState.ACCEPTED


def _keep(binding: Any, actor: Any, record: Any, paper: Paper, upload: Any) -> None:
    old = paper.file
    stored = files.store(upload, app=binding.app, entity=binding.entity_name, field="case", actor=actor)
    files.attach(stored, record)
    paper.replaced_times += paper.file_id is not None
    paper.file, paper.handed_in_at = stored, timezone.now()
    paper.state, paper.reason = PaperState.WAITING, ""
    paper.checked_at = paper.checked_by = None
    paper.save()
    if old is not None:
        files.remove(old)
    audit.record(actor, "paper", record, {"paper": [None, paper.code]})


def check(binding: Any, actor: Any, record: Any, turn_id: int, verdicts: list[Verdict]) -> int:
    """Write what the desk says of each paper; all problems at once, and then nothing is written."""
    with transaction.atomic():
        row = following.lock(binding.row(record))
        turn = following.open_turn(row)
        if turn is None or turn.pk != turn_id:
            raise workflow.StaleState(_("Berkas ini sudah tidak di meja Anda. Muat ulang halaman ini."))
        if following.hand_of(binding, turn, actor) is None:
            raise access.Forbidden(_("Berkas ini diperiksa %s.") % turn.name)
        papers = {paper.pk: paper for paper in row.papers.select_for_update(of=("self",))}
        problems = [text for verdict in verdicts for text in _faults(papers, verdict)]
        if problems:
            raise RuleBroken(problems)
        changed = [_write(actor, papers[verdict.paper_id], verdict) for verdict in verdicts]
        audit.record(actor, "papers", record, {"checked": [None, sum(changed)]})
    return sum(changed)


def _faults(papers: dict[int, Paper], verdict: Verdict) -> list[str]:
    paper = papers.get(verdict.paper_id)
    if paper is None or verdict.state not in (PaperState.ACCEPTED, PaperState.REPLACE):
        return [_("Pilih “sesuai” atau “perlu diganti” untuk tiap berkas.")]
    if verdict.state == PaperState.ACCEPTED and paper.file_id is None:
        return [_("%s belum diserahkan, jadi belum dapat dinyatakan sesuai.") % paper.name]
    if verdict.state == PaperState.REPLACE and len(verdict.reason.strip()) < 5:
        return [_("Tulis apa yang harus diperbaiki pada %s.") % paper.name]
    return []


def _write(actor: Any, paper: Paper, verdict: Verdict) -> bool:
    reason = verdict.reason.strip()[:300] if verdict.state == PaperState.REPLACE else ""
    if (paper.state, paper.reason) == (verdict.state, reason):
        return False
    paper.state, paper.reason = verdict.state, reason
    paper.checked_at, paper.checked_by = timezone.now(), actor.user
    paper.save()
    return True


def unchecked(row: Any) -> list[Paper]:
    """Papers that were handed in and nobody judged, and needed ones that are not accepted."""
    return [
        paper
        for paper in row.papers.all()
        if paper.state == PaperState.WAITING or (paper.is_needed and paper.state != PaperState.ACCEPTED)
    ]


def to_replace(row: Any) -> list[Paper]:
    """Papers the applicant has to bring anew."""
    return [paper for paper in row.papers.all() if paper.state == PaperState.REPLACE]
