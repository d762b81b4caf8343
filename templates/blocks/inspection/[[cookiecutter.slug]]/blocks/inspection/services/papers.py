"""Working papers: written by one member, reviewed by a higher one, closed without open notes."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Inspection, Note, Paper
from blocks.inspection.services import life, proofs
from core import access, audit, notify
from core.rules import RuleBroken
from core.workflow import StaleState


def write(binding: Any, actor: Any, record: Any, step: Any, words: tuple[str, str], uploads: list[Any]) -> Paper:
    """Write or change the paper of a step; what was submitted waits for its review."""
    work, result = (one.strip() for one in words)
    proofs.checked(uploads)
    with transaction.atomic():
        row = _open(binding, record)
        gates.require_work(row, actor)
        found = row.papers.filter(step_id=step.pk).first()
        broken = _refusals(actor, found, work, result)
        if broken:
            raise RuleBroken(broken)
        paper = found or Paper(
            inspection=row,
            step_id=step.pk,
            number=f"KKP-{getattr(step, binding.step_code)}",
            prepared_by=actor.user,
        )
        paper.work, paper.result, paper.prepared_at = work, result, timezone.now()
        paper.save()
        proofs.keep(binding, actor, record, uploads, inspection=row, paper=paper)
        audit.record(actor, "inspection.paper", record, {"paper": [None, paper.number]})
    return paper


def _refusals(actor: Any, paper: Paper | None, work: str, result: str) -> list[str]:
    found = []
    if not work:
        found.append(_("Tulis pekerjaan yang dilakukan."))
    if not result:
        found.append(_("Tulis hasil dan simpulannya."))
    if paper is not None and paper.prepared_by_id != actor.user_id:
        found.append(_("Kertas kerja ini disusun oleh %s.") % paper.prepared_by)
    if paper is not None and paper.state in ("submitted", "closed"):
        found.append(_("Kertas kerja ini sudah diserahkan untuk direviu."))
    return found


def submit(binding: Any, actor: Any, record: Any, paper_id: int) -> Paper:
    """Hand a paper in for review; every note of the reviewer is answered first."""
    with transaction.atomic():
        row = _open(binding, record)
        paper = _paper(row, paper_id)
        if paper.prepared_by_id != actor.user_id:
            raise access.Forbidden(_("Kertas kerja diserahkan oleh penyusunnya."))
        if paper.state not in ("draft", "returned"):
            raise StaleState(_("Kertas kerja ini sudah diserahkan. Muat ulang halaman."))
        if paper.notes.filter(answered_at=None).exists():
            raise RuleBroken([_("Jawab dahulu semua catatan reviu.")])
        paper.state = "submitted"
        paper.save(update_fields=["state"])
        audit.record(actor, "inspection.submit", record, {"paper": [None, paper.number]})
        _tell_reviewers(binding, record, row, paper)
    return paper


def _tell_reviewers(binding: Any, record: Any, row: Inspection, paper: Paper) -> None:
    """The next higher place reviews; nobody else is called."""
    members = list(row.members.all())
    own = next((one for one in members if one.user_id == paper.prepared_by_id), None)
    above = sorted((one for one in members if own is not None and one.rank > own.rank), key=lambda one: one.rank)
    for one in above[:1]:
        title = _("%s menunggu reviu") % paper.number
        notify.send(user_id=one.user_id, title=title, url=binding.url("paper", record.pk, paper.pk))


def may_review(row: Inspection, paper: Paper, actor: Any) -> bool:
    """Say whether the actor stands higher in the team than who wrote the paper; never the same person."""
    reviewer = gates.member_of(row, actor)
    author = next((one for one in row.members.all() if one.user_id == paper.prepared_by_id), None)
    if reviewer is None or author is None or reviewer.user_id == author.user_id:
        return False
    return reviewer.rank > author.rank and reviewer.has_conflict is not True


def review(binding: Any, actor: Any, record: Any, paper_id: int, note: str) -> Paper:
    """Close a paper, or give it back with a note that the author answers."""
    with transaction.atomic():
        row = _open(binding, record)
        paper = _paper(row, paper_id)
        if not may_review(row, paper, actor):
            raise access.Forbidden(_("Reviu dilakukan oleh anggota tim yang lebih tinggi dari penyusun."))
        if paper.state != "submitted":
            raise StaleState(_("Kertas kerja ini tidak sedang menunggu reviu. Muat ulang halaman."))
        paper.reviewed_by, paper.reviewed_at = actor.user, timezone.now()
        paper.state = "returned" if note.strip() else "closed"
        paper.save()
        if note.strip():
            Note.objects.create(paper=paper, text=note.strip(), made_by=actor.user, made_at=timezone.now())
            title = _("%s: ada catatan reviu") % paper.number
            notify.send(user_id=paper.prepared_by_id, title=title, url=binding.url("paper", record.pk, paper.pk))
        audit.record(actor, "inspection.review", record, {"paper": [None, f"{paper.number} {paper.state}"]})
    return paper


def answer(binding: Any, actor: Any, record: Any, paper_id: int, note_id: int, text: str) -> Note:
    """Answer a note of the reviewer."""
    with transaction.atomic():
        row = _open(binding, record)
        paper = _paper(row, paper_id)
        if paper.prepared_by_id != actor.user_id:
            raise access.Forbidden(_("Catatan dijawab oleh penyusun kertas kerja."))
        note = paper.notes.filter(pk=note_id, answered_at=None).first()
        if note is None:
            raise StaleState(_("Catatan ini sudah dijawab. Muat ulang halaman."))
        if not text.strip():
            raise RuleBroken([_("Tulis jawabannya.")], {"answer": _("Wajib diisi.")})
        note.answer, note.answered_at = text.strip(), timezone.now()
        note.save(update_fields=["answer", "answered_at"])
        audit.record(actor, "inspection.answer", record, {"paper": [None, paper.number]})
    return note


def _open(binding: Any, record: Any) -> Inspection:
    """The row, locked: the letter is out and the findings have not left the house."""
    row = life.lock(binding, record)
    if row.ordered_on is None or row.is_over:
        raise StaleState(_("Surat tugas belum terbit atau sudah dibatalkan."))
    if row.letters.filter(kind__in=("nhp", "lhp")).exists():
        raise StaleState(_("Naskah hasil sudah dikirim; kertas kerja tidak berubah lagi."))
    return row


def _paper(row: Inspection, paper_id: int) -> Paper:
    found = row.papers.select_related("prepared_by").filter(pk=paper_id).first()
    if found is None:
        raise StaleState(_("Kertas kerja ini tidak ada. Muat ulang halaman."))
    return found


def require_open(binding: Any, record: Any) -> Inspection:
    """The row for who writes findings, which rest on the papers."""
    return _open(binding, record)
