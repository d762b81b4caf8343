"""The clock of the applications' tests: it stands on a Wednesday morning, five weeks before the next holiday."""

import datetime as dt

from django.utils import timezone

from core import workdays

TODAY = dt.date(2026, 7, 8)
HOUR = 10


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> dt.datetime:
    """A moment in the region's own time."""
    return timezone.make_aware(dt.datetime(year, month, day, hour, minute, second))


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = local(TODAY.year, TODAY.month, TODAY.day, HOUR)

    def move(self, to: dt.datetime | dt.date) -> None:
        """Go to a moment, or to the morning of a day."""
        is_moment = isinstance(to, dt.datetime)
        self.now = to if is_moment else local(to.year, to.month, to.day, HOUR)

    def after(self, unit: str, count: int) -> dt.datetime:
        """When so much time is over; working days, counted one by one, end with the day."""
        if unit != "workdays":
            return self.now + dt.timedelta(**{unit: count})
        day = timezone.localtime(self.now).date()
        while count:
            day += dt.timedelta(days=1)
            count -= workdays.is_workday(day)
        return local(day.year, day.month, day.day, 23, 59, 59)
