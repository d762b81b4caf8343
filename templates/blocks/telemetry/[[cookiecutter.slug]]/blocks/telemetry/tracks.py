"""What a day's positions come to: way, stops, stays inside fences. Plain data in, plain data out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from blocks.telemetry.distance import metres

# A step that no truck can make is a fault of the receiver; it counts for nothing.
TOP_METRES_A_SECOND = 50
# Standing, a receiver wanders by some metres; that is no way.
JITTER_M = 15
# Leaving needs a little more than entering, so that a truck at the edge does not come and go all day.
EDGE_M = 25


@dataclass(frozen=True)
class Spot:
    """One position."""

    at: datetime
    lat: float
    lon: float
    speed_kmh: float | None = None


@dataclass(frozen=True)
class Stop:
    """Standing in one place for a while."""

    begin: datetime
    end: datetime
    lat: float
    lon: float

    @property
    def length(self) -> timedelta:
        return self.end - self.begin

    @property
    def begin_words(self) -> str:
        """Time of day at which it began."""
        return f"{timezone.localtime(self.begin):%H.%M}"


@dataclass(frozen=True)
class Stay:
    """Inside a fence; `left_at` is None where the day's last position is inside."""

    fence_id: int
    entered_at: datetime
    left_at: datetime | None


@dataclass(frozen=True)
class Summary:
    """A day in figures."""

    metres: int = 0
    moving: timedelta = timedelta()
    top_kmh: float = 0.0


def cleaned(spots: Iterable[Spot]) -> list[Spot]:
    """In order of time, without jumps that no vehicle makes."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda one: one.at):
        if kept:
            seconds = (spot.at - kept[-1].at).total_seconds()
            if seconds <= 0 or _between(kept[-1], spot) > TOP_METRES_A_SECOND * seconds:
                continue
        kept.append(spot)
    return kept


def summary(spots: Sequence[Spot], longest_gap: timedelta = timedelta(minutes=10)) -> Summary:
    """Way and time under way; over a gap the straight line counts as way, and not as time."""
    if not spots:
        return Summary()
    way, moving, anchor = 0.0, timedelta(), spots[0]
    for spot in spots[1:]:
        step = _between(anchor, spot)
        if step < JITTER_M:
            continue
        way += step
        gap = spot.at - anchor.at
        moving += gap if gap <= longest_gap else timedelta()
        anchor = spot
    return Summary(round(way), moving, max(spot.speed_kmh or 0.0 for spot in spots))


def stops(spots: Sequence[Spot], radius_m: float, least: timedelta) -> list[Stop]:
    """Where it stood within a radius for at least so long."""
    found, at = [], 0
    while at < len(spots):
        end = at
        while end + 1 < len(spots) and _between(spots[at], spots[end + 1]) <= radius_m:
            end += 1
        if spots[end].at - spots[at].at >= least:
            found.append(Stop(spots[at].at, spots[end].at, spots[at].lat, spots[at].lon))
            at = end + 1
        else:
            at += 1
    return found


def stays(spots: Sequence[Spot], fences: Iterable[Any]) -> list[Stay]:
    """Entries and exits of every fence, in order of time."""
    found = [stay for fence in fences for stay in _stays(spots, fence)]
    return sorted(found, key=lambda one: one.entered_at)


def _stays(spots: Sequence[Spot], fence: Any) -> list[Stay]:
    found, entered = [], None
    for spot in spots:
        away = metres(spot.lat, spot.lon, fence.lat, fence.lon)
        if entered is None and away <= fence.radius_m:
            entered = spot.at
        elif entered is not None and away > fence.radius_m + EDGE_M:
            found.append(Stay(fence.pk, entered, spot.at))
            entered = None
    if entered is not None:
        found.append(Stay(fence.pk, entered, None))
    return found


def _between(one: Spot, other: Spot) -> float:
    return metres(one.lat, one.lon, other.lat, other.lon)
