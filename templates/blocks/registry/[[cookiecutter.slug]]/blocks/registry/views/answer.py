"""How a deed's end is told, and what an address names."""

from core.answers import attempt as attempt
from core.answers import find as find
from core.whole_numbers import whole_number


def number(text: str) -> int | None:
    """A key from an address; None where it is none."""
    return whole_number(text)
