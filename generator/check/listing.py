"""Names in a row for a hint."""

from collections.abc import Iterable


def listed(names: Iterable[str], limit: int = 10) -> str:
    """Write names in a row, shortened where there are many."""
    known = list(names)
    shown = ", ".join(known[:limit])
    return f"{shown} and {len(known) - limit} more" if len(known) > limit else shown or "none"
