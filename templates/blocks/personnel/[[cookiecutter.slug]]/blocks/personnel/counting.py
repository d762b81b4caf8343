"""Days of leave, the balance of a year, and the distance to a point: plain arithmetic, no database."""

from collections.abc import Callable
from datetime import date
from math import asin, cos, radians, sin, sqrt

EARTH_M = 6_371_000


def leave_days(
    starts_on: date,
    ends_on: date,
    counts: str,
    workdays_in: Callable[[date, date], list[date]],
) -> int:
    """Count both ends; `kerja` leaves out what the calendar does, `kalender` counts every day."""
    if ends_on < starts_on:
        return 0
    return len(workdays_in(starts_on, ends_on)) if counts == "kerja" else (ends_on - starts_on).days + 1


def carried(total_before: int, used_before: int, most: int) -> int:
    """Days left of last year that may be taken along."""
    return max(0, min(total_before - used_before, most))


def overlap(a_starts: date, a_ends: date, b_starts: date, b_ends: date) -> bool:
    """Say whether two spans share a day; both ends count."""
    return a_starts <= b_ends and b_starts <= a_ends


def months_between(start: date, end: date) -> int:
    """Completed months of service."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (1 if end.day < start.day else 0)


def metres(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> int:
    """Distance over the ground between two points."""
    north, east = radians(lat_b - lat_a), radians(lon_b - lon_a)
    part = sin(north / 2) ** 2 + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(east / 2) ** 2
    return round(2 * EARTH_M * asin(sqrt(part)))
