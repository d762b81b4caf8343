"""The last desk grants or refuses; what was granted may be revoked."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case import letters
from blocks.case.models import Action, Decision, Outcome, TurnEnd, Verdict
from blocks.case.services import filing, following, turns
from core import access, audit, blocks, numbering, positions, workflow
from core.expression_time import shift_months
from core.models import PositionHolding
from core.rules import RuleBroken
from core.workdays import workdays_after

SHORTEST = 10


@dataclass(frozen=True)
class Refusal:
    """Why a request is refused or a grant taken back, and by which law."""

    reason: str
    legal_ground: str

    def faults(self) -> list[str]:
        """What is missing, in words."""
        found = []
        if len(self.reason.strip()) < SHORTEST:
            found.append(_("Tulis alasannya dengan jelas; pemohon membacanya."))
        if len(self.legal_ground.strip()) < SHORTEST:
            found.append(_("Sebutkan dasar hukumnya: peraturan dan pasal."))
        return found


def approve(binding: Any, actor: Any, record: Any, turn_id: int, note: str = "") -> Decision:
    """Grant it: number, validity, and the record's own step with its rules."""
    with transaction.atomic():
        desk = _deciding(binding, actor, record, turn_id)
        turns.require_done(binding, record, desk, note.strip(), "")
        if unknown := letters.unknown_places(binding, record):
            words = ", ".join(f"{{{place}}}" for place in unknown)
            raise RuleBroken([_("Teks surat layanan ini menyebut isian yang tidak dikenal: %s.") % words])
        _close(binding, actor, desk, TurnEnd.SETUJU, note)
        decision = _write(binding, actor, record, desk, Verdict.APPROVED)
        turns.fire(binding, record, "case.approved", actor)
        filing.queue(binding, record, desk.row)
        following.publish(binding, record)
    following.tell_applicant(binding, record, _("Permohonan Anda disetujui"), f"decided:{desk.row.pk}")
    return decision


def reject(binding: Any, actor: Any, record: Any, turn_id: int, refusal: Refusal) -> Decision:
    """Refuse it with reason and legal ground; how to object stands in the letter."""
    with transaction.atomic():
        desk = _deciding(binding, actor, record, turn_id)
        if faults := refusal.faults():
            raise RuleBroken(faults)
        _close(binding, actor, desk, TurnEnd.TOLAK, refusal.reason)
        decision = _write(binding, actor, record, desk, Verdict.REJECTED, refusal)
        turns.fire(binding, record, "case.rejected", actor, note=refusal.reason)
        following.publish(binding, record)
    following.tell_applicant(binding, record, _("Permohonan Anda ditolak"), f"decided:{desk.row.pk}")
    return decision


def _deciding(binding: Any, actor: Any, record: Any, turn_id: int) -> turns.Desk:
    desk = turns.take(binding, actor, record, turn_id)
    if desk.turn.action != Action.PUTUS:
        raise RuleBroken([_("Meja ini tidak memutuskan; teruskan dengan saran Anda.")])
    return desk


def _close(binding: Any, actor: Any, desk: turns.Desk, end: str, note: str) -> None:
    now = timezone.now()
    following.close(desk.turn, end, note=note.strip()[: turns.LONGEST_NOTE], actor=actor, hand=desk.hand)
    desk.row.decided_at = now
    desk.row.outcome = Outcome.APPROVED if end == TurnEnd.SETUJU else Outcome.REJECTED
    desk.row.save(update_fields=["decided_at", "outcome"])


def _write(
    binding: Any, actor: Any, record: Any, desk: turns.Desk, verdict: str, refusal: Refusal | None = None
) -> Decision:
    today = timezone.localdate()
    # Whom the record names decides in that capacity, whatever post the same person holds besides.
    holding = desk.hand.holding if desk.turn.named_id != actor.user_id else None
    begins = binding.begins_on(record) if verdict == Verdict.APPROVED else today
    months = int(binding.of_service(binding.service_of(record), "months", 0) or 0)
    ends = shift_months(begins, months) if months and verdict == Verdict.APPROVED else None
    decision = Decision.objects.create(
        request=desk.row,
        verdict=verdict,
        number=_number(binding, desk, today),
        at=desk.row.decided_at,
        user=actor.user,
        position=holding.position if holding is not None else None,
        office=desk.turn.office,
        title=desk.hand.title if holding is not None else desk.turn.name,
        acting=holding.acting if holding is not None else "",
        reason=refusal.reason.strip() if refusal else "",
        legal_ground=refusal.legal_ground.strip()[:300] if refusal else "",
        valid_from=begins,
        valid_until=ends,
        object_by=workdays_after(today, binding.setting("objection_workdays")) if refusal else None,
    )
    desk.row.valid_until = ends
    desk.row.save(update_fields=["valid_until"])
    return decision


def _number(binding: Any, desk: turns.Desk, today: Any) -> str:
    """The next number of decisions; of the deciding office where the pattern names it."""
    return numbering.next_number(
        binding.pattern(), app=binding.app, entity="case.decision", at=today, office=desk.turn.office
    )


def may_revoke(binding: Any, record: Any, actor: Any) -> PositionHolding | None:
    """The holding by which the actor may take the grant back; None where they may not."""
    row = binding.row(record)
    decision = Decision.objects.filter(request=row).first() if row is not None else None
    if decision is None or not decision.is_approval or decision.revoked_at is not None or not binding.revoke:
        return None
    step = binding.entity.workflow.transition(binding.revoke)
    if record.state not in step.sources or actor.user is None:
        return None
    fits = any(
        grant.app == binding.app
        and grant.role == binding.revoker
        and (grant.all_offices or decision.office_id in grant.office_ids)
        for grant in actor.grants
    )
    held = PositionHolding.objects.on(timezone.localdate()).filter(
        user=actor.user, position__grants__role=binding.revoker, position__grants__app__in=(binding.app, "*")
    )
    return held.select_related("position__office").first() if fits else None


def revoke(binding: Any, actor: Any, record: Any, refusal: Refusal) -> Decision:
    """Take back what was granted, with reason and legal ground."""
    if faults := refusal.faults():
        raise RuleBroken(faults)
    with transaction.atomic():
        row = following.lock(binding.row(record))
        record.case = row
        holding = may_revoke(binding, record, actor)
        if holding is None:
            raise access.Forbidden(_("Keputusan ini tidak dapat Anda cabut pada keadaan sekarang."))
        changed = Decision.objects.filter(request=row, revoked_at=None).update(
            revoked_at=timezone.now(),
            revoked_by=actor.user,
            revoked_title=positions.name_of(holding.position, holding),
            revoked_reason=refusal.reason.strip(),
            revoked_ground=refusal.legal_ground.strip()[:300],
        )
        if changed != 1:
            raise workflow.StaleState(_("Keputusan ini sudah dicabut."))
        turns.fire(binding, record, "case.revoked", actor, note=refusal.reason)
    following.tell_applicant(binding, record, _("Izin Anda dicabut"), f"revoked:{row.pk}")
    decision = Decision.objects.get(request=row)
    audit.record(actor, "revoke", record, {"number": [decision.number, None]})
    return decision


def expire(binding: Any, record: Any, decision: Decision) -> bool:
    """Say once that a grant is over; the record makes its step where it declares one."""
    changed = Decision.objects.filter(pk=decision.pk, expired_at=None).update(expired_at=timezone.now())
    if changed == 1:
        blocks.tell(binding.entity, record, "case.expired", access.system())
    return changed == 1
