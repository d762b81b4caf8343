"""What stands between an organisation and public money: deadline, reports owed, years in a row, its own account."""

from datetime import date
from typing import Any

from django.utils import timezone

from blocks.grants.models import Grant


def _day(year: int, month: int, day: int) -> date:
    """A day of a setting; the 31st of a shorter month is its last day."""
    while day > 28:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
    return date(year, month, day)


def closes_on(binding: Any, year: int) -> date:
    """The last day for proposals of a budget year: in the year before it."""
    return _day(year - 1, int(binding.setting("submit_month")), int(binding.setting("submit_day")))


def report_due(binding: Any, year: int) -> date:
    """The last day of the report on a budget year: in the year after it."""
    return _day(year + 1, int(binding.setting("report_month")), int(binding.setting("report_day")))


def open_year(binding: Any) -> int:
    """The first budget year for which proposals are still taken."""
    today = timezone.localdate()
    return today.year + 1 if today <= closes_on(binding, today.year + 1) else today.year + 2


def in_time(binding: Any, record: Any) -> bool:
    year = int(binding.of(record, "year") or 0)
    return year > 1 and timezone.localdate() <= closes_on(binding, year)


def others(binding: Any, record: Any) -> Any:
    """The other grants of the same organisation that were not refused."""
    holder = getattr(record, f"{binding.organisation}_id")
    rows = Grant.objects.filter(app=binding.app, organisation_id=holder, is_over=False)
    own = binding.row(record)
    return rows.exclude(pk=own.pk) if own is not None else rows


def owed(binding: Any, record: Any) -> list[int]:
    """Budget years whose money was paid and whose report is overdue."""
    rows = others(binding, record).filter(paid__gt=0, reported_at=None).values_list("year", flat=True)
    today = timezone.localdate()
    return sorted(year for year in rows if report_due(binding, year) < today)


def has_reported(binding: Any, record: Any) -> bool:
    return not binding.setting("needs_report") or not owed(binding, record)


def not_in_a_row(binding: Any, record: Any) -> bool:
    if not binding.setting("no_second_year") or getattr(binding.holder_of(record), binding.lasting):
        return True
    year = int(binding.of(record, "year") or 0)
    return not others(binding, record).filter(year__in=(year - 1, year + 1), granted__gt=0).exists()


def is_only_one(binding: Any, record: Any) -> bool:
    year = int(binding.of(record, "year") or 0)
    return not others(binding, record).filter(year=year, is_draft=False).exists()


def account_is_own(binding: Any, record: Any) -> bool:
    """Banks write names in capitals and without signs; nothing else may differ."""
    holder = binding.holder_of(record)
    return _plain(getattr(holder, binding.organisation_name)) == _plain(getattr(holder, binding.account_holder))


def _plain(name: str) -> str:
    return "".join(sign for sign in (name or "").casefold() if sign.isalnum())
