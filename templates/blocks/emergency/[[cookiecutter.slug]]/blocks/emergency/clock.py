"""The arithmetic of a control room: response time, target, rate of valid calls. No database here."""

from collections.abc import Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

VALID_CLASS = "kejadian"


def seconds_between(start: datetime | None, end: datetime | None) -> int | None:
    """Whole seconds from one moment to a later one; None while either is missing."""
    if start is None or end is None:
        return None
    return int((end - start).total_seconds())


def minutes(seconds: int | None) -> Decimal | None:
    """Seconds as minutes with one digit, half up: 810 s are 13.5 minutes."""
    if seconds is None:
        return None
    return (Decimal(seconds) / 60).quantize(Decimal("0.1"), ROUND_HALF_UP)


def meets_target(seconds: int | None, target_minutes: int) -> bool | None:
    """Say whether the scene was reached in time; None while nobody is there."""
    return None if seconds is None else seconds <= target_minutes * 60


def share(part: int, whole: int) -> Decimal | None:
    """Per cent with two digits, half up; None of nothing."""
    if whole == 0:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def valid_rate(counts: Mapping[str, int]) -> Decimal | None:
    """Per cent of the calls that were an emergency."""
    return share(counts.get(VALID_CLASS, 0), sum(counts.values()))


def median(values: list[int]) -> int | None:
    """The middle value; of two middle ones their mean, half up."""
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half] + 1) // 2
