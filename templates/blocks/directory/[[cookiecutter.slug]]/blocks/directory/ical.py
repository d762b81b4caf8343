"""Events as iCalendar (RFC 5545), the form that phones subscribe to. Plain data in and out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

MOST_OCTETS = 73


@dataclass(frozen=True)
class Happening:
    """One event; `changed_at` tells phones which version is newer."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    where: str = ""
    text: str = ""
    url: str = ""
    lat: float | None = None
    lon: float | None = None
    is_cancelled: bool = False


def calendar(name: str, happenings: Iterable[Happening]) -> bytes:
    """A calendar of all of them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Direktori//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{_text(name)}"]
    for one in happenings:
        lines += _event(one)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _event(one: Happening) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_text(one.uid)}",
        f"DTSTAMP:{_moment(one.changed_at)}",
        f"LAST-MODIFIED:{_moment(one.changed_at)}",
        f"DTSTART:{_moment(one.starts_at)}",
        f"DTEND:{_moment(max(one.ends_at, one.starts_at))}",
        f"SUMMARY:{_text(one.title)}",
        f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}",
    ]
    if one.where:
        lines.append(f"LOCATION:{_text(one.where)}")
    if one.text:
        lines.append(f"DESCRIPTION:{_text(one.text)}")
    if one.lat is not None and one.lon is not None:
        lines.append(f"GEO:{one.lat:.6f};{one.lon:.6f}")
    if one.url:
        lines.append(f"URL:{one.url}")
    return [*lines, "END:VEVENT"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """Escape what the format gives a meaning; other signs of control are left out."""
    kept = "".join(sign for sign in words.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or sign >= " ")
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        kept = kept.replace(sign, escaped)
    return kept


def _folded(line: str) -> str:
    """Break a line into pieces of at most 75 octets, never inside a letter."""
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode()) > MOST_OCTETS:
            pieces.append(piece)
            piece = ""
        piece += sign
    return "\r\n ".join([*pieces, piece])
