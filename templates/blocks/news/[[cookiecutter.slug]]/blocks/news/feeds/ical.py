"""The agenda as iCalendar (RFC 5545)."""

from datetime import UTC, datetime, timedelta
from typing import Any

from blocks.news.feeds.channel import permanent_id
from blocks.news.stories import Story, stories_of
from blocks.news.views.absolute import absolute
from region.profile import REGION

FOLD = 73


def write(binding: Any, rows: Any) -> bytes:
    """Give the calendar of these records."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Replikota//Agenda//ID", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text('Agenda ' + REGION.name)}")
    for story in stories_of(binding, rows):
        if story.event is not None and story.event.starts_at is not None:
            lines += _event(binding, story)
    lines.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in lines).encode()


def _event(binding: Any, story: Story) -> list[str]:
    begin = story.event.starts_at
    end = story.event.ends_at or begin + timedelta(hours=1)
    return [
        "BEGIN:VEVENT",
        f"UID:{permanent_id(binding.app, story)}",
        f"DTSTAMP:{_moment(story.updated_at)}",
        f"DTSTART:{_moment(begin)}",
        f"DTEND:{_moment(end)}",
        f"SUMMARY:{_text(story.title)}",
        f"LOCATION:{_text(story.event.venue)}",
        f"DESCRIPTION:{_text(story.summary)}",
        f"URL:{absolute(story.url)}",
        "END:VEVENT",
    ]


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    plain = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r", "").replace("\n", "\\n")


def _fold(line: str) -> str:
    """Break a line after 73 bytes, never inside a sign."""
    parts, current, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > FOLD:
            parts.append(current)
            current, size = "", 0
        current, size = current + sign, size + width
    return "\r\n ".join([*parts, current])
