"""Recommendations after the report: issued to the office, answered with proof, verified, closed."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Advice, Inspection, Recommendation, Reply
from blocks.inspection.services import life, proofs
from core import access, audit, blocks, display, records, workflow, workitems
from core.rules import RuleBroken

EVENTS = {"sesuai": "inspection.settled", "belum": "inspection.insufficient", "tidak_dapat": "inspection.excused"}
CLOSED = ("sesuai", "tidak_dapat")


def issue(binding: Any, actor: Any, record: Any, row: Inspection) -> int:
    """Make a record of the office for each advice; give their number."""
    if binding.advice is None:
        return 0
    today = timezone.localdate()
    due = today + timedelta(days=binding.number("followup_days"))
    advices = list(Advice.objects.filter(finding__inspection=row).select_related("finding"))
    for one in advices:
        made = Recommendation.objects.create(
            app=binding.app,
            inspection=row,
            finding=one.finding,
            office_id=row.office_id,
            value=one.value,
            issued_on=today,
            due_on=due,
        )
        _record(binding, actor, record, one, made, due)
    return len(advices)


def _record(binding: Any, actor: Any, record: Any, one: Advice, row: Recommendation, due: date) -> None:
    entity = binding.advice
    values = {
        binding.rec_inspection: record,
        binding.rec_office: binding.office_of(record),
        binding.rec_text: one.text,
        binding.rec_finding: one.finding.title[:200],
        binding.rec_kind: one.kind,
        binding.rec_value: int(one.value),
        binding.rec_settled: 0,
        binding.rec_due: due,
    }
    records.create(entity, access.system(), values | {"issued_row": row}, issuer=actor)


def start_clock(binding: Any, row: Inspection, due: date) -> None:
    """Count the follow-up of all open recommendations to this day."""
    for one in row.recommendations.filter(closed_on=None):
        record = binding.advice.rows().filter(pk=one.record_id).first()
        if record is None:
            continue
        one.due_on = due
        one.save(update_fields=["due_on"])
        setattr(record, binding.rec_due, due)
        record.save(update_fields=[binding.rec_due])
        setattr(record, binding.block, one)
        workitems.upsert(binding.advice, record, due_at=binding.due_at(record))


def answer(binding: Any, actor: Any, record: Any, text: str, value: int, uploads: list[Any]) -> Reply:
    """Answer for the office, with proof of what was done."""
    proofs.checked(uploads)
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_answer(binding, row.office_id, actor)
        broken = [] if text.strip() else [_("Tulis tindak lanjut yang dilakukan.")]
        if not uploads:
            broken.append(_("Lampirkan bukti tindak lanjut."))
        left = int(row.value - row.settled_value)
        if value < 0 or value > left:
            broken.append(_("Nilai tindak lanjut paling banyak %s.") % display.money(left))
        if broken:
            raise RuleBroken(broken)
        made = Reply.objects.create(
            recommendation=row, text=text.strip(), value=value, sent_by=actor.user, sent_at=timezone.now()
        )
        proofs.keep(binding, actor, record, uploads, reply=made)
        row.verify_by = timezone.localdate() + timedelta(days=binding.number("review_days"))
        row.save(update_fields=["verify_by"])
        if not blocks.tell(binding.advice, record, "inspection.answered", actor):
            raise workflow.StaleState(_("Rekomendasi ini sudah dijawab atau sudah tuntas. Muat ulang halaman."))
        audit.record(actor, "inspection.answer", record, {"value": [None, str(value)]})
    return made


def may_verify(binding: Any, row: Recommendation, actor: Any) -> bool:
    """The team that found it verifies; superiors verify what no team here found, and what a team left behind."""
    if gates.is_chief(binding, actor) or gates.holds(binding, actor, *binding.superiors):
        return True
    return row.inspection is not None and gates.works(row.inspection, actor)


def verify(binding: Any, actor: Any, record: Any, verdict: str, value: int, note: str) -> Reply:
    """Say what a reply is worth; only the chief excuses what cannot be followed up."""
    with transaction.atomic():
        row = life.lock(binding, record)
        _require_verifier(binding, row, actor, verdict)
        reply = row.replies.filter(verified_at=None).order_by("pk").last()
        if reply is None:
            raise workflow.StaleState(_("Tidak ada jawaban yang menunggu verifikasi. Muat ulang halaman."))
        broken = _refusals(row, reply, verdict, value, note)
        if broken:
            raise RuleBroken(broken)
        reply.verdict, reply.verified_value, reply.note = verdict, value, note.strip()
        reply.verified_by, reply.verified_at = actor.user, timezone.now()
        reply.save()
        row.settled_value += value
        row.status, row.verify_by = verdict, None
        row.closed_on = timezone.localdate() if verdict in CLOSED else None
        row.save()
        setattr(record, binding.rec_settled, int(row.settled_value))
        record.save(update_fields=[binding.rec_settled])
        if not blocks.tell(binding.advice, record, EVENTS[verdict], actor):
            raise workflow.StaleState(_("Rekomendasi ini sudah diverifikasi. Muat ulang halaman."))
        audit.record(actor, "inspection.verify", record, {"verdict": [None, verdict], "value": [None, str(value)]})
        _close_inspection(binding, actor, row)
    return reply


def _require_verifier(binding: Any, row: Recommendation, actor: Any, verdict: str) -> None:
    if not may_verify(binding, row, actor):
        raise access.Forbidden(_("Tindak lanjut diverifikasi oleh tim yang memeriksa."))
    if verdict == "tidak_dapat" and not gates.is_chief(binding, actor):
        raise access.Forbidden(_("Rekomendasi yang tidak dapat ditindaklanjuti diputuskan oleh pimpinan pemeriksa."))


def _refusals(row: Recommendation, reply: Reply, verdict: str, value: int, note: str) -> list[str]:
    found = []
    left = int(row.value - row.settled_value)
    if verdict not in EVENTS:
        found.append(_("Pilih hasil verifikasi."))
    if verdict != "sesuai" and not note.strip():
        found.append(_("Tulis alasannya."))
    if value < 0 or value > min(left, int(reply.value)):
        most = display.money(min(left, int(reply.value)))
        found.append(_("Nilai yang diakui paling banyak %s.") % most)
    elif verdict == "sesuai" and value < left:
        found.append(_("Masih kurang %s; nyatakan belum sesuai.") % display.money(left - value))
    return found


def _close_inspection(binding: Any, actor: Any, row: Recommendation) -> None:
    """The last recommendation that is closed closes the inspection too."""
    if row.inspection is None or row.inspection.recommendations.filter(closed_on=None).exists():
        return
    record = binding.record_of(row.inspection)
    blocks.tell(binding.main, record, "inspection.all_settled", actor)
