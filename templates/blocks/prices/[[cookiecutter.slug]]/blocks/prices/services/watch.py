"""What the clock does for the block: alerts no sheet can tell, reminders, other regions' prices."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from blocks.prices.models import Alert
from blocks.prices.services import alerts, fetching, price_alerts, stock_alerts


def all_of(binding: Any, now: datetime) -> int:
    """Do what is due; give the number of things done."""
    today = timezone.localtime(now).date()
    done, silent = 0, []
    if binding.sheet:
        done += price_alerts.close_silent(binding, now)
        silent += price_alerts.find_silent(binding, today)
        done += fetching.fetch_due(binding, now)
    if binding.report:
        done += len(stock_alerts.examine(binding, today))
        silent += stock_alerts.find_silent(binding, today)
    _tell_silent(binding, silent)
    return done + len(silent) + alerts.remind(binding, now)


def _tell_silent(binding: Any, silent: list[Alert]) -> None:
    if silent:
        alerts.tell(binding, silent, binding.url("alerts"))
