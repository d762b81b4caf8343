"""The one clock of a report: when it is due, how it stops and starts again. Dates in, dates out."""

from datetime import date, datetime

from django.utils import timezone

from core.workdays import workdays_after, workdays_between


def due_on(counted_from: date, allowed: int | None, stopped: int = 0) -> date | None:
    """Give the last day: so many working days after the start, the stopped ones added."""
    return None if allowed is None else workdays_after(counted_from, int(allowed) + stopped)


def used(counted_from: date, until: date, stopped: int = 0) -> int:
    """Count the working days a report took, without those it waited for its reporter."""
    return max(workdays_between(counted_from, until) - stopped, 0)


def late_by(due: date | None, today: date) -> int:
    """Count the working days past the last day; 0 where it is not late."""
    return max(workdays_between(due, today), 0) if due is not None and today > due else 0


def end_of_day(day: date) -> datetime:
    """Give the last moment of a day in the region's time."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, 23, 59, 59))


def stop(case: object, today: date) -> None:
    """Let the clock stand while the reporter completes."""
    if case.stopped_on is None:
        case.stopped_on = today


def go_on(case: object, today: date) -> None:
    """Let the clock run again and remember how long it stood."""
    if case.stopped_on is not None:
        case.stopped_workdays += max(workdays_between(case.stopped_on, today), 0)
        case.stopped_on = None


def begin_again(case: object, today: date) -> None:
    """Start a new round after the reporter was not content."""
    case.counted_from = today
    case.stopped_workdays, case.stopped_on = 0, None
    case.is_answered, case.on_time, case.workdays_used = False, None, None


def answered(case: object, at: datetime) -> None:
    """Note the answer and whether it came in time."""
    today = timezone.localtime(at).date()
    case.answered_at, case.is_answered = at, True
    case.workdays_used = used(case.counted_from, today, case.stopped_workdays)
    case.on_time = case.due_on is None or today <= case.due_on
