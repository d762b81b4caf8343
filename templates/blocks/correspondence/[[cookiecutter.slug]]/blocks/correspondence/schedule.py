"""The archive schedule's dates and the form of a class code; no database."""

import re
from datetime import date

# Permendagri 83/2022: three digits, then up to four parts of one or two digits.
CLASS_CODE = re.compile(r"\d{3}(\.\d{1,2}){0,4}")


def is_class_code(text: str) -> bool:
    """Say whether a code has the form of local government: 000.8.3.3, not OT.01."""
    return CLASS_CODE.fullmatch(text) is not None


def add_years(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def dates(closed_on: date, active_years: int, inactive_years: int) -> tuple[date, date]:
    """Last active day, and last inactive day, after which the final fate is due."""
    active_until = add_years(closed_on, active_years)
    return active_until, add_years(active_until, inactive_years)
