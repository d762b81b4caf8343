"""CAP's own way to write a moment: with its zone, never with the letter Z."""

import re
from datetime import UTC, datetime, timedelta

PATTERN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")


def write(moment: datetime) -> str:
    """Write as `2026-01-01T07:00:00+07:00`; UTC is `-00:00`. ValueError without a zone."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a CAP moment needs a time zone")
    if offset == timedelta(0):
        return f"{moment:%Y-%m-%dT%H:%M:%S}-00:00"
    sign = "-" if offset < timedelta(0) else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // 60, 60)
    return f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{hours:02}:{minutes:02}"


def is_valid(text: str) -> bool:
    """Say whether the text is a CAP moment: `2026-01-01T00:00:00Z` is not."""
    if not PATTERN.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def read(text: str) -> datetime:
    """Read a CAP moment; ValueError where it is none."""
    if not is_valid(text):
        raise ValueError(f"not a CAP moment: {text!r}")
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if text.endswith("-00:00") else moment
