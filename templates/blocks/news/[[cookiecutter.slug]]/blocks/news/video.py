"""Knows video addresses well enough to say where a link leads. Nothing of them is ever loaded into our page."""

from dataclasses import dataclass
from urllib.parse import urlsplit

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


def of(url: str) -> Video | None:
    """Give the video behind an address; None where it is none that may be linked."""
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme != "https" or not host or parts.username is not None:
        return None
    name = host.removeprefix("www.").removeprefix("m.")
    return Video(parts.geturl(), HOSTS.get(name, name))
