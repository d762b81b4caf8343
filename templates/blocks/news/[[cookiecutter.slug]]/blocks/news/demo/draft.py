"""The form of an invented article before the region's names are filled in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Draft:
    """One article; {places} in its texts are filled with the region's own names."""

    category: str
    agency: str
    theme: str
    title: str
    summary: str
    body: str
    tags: str
    kind: str = "berita"
    path: str = "publish"  # publish correct withdraw review return draft schedule
    days: int = 0  # event: days from today; announcement: days it still holds
    venue: str = ""
    video: str = ""
