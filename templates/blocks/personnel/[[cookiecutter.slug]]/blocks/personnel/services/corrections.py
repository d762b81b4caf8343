"""Corrections of a day's attendance, and what of attendance waits for a superior."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.models import Clocking, ClockStatus, Correction, CorrectionKind, CorrectionState, Staff
from blocks.personnel.services import approvals, clocking, staff
from core import access, audit, files, notify, positions, workflow
from core.rules import RuleBroken


@dataclass(frozen=True)
class Asked:
    """What a member asks for."""

    day: date
    kind: str
    reason: str
    came_at: time | None = None
    left_at: time | None = None
    evidence: Any = None


def ask(binding: Any, actor: Any, asked: Asked) -> Correction:
    """Ask for a correction of one's own day; raises RuleBroken."""
    member = staff.of_user(binding, actor.user)
    if member is None:
        raise RuleBroken([_("Akun Anda belum tercatat sebagai pegawai.")])
    _check(binding, asked)
    superior, _official = approvals.positions_for(member)
    if superior is None:
        raise RuleBroken([_("Atasan langsung Anda belum tercatat. Hubungi admin kepegawaian.")])
    try:
        with transaction.atomic():
            row = _make(binding, actor, member, superior, asked)
    except IntegrityError as problem:
        raise RuleBroken([_("Masih ada permohonan koreksi untuk tanggal ini.")]) from problem
    _tell(binding, row, superior)
    return row


def _check(binding: Any, asked: Asked) -> None:
    today, days = timezone.localdate(), int(binding.setting("correction_days"))
    problems = []
    if asked.day > today:
        problems.append(_("Tanggal koreksi belum tiba."))
    if asked.day < today - timedelta(days=days):
        problems.append(_("Koreksi diajukan paling lambat %s hari sesudahnya.") % days)
    if asked.kind != CorrectionKind.DINAS and asked.came_at is None and asked.left_at is None:
        problems.append(_("Isi jam masuk atau jam pulang yang benar."))
    if asked.came_at and asked.left_at and asked.left_at <= asked.came_at:
        problems.append(_("Jam pulang harus sesudah jam masuk."))
    if asked.kind == CorrectionKind.DINAS and not asked.evidence:
        problems.append(_("Lampirkan surat tugas untuk dinas luar."))
    if problems:
        raise RuleBroken(problems)


def _make(binding: Any, actor: Any, member: Staff, superior: Any, asked: Asked) -> Correction:
    stored = None
    if asked.evidence:
        stored = files.store(asked.evidence, app=binding.app, entity="correction", field="evidence", actor=actor)
    row = Correction.objects.create(
        app=binding.app,
        staff=member,
        day=asked.day,
        kind=asked.kind,
        came_at=asked.came_at,
        left_at=asked.left_at,
        reason=asked.reason.strip()[:300],
        evidence=stored,
        desk=superior,
        asked_at=timezone.now(),
    )
    audit.record(actor, "create", row, {})
    return row


def _tell(binding: Any, row: Correction, superior: Any) -> None:
    for held in positions.holders(superior)[:1]:
        notify.send(
            title=_("Koreksi presensi menunggu persetujuan Anda"),
            url=binding.url("approvals"),
            user_id=held.user_id,
            app=binding.app,
        )


def decide(binding: Any, actor: Any, row: Correction, accepted: bool, note: str = "") -> None:
    """The superior agrees or not; a refusal says why."""
    if positions.holding(actor.user, row.desk_id) is None or actor.user_id == row.staff.user_id:
        raise access.Forbidden(_("Koreksi ini menunggu %s.") % row.desk.title)
    note = note.strip()[:300]
    if not accepted and not note:
        raise RuleBroken([_("Tulis alasan tidak menyetujui.")])
    state = CorrectionState.DISETUJUI if accepted else CorrectionState.DITOLAK
    with transaction.atomic():
        changed = Correction.objects.filter(pk=row.pk, state=CorrectionState.DIAJUKAN).update(
            state=state, decided_by=actor.user, decided_at=timezone.now(), note=note
        )
        if not changed:
            raise workflow.StaleState(_("Koreksi ini sudah diputuskan."))
        audit.record(actor, f"correction-{state}", row, {})
    notify.send(
        title=_("Koreksi presensi: %s") % CorrectionState(state).label,
        url=binding.url("own"),
        user_id=row.staff.user_id,
        app=binding.app,
    )


def waiting_for(binding: Any, actor: Any) -> list[Correction]:
    """Corrections on the desks of the positions this officer holds today."""
    own = [held.position_id for held in positions.held_by(actor.user)]
    rows = Correction.objects.filter(app=binding.app, state=CorrectionState.DIAJUKAN, desk__in=own)
    return list(rows.select_related("staff__office", "evidence").order_by("day", "pk"))


def clockings_for(binding: Any, actor: Any) -> list[Clocking]:
    """Offline clockings without proof, of members whose superior this officer is today."""
    own = {held.position_id for held in positions.held_by(actor.user)}
    if not own:
        return []
    rows = Clocking.objects.filter(app=binding.app, status=ClockStatus.MENUNGGU).select_related("staff__office", "site")
    superiors: dict[int, int | None] = {}
    for row in rows:
        if row.staff_id not in superiors:
            found = approvals.positions_for(row.staff)[0]
            superiors[row.staff_id] = found.pk if found else None
    return [row for row in rows if superiors[row.staff_id] in own]


def decide_clocking(binding: Any, actor: Any, row: Clocking, accepted: bool) -> None:
    """The superior says whether an offline clocking without proof counts."""
    superior = approvals.positions_for(row.staff)[0]
    if superior is None or positions.holding(actor.user, superior.pk) is None:
        raise access.Forbidden(_("Presensi ini diputuskan atasan langsung pegawai."))
    clocking.decide(binding, actor, row, accepted)
