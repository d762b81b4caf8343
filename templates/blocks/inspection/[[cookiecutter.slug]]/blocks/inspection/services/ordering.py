"""Letters of an inspection: the order, the draft of findings, the report; issued once, numbered, handed over."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection import gates, printing
from blocks.inspection.models import Inspection, Letter
from blocks.inspection.services import advising, life, teams
from core import audit, blocks, files, letters, numbering, workflow
from core.rules import RuleBroken
from core.workdays import workdays_after
from region.profile import REGION

PATTERNS = {"spt": "order_pattern", "nhp": "draft_pattern", "lhp": "report_pattern"}
ARCHIVE_CLASS = "700"  # Pengawasan, Permendagri 83/2022


def order(binding: Any, actor: Any, record: Any) -> Letter:
    """Issue the assignment letter; the team is whole, free, declared, and none of it is of the inspected office."""
    gates.require_chief(binding, actor)
    with transaction.atomic():
        row = life.lock(binding, record)
        if row.ordered_on is not None:
            raise RuleBroken([_("Surat tugas sudah terbit.")])
        # Whoever forms another team with one of these officers waits.
        list(row.members.select_for_update(of=("self",), no_key=True))
        broken = teams.faults(binding, record, row)
        if not binding.steps_of(record):
            broken.append(_("Belum ada langkah kerja untuk jenis pengawasan ini."))
        if broken:
            raise RuleBroken(broken)
        row.ordered_on = timezone.localdate()
        row.save(update_fields=["ordered_on"])
        return _issue(binding, actor, record, row, "spt", "inspection.ordered")


def send_draft(binding: Any, actor: Any, record: Any) -> Letter:
    """Send the findings to the inspected office, which answers by a day."""
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_lead(row, actor)
        broken = open_work(binding, record, row)
        if not row.findings_count:
            broken.append(_("Belum ada temuan; laporan dapat langsung diterbitkan."))
        if row.letters.filter(kind="nhp").exists():
            broken.append(_("Naskah hasil pemeriksaan sudah dikirim."))
        if broken:
            raise RuleBroken(broken)
        row.response_due = workdays_after(timezone.localdate(), binding.number("response_days"))
        row.save(update_fields=["response_due"])
        return _issue(binding, actor, record, row, "nhp", "inspection.draft_sent")


def report(binding: Any, actor: Any, record: Any) -> Letter:
    """Issue the report; its recommendations become records of the inspected office."""
    gates.require_chief(binding, actor)
    with transaction.atomic():
        row = life.lock(binding, record)
        broken = open_work(binding, record, row)
        if row.letters.filter(kind="lhp").exists():
            broken.append(_("Laporan sudah terbit."))
        if row.findings_count and row.responded_at is None:
            broken.append(_("Tunggu tanggapan kantor yang diperiksa, atau sampai batas tanggapan lewat."))
        if broken:
            raise RuleBroken(broken)
        row.reported_on = timezone.localdate()
        row.save(update_fields=["reported_on"])
        made = _issue(binding, actor, record, row, "lhp", "inspection.reported")
        if not advising.issue(binding, actor, record, row):
            blocks.tell(binding.main, record, "inspection.all_settled", actor)
    return made


def open_work(binding: Any, record: Any, row: Inspection) -> list[str]:
    """What of the working papers keeps findings from leaving the house."""
    if row.ordered_on is None:
        return [_("Surat tugas belum terbit.")]
    if binding.way != "papers":
        return []
    papers = {one.step_id: one for one in row.papers.all()}
    steps = binding.steps_of(record)
    missing = [str(getattr(one, binding.step_code)) for one in steps if one.pk not in papers]
    waiting = [one.number for one in papers.values() if one.state != "closed"]
    found = [_("Langkah tanpa kertas kerja: %s.") % ", ".join(missing)] if missing else []
    if waiting:
        found.append(_("Kertas kerja belum selesai direviu: %s.") % ", ".join(waiting))
    bare = [one.title for one in row.findings.prefetch_related("advices") if not one.advices.all()]
    return found + [_("Temuan “%s” belum mempunyai rekomendasi.") % title for title in bare]


def _issue(binding: Any, actor: Any, record: Any, row: Inspection, kind: str, event: str) -> Letter:
    """Number, print and keep the letter, make the step, and hand it over."""
    pattern, today = str(binding.setting(PATTERNS[kind])), timezone.localdate()
    number = numbering.next_number(pattern, app=binding.app, entity=f"inspection-{kind}", at=today, office=binding.home)
    data = printing.letter(binding, record, row, kind, number, today)
    upload = files.own_pdf(data, f"{kind}-{record.pk}.pdf")
    stored = files.store(upload, app=binding.app, entity=binding.inspection, field="inspection")
    files.attach(stored, record)
    made = Letter.objects.create(
        inspection=row, kind=kind, number=number, dated=today, file=stored, office_id=row.office_id
    )
    if not blocks.tell(binding.main, record, event, actor):
        raise workflow.StaleState(_("Naskah ini tidak dapat diterbitkan pada keadaan sekarang. Muat ulang halaman."))
    record.refresh_from_db()
    audit.record(actor, f"inspection.{kind}", record, {"number": [None, number]})
    _hand_over(binding, record, made, data)
    return made


def _hand_over(binding: Any, record: Any, made: Letter, data: bytes) -> None:
    if made.office is None:
        return
    home = binding.home
    posted = letters.Posted(
        office=made.office,
        sender=home.name if home is not None else REGION.name,
        subject=f"{made.get_kind_display()}: {binding.of(record, 'title')}",
        number=made.number,
        dated=made.dated,
        pdf=data,
        name=f"{made.kind}-{record.pk}.pdf",
        url=binding.url("desk", record.pk),
        archive_class=ARCHIVE_CLASS,
    )
    made.by_office_letter = letters.hand_over(posted, app=binding.app, entity=binding.inspection, record=record)
    made.save(update_fields=["by_office_letter"])


def receive(binding: Any, actor: Any, record: Any, kind: str) -> Letter:
    """Note that the office received a letter; the follow-up of a report counts from that day."""
    with transaction.atomic():
        row = life.lock(binding, record)
        gates.require_answer(binding, row.office_id, actor)
        made = row.letters.filter(kind=kind).first()
        if made is None or made.received_on is not None:
            raise RuleBroken([_("Naskah ini belum dikirim atau sudah diterima.")])
        made.received_on, made.received_by = timezone.localdate(), actor.user
        made.save(update_fields=["received_on", "received_by"])
        if kind == "lhp":
            advising.start_clock(binding, row, made.received_on + timedelta(days=binding.number("followup_days")))
        audit.record(actor, "inspection.receive", record, {"received": [None, made.number]})
    return made
