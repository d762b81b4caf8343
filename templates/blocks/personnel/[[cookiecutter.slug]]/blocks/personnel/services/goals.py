"""Targets of a year: written by the member, agreed by the position above, opened again when the work changes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.models import Appraisal, AppraisalState, Aspect, Goal, GoalKind
from blocks.personnel.services import approvals, staff
from core import access, audit, notify, positions, workflow
from core.rules import RuleBroken

LAST_MONTH = 12  # from December on targets of the coming year may be written
MOST_GOALS = 20


@dataclass(frozen=True)
class Aim:
    """A goal as a member writes it."""

    result: str
    indicator: str
    target: Decimal
    unit: str
    kind: str = GoalKind.UTAMA
    aspect: str = Aspect.KUANTITAS
    lower_is_better: bool = False
    supports: Goal | None = None


def begin(binding: Any, actor: Any, year: int) -> Appraisal:
    """Begin one's own targets of a year; what was begun already is given back."""
    if not binding.setting("appraises"):
        raise RuleBroken([_("Sasaran dan penilaian kinerja dicatat pada aplikasi lain.")])
    member = staff.of_user(binding, actor.user)
    if member is None:
        raise RuleBroken([_("Akun Anda belum tercatat sebagai pegawai.")])
    if year not in years_open():
        raise RuleBroken([_("Sasaran kinerja tahun %s belum dapat disusun.") % year])
    row, made = Appraisal.objects.get_or_create(staff=member, year=year, defaults={"app": binding.app})
    if made:
        audit.record(actor, "create", row, {})
    return row


def years_open() -> list[int]:
    """Years for which targets may be begun: this one, and in December the next."""
    today = timezone.localdate()
    return [today.year, today.year + 1] if today.month == LAST_MONTH else [today.year]


def add(actor: Any, row: Appraisal, aim: Aim) -> Goal:
    """Add a goal to targets that are being written."""
    with transaction.atomic():
        row = held(row.pk)
        _own(actor, row)
        _in_state(row, AppraisalState.DISUSUN)
        _check(row, aim)
        goal = Goal(appraisal=row, **vars(aim))
        try:
            goal.full_clean()
        except ValidationError as problem:
            raise RuleBroken(problem.messages) from problem
        goal.save()
        audit.record(actor, "goal-add", row, {})
    return goal


def _check(row: Appraisal, aim: Aim) -> None:
    problems = []
    if row.goals.count() >= MOST_GOALS:
        problems.append(_("Paling banyak %s sasaran setahun.") % MOST_GOALS)
    if not aim.target and not aim.lower_is_better:
        problems.append(_("Target harus lebih dari nol."))
    if aim.supports is not None and not superiors_goals(row).filter(pk=aim.supports.pk).exists():
        problems.append(_("Sasaran yang didukung bukan sasaran atasan Anda."))
    if problems:
        raise RuleBroken(problems)


def superiors_goals(row: Appraisal) -> Any:
    """Goals that the superior has agreed for the same year, for a member's goals to serve."""
    desk = approvals.positions_for(row.staff)[0]
    users = [held.user_id for held in positions.holders(desk)] if desk is not None else []
    states = (AppraisalState.BERJALAN, AppraisalState.DINILAI)
    return Goal.objects.filter(
        appraisal__app=row.app, appraisal__year=row.year, appraisal__staff__user__in=users, appraisal__state__in=states
    )


def drop(actor: Any, goal: Goal) -> None:
    """Take a goal out of targets that are being written."""
    with transaction.atomic():
        row = held(goal.appraisal_id)
        _own(actor, row)
        _in_state(row, AppraisalState.DISUSUN)
        if goal.progress.exists() or goal.served_by.exists():
            raise RuleBroken([_("Sasaran ini sudah dilaporkan atau didukung bawahan, jadi tidak dapat dihapus.")])
        goal.delete()
        audit.record(actor, "goal-drop", row, {})


def submit(binding: Any, actor: Any, row: Appraisal) -> None:
    """Put one's targets before the position above."""
    with transaction.atomic():
        row = held(row.pk)
        _own(actor, row)
        _in_state(row, AppraisalState.DISUSUN)
        desk = approvals.positions_for(row.staff)[0]
        problems = []
        if not row.goals.filter(kind=GoalKind.UTAMA).exists():
            problems.append(_("Tulis paling sedikit satu kinerja utama."))
        if desk is None:
            problems.append(_("Atasan langsung Anda belum tercatat. Hubungi admin kepegawaian."))
        if problems:
            raise RuleBroken(problems)
        row.desk, row.state, row.submitted_at = desk, AppraisalState.DIAJUKAN, timezone.now()
        row.save(update_fields=["desk", "state", "submitted_at"])
        audit.record(actor, "appraisal-submit", row, {})
    tell_desk(binding, row, _("Sasaran kinerja %s menunggu persetujuan Anda") % row.staff.name)


def agree(binding: Any, actor: Any, row: Appraisal) -> None:
    """The superior agrees: from now on progress is reported."""
    with transaction.atomic():
        row = held(row.pk)
        require_superior(actor, row)
        _in_state(row, AppraisalState.DIAJUKAN)
        row.state, row.note, row.agreed_at = AppraisalState.BERJALAN, "", timezone.now()
        row.save(update_fields=["state", "note", "agreed_at"])
        audit.record(actor, "appraisal-agree", row, {})
    tell_member(binding, row, _("Sasaran kinerja %s disepakati") % row.year)


def give_back(binding: Any, actor: Any, row: Appraisal, note: str) -> None:
    """The superior gives targets back, also agreed ones while the year is not rated; says why."""
    note = note.strip()[:500]
    if not note:
        raise RuleBroken([_("Tulis apa yang perlu diubah.")])
    with transaction.atomic():
        row = held(row.pk)
        require_superior(actor, row)
        _in_state(row, AppraisalState.DIAJUKAN, AppraisalState.BERJALAN)
        row.state, row.note = AppraisalState.DISUSUN, note
        row.save(update_fields=["state", "note"])
        audit.record(actor, "appraisal-return", row, {})
    tell_member(binding, row, _("Sasaran kinerja %s dikembalikan") % row.year)


def refresh_desks(binding: Any) -> int:
    """Let open targets follow a member to the position that stands above today."""
    states = (AppraisalState.DIAJUKAN, AppraisalState.BERJALAN)
    moved = 0
    for row in Appraisal.objects.filter(app=binding.app, state__in=states).select_related("staff__user", "desk"):
        desk = approvals.positions_for(row.staff)[0]
        if desk is not None and desk.pk != row.desk_id:
            moved += Appraisal.objects.filter(pk=row.pk, state__in=states).update(desk=desk)
    return moved


def require_superior(actor: Any, row: Appraisal) -> Any:
    """Give the holding by which the actor decides; nobody decides about their own."""
    held = positions.holding(actor.user, row.desk_id) if row.desk_id else None
    if held is None or actor.user_id == row.staff.user_id:
        title = row.desk.title if row.desk is not None else _("atasan langsung")
        raise access.Forbidden(_("Sasaran kinerja ini menunggu %s.") % title)
    return held


def tell_desk(binding: Any, row: Appraisal, title: str) -> None:
    """Tell whoever holds the position above."""
    for held in positions.holders(row.desk)[:1]:
        url = binding.url("appraisal_of", row.pk)
        notify.send(title=title, url=url, user_id=held.user_id, app=binding.app)


def tell_member(binding: Any, row: Appraisal, title: str) -> None:
    """Tell the member."""
    if row.staff.user_id:
        url = binding.url("appraisal_of", row.pk)
        notify.send(title=title, url=url, user_id=row.staff.user_id, app=binding.app)


def held(pk: int) -> Appraisal:
    """Give the row, held until the transaction ends."""
    rows = Appraisal.objects.select_for_update(of=("self",)).select_related("staff__user", "staff__office", "desk")
    return rows.get(pk=pk)


def _own(actor: Any, row: Appraisal) -> None:
    if row.staff.user_id is None or actor.user_id != row.staff.user_id:
        raise access.Forbidden(_("Sasaran kinerja ditulis pegawai yang bersangkutan."))


def _in_state(row: Appraisal, *states: str) -> None:
    if row.state not in states:
        raise workflow.StaleState(_("Keadaan sasaran kinerja sudah berubah. Muat ulang halaman ini."))
