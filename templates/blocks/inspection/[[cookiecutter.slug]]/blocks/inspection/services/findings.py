"""Findings and what is advised for them; the inspected office's answer to the draft."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Advice, Finding, Inspection
from blocks.inspection.models.finding import responses
from blocks.inspection.services import life, papers, proofs
from core import audit, blocks, display
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Found:
    """What a finding says."""

    title: str
    condition: str
    criteria: str
    cause: str
    effect: str
    value: int = 0
    code: Any = None
    paper_id: int | None = None


def write(binding: Any, actor: Any, record: Any, said: Found, uploads: list[Any], finding_id: int | None = None) -> Any:
    """Write or change a finding; it rests on evidence or on a paper."""
    proofs.checked(uploads)
    with transaction.atomic():
        row = papers.require_open(binding, record)
        gates.require_work(row, actor)
        finding = row.findings.filter(pk=finding_id).first() if finding_id else Finding(inspection=row)
        if finding is None:
            raise StaleState(_("Temuan ini tidak ada. Muat ulang halaman."))
        broken = _refusals(row, finding, said, uploads)
        if broken:
            raise RuleBroken(broken)
        for name in ("title", "condition", "criteria", "cause", "effect"):
            setattr(finding, name, getattr(said, name).strip())
        finding.value, finding.paper_id = said.value, said.paper_id
        finding.code_id = said.code.pk if said.code is not None else None
        finding.code = str(getattr(said.code, binding.code_code)) if said.code is not None else ""
        finding.save()
        proofs.keep(binding, actor, record, uploads, inspection=row, finding=finding)
        _sum_up(row)
        audit.record(actor, "inspection.finding", record, {"finding": [None, finding.title]})
    return finding


def _refusals(row: Inspection, finding: Finding, said: Found, uploads: list[Any]) -> list[str]:
    asked = (
        (said.title, _("judul")),
        (said.condition, _("kondisi")),
        (said.criteria, _("kriteria")),
        (said.cause, _("sebab")),
        (said.effect, _("akibat")),
    )
    empty = [label for words, label in asked if not words.strip()]
    found = [_("Isi %s temuan.") % ", ".join(empty)] if empty else []
    if said.value < 0:
        found.append(_("Nilai temuan tidak boleh kurang dari nol."))
    if said.paper_id and not row.papers.filter(pk=said.paper_id).exists():
        found.append(_("Kertas kerja yang dipilih bukan milik penugasan ini."))
    if not uploads and not said.paper_id and not (finding.pk and finding.proofs.exists()):
        found.append(_("Lampirkan bukti atau pilih kertas kerja yang memuatnya."))
    return found


def strike(binding: Any, actor: Any, record: Any, finding_id: int) -> None:
    """Drop a finding before the draft is sent."""
    with transaction.atomic():
        row = papers.require_open(binding, record)
        gates.require_lead(row, actor)
        found = row.findings.filter(pk=finding_id).first()
        if found is None:
            raise StaleState(_("Temuan ini sudah dihapus."))
        audit.record(actor, "inspection.finding", record, {"finding": [found.title, None]})
        found.delete()
        _sum_up(row)


def advise(binding: Any, actor: Any, record: Any, finding_id: int, text: str, kind: str, value: int) -> Advice:
    """Say what should be done about a finding; all sums together stay within what was found."""
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_lead(row, actor)
        if row.reported_on is not None:
            raise StaleState(_("Laporan sudah terbit."))
        finding = row.findings.filter(pk=finding_id).first()
        if finding is None:
            raise StaleState(_("Temuan ini tidak ada. Muat ulang halaman."))
        given = int(finding.advices.aggregate(total=Sum("value"))["total"] or 0)
        broken = [] if text.strip() else [_("Tulis rekomendasinya.")]
        if value < 0 or given + value > int(finding.value):
            left = display.money(int(finding.value) - given)
            broken.append(_("Nilai rekomendasi melebihi sisa nilai temuan %s.") % left)
        if broken:
            raise RuleBroken(broken)
        made = Advice.objects.create(finding=finding, text=text.strip(), kind=kind, value=value)
        audit.record(actor, "inspection.advise", record, {"advice": [None, f"{kind} {value}"]})
    return made


def withdraw(binding: Any, actor: Any, record: Any, advice_id: int) -> None:
    """Take an advice back before the report is issued."""
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_lead(row, actor)
        found = Advice.objects.filter(pk=advice_id, finding__inspection=row).first()
        if found is None or row.reported_on is not None:
            raise StaleState(_("Rekomendasi ini tidak dapat dihapus lagi."))
        audit.record(actor, "inspection.advise", record, {"advice": [found.text[:80], None]})
        found.delete()


def respond(binding: Any, actor: Any, record: Any, said: dict[int, tuple[str, str]]) -> None:
    """Answer the draft, finding by finding, for the inspected office; all of them, at once."""
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_answer(binding, row.office_id, actor)
        found = list(row.findings.all())
        if row.response_due is None or row.responded_at is not None:
            raise StaleState(_("Naskah ini tidak sedang menunggu tanggapan."))
        broken = _unanswered(found, said)
        if broken:
            raise RuleBroken(broken)
        for one in found:
            one.agrees, one.response = said[one.pk][0], said[one.pk][1].strip()
            one.save(update_fields=["agrees", "response"])
        row.responded_at = timezone.now()
        row.save(update_fields=["responded_at"])
        if not blocks.tell(binding.main, record, "inspection.responded", actor):
            raise StaleState(_("Naskah ini tidak sedang menunggu tanggapan."))
        audit.record(actor, "inspection.respond", record, {"findings": [None, len(found)]})


def _unanswered(found: list[Finding], said: dict[int, tuple[str, str]]) -> list[str]:
    known, broken = dict(responses()), []
    for one in found:
        agrees, words = said.get(one.pk, ("", ""))
        if agrees not in known:
            broken.append(_("Pilih sikap atas temuan “%s”.") % one.title)
        if agrees != "setuju" and not words.strip():
            broken.append(_("Tulis tanggapan atas temuan “%s”.") % one.title)
    return broken


def _sum_up(row: Inspection) -> None:
    row.findings_count = row.findings.count()
    row.found_value = row.findings.aggregate(total=Sum("value"))["total"] or 0
    row.save(update_fields=["findings_count", "found_value"])
