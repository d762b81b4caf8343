"""Whole numbers that a browser sends, such as keys and years: digits only, and few enough for a column."""

import re
from typing import Any

MOST_DIGITS = 15


def whole_number(text: Any, *, digits: int = MOST_DIGITS) -> int | None:
    """Give the number that was sent, None where it is none or has more digits."""
    return int(text) if isinstance(text, str) and re.fullmatch(f"[0-9]{{1,{digits}}}", text) else None
