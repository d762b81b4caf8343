"""How often data are renewed: the step to the next due day and the word of the EU frequency list."""

from calendar import monthrange
from datetime import date, timedelta

DAYS = {"harian": 1, "mingguan": 7}
MONTHS = {"bulanan": 1, "triwulanan": 3, "semesteran": 6, "tahunan": 12}
EU = {
    "harian": "DAILY",
    "mingguan": "WEEKLY",
    "bulanan": "MONTHLY",
    "triwulanan": "QUARTERLY",
    "semesteran": "ANNUAL_2",
    "tahunan": "ANNUAL",
}

# The same for what applications declare (core.open_data.EVERY).
DECLARED_EU = {
    "realtime": "CONT",
    "daily": "DAILY",
    "weekly": "WEEKLY",
    "monthly": "MONTHLY",
    "quarterly": "QUARTERLY",
    "half-yearly": "ANNUAL_2",
    "yearly": "ANNUAL",
}


def after(day: date, word: str) -> date:
    """The due day after this one; the last of a month stays within the month."""
    if word in DAYS:
        return day + timedelta(days=DAYS[word])
    months = day.year * 12 + day.month - 1 + MONTHS[word]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
