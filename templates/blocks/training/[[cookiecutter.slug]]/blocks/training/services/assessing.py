"""Results of the competence test: competent or not yet for each unit, with one repeat."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training.models import Mark
from blocks.training.services.attending import trainees_of
from core import access, audit, turns
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Finding:
    """What was found of one trainee in one attempt."""

    trainee: int
    attempt: int
    is_competent: bool


def note(binding: Any, actor: Actor, cohort: Any, unit: Any, findings: list[Finding]) -> int:
    """Keep results of one unit; gives how many changed."""
    if not binding.may_record(actor, cohort):
        raise access.Forbidden(_("Hasil uji kompetensi dicatat instruktur angkatan ini."))
    with transaction.atomic():
        cohort = turns.hold(cohort)
        if cohort.state != binding.running:
            raise StaleState(_("Pelatihan angkatan ini tidak sedang berjalan."))
        rows = {row.pk: row for row in trainees_of(cohort)}
        if {one.trainee for one in findings} - set(rows):
            raise StaleState(_("Daftar peserta sudah berubah. Muat ulang halaman."))
        ordered = sorted(findings, key=lambda one: one.attempt)
        changed = sum(_keep(actor, rows[one.trainee], unit, one) for one in ordered)
        audit.record(actor, "training.assess", cohort, {"unit": unit.pk, "changed": changed})
    return changed


def _keep(actor: Actor, row: Any, unit: Any, one: Finding) -> bool:
    """Write one result; a first test is not rewritten after its repeat, and only who failed it repeats."""
    marks = {mark.attempt: mark for mark in row.marks.filter(unit_id=unit.pk)}
    held = marks.get(one.attempt)
    if held is not None and held.is_competent == one.is_competent:
        return False
    if one.attempt == 1 and 2 in marks:
        raise RuleBroken([_("Uji pertama tidak diubah lagi sesudah uji ulang.")])
    if one.attempt == 2 and (1 not in marks or marks[1].is_competent):
        raise RuleBroken([_("Uji ulang hanya bagi yang belum kompeten pada uji pertama.")])
    values = {"is_competent": one.is_competent, "officer": actor.user, "at": timezone.now()}
    Mark.objects.update_or_create(trainee=row, unit_id=unit.pk, attempt=one.attempt, defaults=values)
    return True
