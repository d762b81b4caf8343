"""How a deed's end is told, and what an address names."""

from core.answers import attempt as attempt
from core.answers import find as find


def number(text: str) -> int | None:
    """A key from an address; None where it is none."""
    return int(text) if text.isdecimal() and len(text) < 12 else None
