"""A CAP message as plain data."""

from dataclasses import dataclass
from datetime import datetime

LANGUAGE = "id-ID"


@dataclass(frozen=True)
class Area:
    """Where it holds: words, and any of polygons, circles and codes."""

    description: str
    polygons: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    geocodes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Info:
    """What is said of the hazard, in one language."""

    category: str
    event: str
    urgency: str
    severity: str
    certainty: str
    language: str = LANGUAGE
    response_type: str = ""
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    sender_name: str = ""
    headline: str = ""
    description: str = ""
    instruction: str = ""
    web: str = ""
    contact: str = ""
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Message:
    """One CAP alert; our messages go to the public and hold one `info`."""

    identifier: str
    sender: str
    sent: datetime
    status: str
    msg_type: str
    scope: str = "Public"
    references: str = ""
    note: str = ""
    infos: tuple[Info, ...] = ()


def reference(sender: str, identifier: str, sent: str) -> str:
    """Name an earlier message as a later one must: `sender,identifier,sent`."""
    return f"{sender},{identifier},{sent}"
