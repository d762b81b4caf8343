"""The school's officer checks papers: each fits, or says what is to be put right."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Applicant, Check, Standing, Verdict
from core import access, audit, blocks, turns
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Found:
    """What the officer found of one paper."""

    paper: str
    verdict: str
    reason: str = ""


def papers_of(binding: Any, record: Any) -> list[str]:
    """The papers that were handed in, in the order of the form."""
    return [name for name in binding.papers if getattr(record, name, None)]


def may_check(binding: Any, record: Any, actor: Actor) -> bool:
    """Say whether the papers lie with this actor now: who serves the first school."""
    phase = binding.entity.workflow.state(record.state).phase
    schools = binding.schools_of(record)
    return phase == "verifying" and bool(schools) and binding.serves(actor, schools[0])


def check(binding: Any, actor: Actor, record: Any, found: list[Found]) -> str:
    """Keep what was found of every paper; verify, or return for completion. Gives the standing word."""
    schools = binding.schools_of(record)
    if not actor.is_system and not (schools and binding.serves(actor, schools[0])):
        raise access.Forbidden(_("Berkas ini diperiksa operator sekolah pilihan pertama."))
    with transaction.atomic():
        record = turns.hold(record)
        if binding.entity.workflow.state(record.state).phase != "verifying":
            raise StaleState(_("Berkas ini sudah tidak menunggu pemeriksaan. Muat ulang halaman."))
        _require_whole(binding, record, found)
        row = Applicant.objects.select_for_update().get(pk=record.admission_id)
        record.admission = row
        _keep(row, actor, found)
        wrong = [one for one in found if one.verdict == Verdict.FIX]
        event = _returned(row) if wrong else _verified(row)
        audit.record(actor, f"admission.{event}", record, {one.paper: [None, one.verdict] for one in found})
        if not blocks.tell(binding.entity, record, f"admission.{event}", actor):
            raise StaleState(_("Keadaan sudah berubah. Muat ulang halaman ini."))
    return event


def _require_whole(binding: Any, record: Any, found: list[Found]) -> None:
    """Every paper has a verdict, and what does not fit says why; all that is missing at once."""
    said = {one.paper: one for one in found}
    problems = []
    for name in papers_of(binding, record):
        label, one = str(binding.entity.field(name).label), said.get(name)
        if one is None or one.verdict not in Verdict.values:
            problems.append(_("Periksa dahulu: %s.") % label)
        elif one.verdict == Verdict.FIX and not one.reason.strip():
            problems.append(_("Tulis apa yang harus diperbaiki pada %s.") % label)
    if not said:
        problems.append(_("Belum ada berkas yang dapat diperiksa."))
    if set(said) - set(binding.papers):
        problems.append(_("Ada berkas yang tidak dikenal."))
    if problems:
        raise RuleBroken(problems)


def _keep(row: Applicant, actor: Actor, found: list[Found]) -> None:
    now = timezone.now()
    for one in found:
        reason = one.reason.strip()[:300] if one.verdict == Verdict.FIX else ""
        values = {"verdict": one.verdict, "reason": reason, "officer": actor.user, "at": now}
        Check.objects.update_or_create(applicant=row, paper=one.paper, defaults=values)


def _verified(row: Applicant) -> str:
    row.standing, row.checked_at = Standing.VERIFIED, timezone.now()
    row.save(update_fields=["standing", "checked_at"])
    return "verified"


def _returned(row: Applicant) -> str:
    row.returned_times += 1
    row.save(update_fields=["returned_times"])
    return "returned"
