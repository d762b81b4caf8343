"""Whether weight rose enough since the month before: N, T, O or B as the child health card writes it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.health import growth


class Gain(models.TextChoices):
    """The mark of the month."""

    RISEN = "N", pgettext_lazy("health", "Naik")
    FLAT = "T", _("Tidak naik")
    MISSED = "O", _("Bulan lalu tidak ditimbang")
    FIRST = "B", _("Baru pertama ditimbang")


def mark(table: Mapping[str, Any], sex: str, age_days: int, day: date, weight_kg: Decimal | None, before: Any) -> str:
    """The mark of a weight, given the last measurement of an earlier month; empty where the child was not weighed."""
    if weight_kg is None:
        return ""
    if before is None or before.weight_kg is None:
        return Gain.FIRST
    if not is_month_before(before.day, day):
        return Gain.MISSED
    grams = (weight_kg - before.weight_kg) * 1000
    return Gain.RISEN if grams >= least(table, sex, growth.months(age_days)) else Gain.FLAT


def is_month_before(earlier: date, day: date) -> bool:
    """Say whether a day lies in the calendar month before another one."""
    return (day.year * 12 + day.month) - (earlier.year * 12 + earlier.month) == 1


def least(table: Mapping[str, Any], sex: str, months: int) -> int:
    """The least gain in grams: the row of this age, or the last one before it."""
    rows = sorted(((int(key), row) for key, row in table.items()), key=lambda pair: pair[0])
    fitting = [row for begins, row in rows if begins <= months] or [row for _begins, row in rows[:1]]
    column = "laki" if sex == "l" else "perempuan"
    return int(fitting[-1][column]) if fitting else 0


def flat_times(marked: str, before: Any) -> int:
    """How often in a row weight has not risen."""
    if marked != Gain.FLAT:
        return 0
    return (before.flat_times if before is not None else 0) + 1
