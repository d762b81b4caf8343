"""Draws one day as a small line with its levels: a drawing of a few hundred bytes for weak lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from core import display

WIDTH, HEIGHT, TOP = 320, 120, 10


@dataclass(frozen=True)
class Drawing:
    """Path, levels, and the hours in a table for those who do not see the drawing."""

    path: str
    levels: tuple[tuple[str, str], ...]
    hours: tuple[tuple[str, str], ...]
    low: str = ""
    high: str = ""
    width: int = WIDTH
    height: int = HEIGHT


def draw(buckets: Sequence[Any], quantity: Any, levels: Sequence[tuple[float, int]]) -> Drawing | None:
    """A line over the day; None where nothing came."""
    known = [one.middle for one in buckets if one.middle is not None]
    if not known:
        return None
    low, high = min(known), max(known)
    shown = [rise for rise, _severity in levels if rise <= high + (high - low or 1)]
    top = max([high, *shown]) or 1
    floor = min(low, 0) if low < top * 0.6 else low
    span = (top - floor) or 1

    def y(value: float) -> str:
        return f"{TOP + (HEIGHT - 2 * TOP) * (1 - (value - floor) / span):.0f}"

    step = WIDTH / max(len(buckets) - 1, 1)
    path, pen_up = [], True
    for at, one in enumerate(buckets):
        if one.middle is not None:
            path.append(f"{'M' if pen_up else 'L'}{at * step:.0f} {y(one.middle)}")
        pen_up = one.middle is None
    lines = tuple((y(rise), str(severity)) for rise, severity in levels if rise in shown)
    return Drawing(" ".join(path), lines, _hours(buckets, quantity), quantity.worded(low), quantity.worded(high))


def _hours(buckets: Sequence[Any], quantity: Any) -> tuple[tuple[str, str], ...]:
    """Every second hour, newest first."""
    newest = list(reversed(buckets))[::8]
    return tuple(
        (display.clock(timezone.localtime(one.start)), quantity.worded(one.middle))
        for one in newest
        if one.middle is not None
    )
