"""The balance of annual leave: what a year gives, what came along, what is used or asked for."""

from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from blocks.personnel import counting
from blocks.personnel.models import Leave, LeaveStatus, Quota, Staff
from core import audit
from core.rules import RuleBroken

TAKING = (LeaveStatus.OPEN, LeaveStatus.GRANTED)


def quota(binding: Any, member: Staff, year: int) -> Quota:
    """The year's quota; made when first asked for, with what last year left."""
    known = Quota.objects.filter(staff=member, year=year).first()
    if known is not None:
        return known
    before = Quota.objects.filter(staff=member, year=year - 1).first()
    most = int(binding.setting("carried_most"))
    along = counting.carried(before.total, used(member, year - 1), most) if before is not None else 0
    made, _is_new = Quota.objects.get_or_create(
        staff=member, year=year, defaults={"base": int(binding.setting("annual_days")), "carried": along}
    )
    return made


def used(member: Staff, year: int, without: Leave | None = None) -> int:
    """Days of the year that are granted or asked for."""
    rows = Leave.objects.filter(staff=member, year=year, takes_balance=True, status__in=TAKING)
    if without is not None:
        rows = rows.exclude(pk=without.pk)
    return rows.aggregate(days=Sum("days"))["days"] or 0


def left(binding: Any, member: Staff, year: int, without: Leave | None = None) -> int:
    """Days that can still be asked for."""
    return quota(binding, member, year).total - used(member, year, without)


def adjust(binding: Any, actor: Any, member: Staff, year: int, adjusted: int, note: str) -> Quota:
    """Correct a balance by hand, with a reason; never below what is already used."""
    row = quota(binding, member, year)
    if not note.strip():
        raise RuleBroken([_("Tulis alasan penyesuaian saldo.")], {"note": _("Wajib diisi.")})
    if row.base + row.carried + adjusted < used(member, year):
        raise RuleBroken([_("Saldo tidak boleh kurang dari hari yang sudah terpakai.")])
    before = row.adjusted
    row.adjusted, row.note = adjusted, note.strip()[:200]
    row.save()
    audit.record(actor, "adjust", row, {"adjusted": [before, adjusted], "note": row.note})
    return row
