"""Which line goes from here to there, directly or with one change. Plain data in and out, nothing of Django."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from blocks.directory.distance import Pair, metres, walk_minutes

MOST = 4
# Where no headway is known, people wait about this long.
UNKNOWN_WAIT = 15


@dataclass(frozen=True)
class Line:
    """One direction of a line: its stops in order, and the minutes from the first stop to each."""

    key: int
    direction: str
    stops: tuple[int, ...]
    minutes: tuple[int, ...]
    headway: int | None = None
    fare: int | None = None

    @property
    def wait(self) -> int:
        """Minutes that people wait at a stop on average."""
        return UNKNOWN_WAIT if self.headway is None else (self.headway + 1) // 2


@dataclass(frozen=True)
class Leg:
    """A ride on one line, by the places of its stops in the line's order."""

    line: Line
    board: int
    alight: int

    @property
    def from_stop(self) -> int:
        return self.line.stops[self.board]

    @property
    def to_stop(self) -> int:
        return self.line.stops[self.alight]

    @property
    def minutes(self) -> int:
        """Minutes in the vehicle."""
        return self.line.minutes[self.alight] - self.line.minutes[self.board]


@dataclass(frozen=True)
class Journey:
    """One way to get there; walks in metres through the air."""

    legs: tuple[Leg, ...]
    walk_to: int
    walk_from: int
    walk_between: int = 0

    @property
    def minutes(self) -> int:
        """From door to door: walks, waits and rides."""
        walks = sum(walk_minutes(way) for way in (self.walk_to, self.walk_between, self.walk_from))
        return walks + sum(leg.line.wait + leg.minutes for leg in self.legs)

    @property
    def fare(self) -> int | None:
        """What is paid in all; unknown where one fare is."""
        fares = [leg.line.fare for leg in self.legs]
        return None if None in fares else sum(fare or 0 for fare in fares)


def find(lines: Iterable[Line], stops: Mapping[int, Pair], start: Pair, goal: Pair, walk: int) -> list[Journey]:
    """The quickest ways, those without a change first; `walk` is how far people walk, in metres."""
    lines = list(lines)
    starts, goals = near(stops, start, walk), near(stops, goal, walk)
    direct = _best(_direct(lines, starts, goals))
    changed = _best(_changed(lines, stops, starts, goals, walk))
    quickest = min((one.minutes for one in direct), default=None)
    # A change is only worth it where it is quicker.
    worth = [one for one in changed if quickest is None or one.minutes < quickest]
    return [*direct[:MOST], *worth[: MOST - 1]]


def near(stops: Mapping[int, Pair], point: Pair, walk: int) -> dict[int, int]:
    """Stops within the walk of a point, and how far each is."""
    ways = {key: metres(point, where) for key, where in stops.items()}
    return {key: way for key, way in ways.items() if way <= walk}


def _direct(lines: list[Line], starts: dict[int, int], goals: dict[int, int]) -> Iterable[Journey]:
    for line in lines:
        for leg, walk_to, walk_from in _rides(line, starts, goals):
            yield Journey((leg,), walk_to, walk_from)


def _rides(line: Line, starts: dict[int, int], goals: dict[int, int]) -> Iterable[tuple[Leg, int, int]]:
    """Every ride of a line from a stop near the start to one near the goal."""
    boards = [at for at, stop in enumerate(line.stops) if stop in starts]
    alights = [at for at, stop in enumerate(line.stops) if stop in goals]
    for board in boards:
        for alight in alights:
            if board < alight:
                yield Leg(line, board, alight), starts[line.stops[board]], goals[line.stops[alight]]


def _changed(
    lines: list[Line], stops: Mapping[int, Pair], starts: dict[int, int], goals: dict[int, int], walk: int
) -> Iterable[Journey]:
    """Ride one line, walk to a stop of another, ride that."""
    onward: dict[int, list[tuple[Line, int]]] = defaultdict(list)
    for line in lines:
        for at, stop in enumerate(line.stops):
            onward[stop].append((line, at))
    last = {id(line): [at for at, stop in enumerate(line.stops) if stop in goals] for line in lines}
    changes: dict[int, dict[int, int]] = {}
    for first in lines:
        for board in (at for at, stop in enumerate(first.stops) if stop in starts):
            for alight in range(board + 1, len(first.stops)):
                left = first.stops[alight]
                if left not in changes:
                    changes[left] = near(stops, stops[left], walk)
                for stop, way in changes[left].items():
                    for second, at in onward[stop]:
                        if second.key != first.key:
                            yield from _ends(first, board, alight, second, at, way, last[id(second)], starts, goals)


def _ends(
    first: Line,
    board: int,
    alight: int,
    second: Line,
    at: int,
    way: int,
    last: list[int],
    starts: dict[int, int],
    goals: dict[int, int],
) -> Iterable[Journey]:
    for end in last:
        if at < end:
            legs = (Leg(first, board, alight), Leg(second, at, end))
            yield Journey(legs, starts[first.stops[board]], goals[second.stops[end]], way)


def _best(found: Iterable[Journey]) -> list[Journey]:
    """Of the ways by the same lines the quickest, the shorter walk where two are as quick; quickest first."""
    kept: dict[tuple[int, ...], Journey] = {}
    for one in found:
        lines = tuple(leg.line.key for leg in one.legs)
        if lines not in kept or _rank(one) < _rank(kept[lines]):
            kept[lines] = one
    return sorted(kept.values(), key=_rank)


def _rank(one: Journey) -> tuple[int, int]:
    return one.minutes, one.walk_to + one.walk_between + one.walk_from
