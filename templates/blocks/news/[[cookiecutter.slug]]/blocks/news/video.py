"""Videos: those kept here, which play in our page, and those elsewhere, which are only linked.

Nothing of another site is ever loaded into our page, so it learns of nobody who did not follow the link.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from core import videos

HOSTS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "vimeo.com": "Vimeo",
    "tiktok.com": "TikTok",
    "instagram.com": "Instagram",
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "dailymotion.com": "Dailymotion",
}


@dataclass(frozen=True)
class Video:
    """A video elsewhere: its address and who keeps it."""

    url: str
    provider: str


@dataclass(frozen=True)
class Film:
    """A video kept here."""

    token: str
    content_type: str
    size: int
    captions: str  # token of its captions, or nothing
    seconds: int


def of(url: str, more_hosts: str = "") -> Video | None:
    """Give the video behind an address; None where it is on no site that may be linked."""
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme != "https" or not host or parts.username is not None:
        return None
    name = host.removeprefix("www.").removeprefix("m.")
    known = HOSTS.get(name) or (name if name in hosts_of(more_hosts) else "")
    return Video(parts.geturl(), known) if known else None


def hosts_of(text: str) -> list[str]:
    """The sites that a region allows beside the known ones, with commas or spaces between."""
    words = (text or "").lower().replace(",", " ").split()
    return [word.removeprefix("https://").strip("/").removeprefix("www.") for word in words]


def names() -> list[str]:
    """Who the known sites are, for messages."""
    return sorted(set(HOSTS.values()))


def film_of(stored: Any, captions: Any, length: Any) -> Film | None:
    """The video kept in a file."""
    if stored is None:
        return None
    seconds = int(length.total_seconds()) if hasattr(length, "total_seconds") else int((length or 0) * 60)
    return Film(stored.token, stored.content_type, stored.size, captions.token if captions else "", seconds)


def spoken(captions: Any) -> list[str]:
    """The words of captions, where nobody wrote down what is said."""
    if captions is None:
        return []
    with captions.content.open("rb") as source:
        return videos.words_of(source.read())
