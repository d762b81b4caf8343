"""Writes appointments as iCalendar (RFC 5545): CRLF lines folded at 75 octets, times in UTC."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

PRODUCT = "-//Replikota//ID"
LIMIT = 75


@dataclass(frozen=True)
class Event:
    """One entry of a calendar, without anything personal."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    changed_at: datetime
    sequence: int = 0
    status: str = "CONFIRMED"
    location: str = ""
    description: str = ""
    url: str = ""
    alarm_minutes: int = 0


def calendar(name: str, events: Iterable[Event]) -> str:
    """Give the whole calendar as text."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escape(name)}"]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _event(event: Event) -> list[str]:
    optional = {
        "LOCATION": escape(event.location),
        "DESCRIPTION": escape(event.description),
        "URL": event.url,
    }
    return [
        "BEGIN:VEVENT",
        f"UID:{escape(event.uid)}",
        f"DTSTAMP:{stamp(event.changed_at)}",
        f"DTSTART:{stamp(event.starts_at)}",
        f"DTEND:{stamp(event.ends_at)}",
        f"SEQUENCE:{event.sequence}",
        f"STATUS:{event.status}",
        f"SUMMARY:{escape(event.summary)}",
        *(f"{name}:{text}" for name, text in optional.items() if text),
        *_alarm(event),
        "END:VEVENT",
    ]


def _alarm(event: Event) -> list[str]:
    if not event.alarm_minutes:
        return []
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape(event.summary)}",
        f"TRIGGER:-PT{int(timedelta(minutes=event.alarm_minutes).total_seconds() // 60)}M",
        "END:VALARM",
    ]


def stamp(at: datetime) -> str:
    """Write a moment in UTC: 20261124T010000Z."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def escape(text: str) -> str:
    """Escape what has a meaning in a text value; other control signs are dropped."""
    plain = "".join(sign for sign in text.replace("\r\n", "\n") if sign >= " " or sign == "\n")
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def fold(line: str) -> str:
    """Break a line so that no part has more than 75 octets and no sign is cut in two."""
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LIMIT:
            parts.append(part)
            part, size = " ", 1
        part += sign
        size += octets
    return "\r\n".join([*parts, part])
