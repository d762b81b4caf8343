"""One file of a replica as bytes, before it is written. Nothing here knows how it was rendered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """One file of a replica, before it is written."""

    path: str
    data: bytes
    template: str
    origin: str
    executable: bool = False
