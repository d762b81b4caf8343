"""Leave requests: days, overlap, balance and who decides, checked in the transaction that writes them."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import counting
from blocks.personnel.binding import ADMIN
from blocks.personnel.models import Leave, LeaveStatus, LeaveStep, Staff
from blocks.personnel.services import approvals, balance
from core import access, display
from core.rules import RuleBroken
from core.workdays import workdays_in

MAX_SPAN = 1200


def days_of(binding: Any, record: Any) -> int | None:
    """Days of a request by the rule of its kind."""
    starts_on, ends_on = getattr(record, binding.starts_on), getattr(record, binding.ends_on)
    if starts_on is None or ends_on is None or (ends_on - starts_on).days > MAX_SPAN:
        return None
    counts = binding.rule_of(getattr(record, binding.kind))["hitung"]
    return counting.leave_days(starts_on, ends_on, counts, workdays_in)


def begin(binding: Any, record: Any, actor: Any) -> Leave:
    """Check a new request and make its row; raises RuleBroken or Forbidden."""
    member = getattr(record, binding.member).personnel
    if not actor.is_system and member.user_id != actor.user_id and not actor.has_role(binding.app, ADMIN):
        raise access.Forbidden(_("Cuti hanya diajukan untuk diri sendiri."))
    row = Leave(app=binding.app, staff=member, **_values(binding, record))
    # Two requests at one moment wait for each other here, so that together they cannot overdraw.
    Staff.objects.select_for_update(of=("self",)).get(pk=member.pk)
    check(binding, row)
    row.superior, row.official = approvals.positions_for(member)
    if row.superior is None:
        raise RuleBroken(
            [_("Atasan langsung Anda belum tercatat. Hubungi admin kepegawaian untuk melengkapi jabatan.")]
        )
    row.save()
    return row


def change(binding: Any, record: Any) -> None:
    """Take over changed dates of a request that was sent back."""
    row = binding.row(record)
    for key, value in _values(binding, record).items():
        setattr(row, key, value)
    Staff.objects.select_for_update(of=("self",)).get(pk=row.staff_id)
    check(binding, row)
    row.save()


def _values(binding: Any, record: Any) -> dict[str, Any]:
    kind, starts_on = getattr(record, binding.kind), getattr(record, binding.starts_on)
    return {
        "kind": kind,
        "starts_on": starts_on,
        "ends_on": getattr(record, binding.ends_on),
        "days": days_of(binding, record) or 0,
        "year": starts_on.year,
        "takes_balance": bool(binding.rule_of(kind)["potong_saldo"]),
        "status": LeaveStatus.OPEN,
        "step": LeaveStep.SUPERIOR,
    }


def check(binding: Any, row: Leave) -> None:
    """Refuse what the calendar, the region's rules, another leave or the balance does not allow."""
    problems = [*_by_rule(binding, row), *_by_overlap(row), *_by_balance(binding, row)]
    if problems:
        raise RuleBroken(problems)


def _by_rule(binding: Any, row: Leave) -> list[str]:
    if not row.staff.is_active:
        return [_("Pegawai ini tidak sedang bekerja aktif.")]
    if row.days < 1:
        return [_("Tidak ada hari kerja pada tanggal itu; semuanya hari libur.")]
    rule = binding.rule_of(row.kind)
    found = []
    if row.days > (rule["maks_hari"] or 0):
        words = {"kind": binding.kind_label(row.kind), "most": rule["maks_hari"], "days": row.days}
        found.append(_("%(kind)s paling lama %(most)s hari; yang diajukan %(days)s hari.") % words)
    needed = rule["masa_kerja_bulan"] or 0
    joined = row.staff.joined_on
    if needed and joined and counting.months_between(joined, row.starts_on) < needed:
        words = {"kind": binding.kind_label(row.kind), "months": needed}
        found.append(_("%(kind)s baru dapat diambil setelah bekerja %(months)s bulan.") % words)
    return found


def _by_overlap(row: Leave) -> list[str]:
    others = Leave.objects.filter(
        staff=row.staff, status__in=balance.TAKING, starts_on__lte=row.ends_on, ends_on__gte=row.starts_on
    )
    other = others.exclude(pk=row.pk).order_by("starts_on").first()
    if other is None:
        return []
    span = {"first": display.long_date(other.starts_on), "last": display.long_date(other.ends_on)}
    return [_("Tanggal ini bertindih dengan cuti %(first)s sampai %(last)s.") % span]


def _by_balance(binding: Any, row: Leave) -> list[str]:
    if not row.takes_balance:
        return []
    if row.starts_on.year != row.ends_on.year:
        return [_("Cuti tahunan yang melewati pergantian tahun diajukan terpisah untuk tiap tahun.")]
    left = balance.left(binding, row.staff, row.year, without=row if row.pk else None)
    if row.days > left:
        words = {"left": max(left, 0), "year": row.year, "days": row.days}
        return [_("Sisa cuti tahunan %(year)s tinggal %(left)s hari; yang diajukan %(days)s hari.") % words]
    return []


def on_leave(app: str, day: date | None = None) -> Any:
    """Granted leaves that cover a day."""
    when = day or timezone.localdate()
    return Leave.objects.filter(app=app, status=LeaveStatus.GRANTED, starts_on__lte=when, ends_on__gte=when)
