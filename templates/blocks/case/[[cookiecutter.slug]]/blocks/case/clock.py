"""The clock of a request and of a desk: working days in, dates out. It stands while the applicant has to act."""

from datetime import date, datetime

from django.utils import timezone

from core.workdays import workdays_after, workdays_between


def due_on(counted_from: date, allowed: int, stopped: int = 0) -> date:
    """Give the last day: so many working days after the start, the stopped ones added."""
    return workdays_after(counted_from, allowed + stopped)


def used(counted_from: date, until: date, stopped: int = 0) -> int:
    """Count the working days taken, without those the clock stood."""
    return max(workdays_between(counted_from, until) - stopped, 0)


def late_by(due: date | None, today: date) -> int:
    """Count the working days past the last day; 0 where it is not late."""
    return max(workdays_between(due, today), 0) if due is not None and today > due else 0


def day_of(moment: datetime) -> date:
    """Give the local day of a moment."""
    return timezone.localtime(moment).date()


def end_of_day(day: date) -> datetime:
    """Give the last moment of a day in the region's time."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, 23, 59, 59))


def stop(row: object, today: date) -> None:
    """Let the clock of a request stand."""
    if row.stopped_on is None:
        row.stopped_on = today


def go_on(row: object, today: date) -> int:
    """Let it run again, move the promised day, and give the working days it stood."""
    if row.stopped_on is None:
        return 0
    stood = max(workdays_between(row.stopped_on, today), 0)
    row.stopped_workdays += stood
    row.stopped_on = None
    row.due_on = due_on(row.counted_from, row.allowed, row.stopped_workdays)
    return stood


def used_now(row: object, today: date) -> int:
    """Working days a running request has taken until today."""
    if row.counted_from is None:
        return 0
    if row.workdays_used is not None:
        return row.workdays_used
    return used(row.counted_from, row.stopped_on or today, row.stopped_workdays)
