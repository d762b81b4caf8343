"""The budget decision: one decree names all who are given money, with amounts, or nobody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from blocks.grants.models import Decision
from blocks.grants.services import life
from core import access, audit, blocks, display, workflow
from core.rules import RuleBroken


@dataclass(frozen=True)
class Decree:
    """What the decree says besides its list."""

    year: int
    number: str
    dated: date
    budget_document: str
    ceiling: int


def decide(binding: Any, actor: Any, decree: Decree, amounts: dict[int, int]) -> Decision:
    """Give amounts to proposals, named by key; everything that is wrong is said at once and nothing is written."""
    if not actor.is_system and not actor.has_role(binding.app, binding.decider):
        raise access.Forbidden(_("Keputusan anggaran dimasukkan oleh petugas penetapan."))
    with transaction.atomic():
        records = list(binding.entity.rows().filter(pk__in=amounts).order_by("pk"))
        broken = _faults(binding, decree, records, amounts)
        if broken:
            raise RuleBroken(broken)
        decision = _entered(binding, actor, decree)
        for record in records:
            _grant(binding, actor, record, decision, amounts[record.pk])
    return decision


def _entered(binding: Any, actor: Any, decree: Decree) -> Decision:
    """Keep the decree; raises RuleBroken where somebody entered its number at the same time."""
    try:
        with transaction.atomic():
            return Decision.objects.create(
                app=binding.app,
                year=decree.year,
                number=decree.number,
                dated=decree.dated,
                budget_document=decree.budget_document,
                ceiling=decree.ceiling,
                made_by=actor.user,
            )
    except IntegrityError:
        raise RuleBroken([_("Keputusan nomor %s sudah dicatat.") % decree.number]) from None


def _faults(binding: Any, decree: Decree, records: list[Any], amounts: dict[int, int]) -> list[str]:
    found = []
    if not records or len(records) != len(amounts):
        found.append(_("Isi jumlah untuk paling sedikit satu proposal yang menunggu penetapan."))
    if Decision.objects.filter(app=binding.app, number__iexact=decree.number).exists():
        found.append(_("Keputusan nomor %s sudah dicatat.") % decree.number)
    total = sum(amounts.values())
    if total > decree.ceiling:
        words = {"total": display.money(total), "ceiling": display.money(decree.ceiling)}
        found.append(_("Jumlah daftar %(total)s melebihi pagu %(ceiling)s.") % words)
    for record in records:
        found += _faults_of(binding, decree, record, amounts[record.pk])
    return found


def _faults_of(binding: Any, decree: Decree, record: Any, amount: int) -> list[str]:
    words = {"number": record.number, "most": display.money(binding.of(record, "considered") or 0)}
    found = []
    if binding.of(record, "year") != decree.year:
        found.append(_("Proposal %(number)s untuk tahun anggaran lain.") % words)
    if amount <= 0:
        found.append(_("Proposal %(number)s: jumlah harus lebih dari nol.") % words)
    if amount > int(binding.of(record, "considered") or 0):
        found.append(_("Proposal %(number)s: jumlah melebihi pertimbangan TAPD %(most)s.") % words)
    if not binding.has_reported(record):
        found.append(_("Proposal %(number)s: lembaga ini belum menyampaikan LPJ tahun sebelumnya.") % words)
    if not binding.not_in_a_row(record):
        found.append(_("Proposal %(number)s: lembaga ini menerima hibah pada tahun yang berurutan.") % words)
    return found


def _grant(binding: Any, actor: Any, record: Any, decision: Decision, amount: int) -> None:
    row = life.lock(binding, record)
    record.refresh_from_db(fields=["state"])
    row.decision, row.granted = decision, amount
    row.save(update_fields=["decision", "granted"])
    if not blocks.tell(binding.entity, record, "grants.decided", actor):
        raise workflow.StaleState(_("Proposal %s tidak lagi menunggu penetapan.") % record.number)
    audit.record(actor, "grants.decide", record, {"granted": [None, str(amount)], "decree": [None, decision.number]})
