"""Deferred acceptance: who gets which of the chosen schools, by the rank at each and the order of choice.

Nobody is refused at a school that takes somebody of the same path who ranks lower there, and nobody can do better by
hiding the true order of choice. The result does not depend on the order in which candidates are given.
"""

from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from blocks.admission.ranking.keys import PATHS, key_of
from blocks.admission.ranking.plain import Candidate, Place, Pool, Result

Spot = tuple[int, str]  # school, path


def match(
    candidates: Iterable[Candidate],
    seats: Mapping[Spot, int],
    level: str,
    overflow: tuple[str, ...] = (),
    reserve_percent: int = 0,
) -> Result:
    """Rank everybody and place them; places that nobody of their path wants go to the paths of `overflow` in turn."""
    listed = sorted(candidates, key=lambda one: (one.sent, one.number, one.id))
    ranks = _ranks(listed, level)
    held = dict(seats)
    chosen = {path: _accept([one for one in listed if one.path == path], ranks, held) for path in PATHS}
    while _pass_on(listed, ranks, held, chosen, overflow):
        pass
    placed = {key: spot for path in PATHS for key, spot in chosen[path].items()}
    pools = _pools(listed, ranks, seats, held, placed)
    _line_up(pools, placed, reserve_percent)
    return Result(tuple(pools), placed)


def _ranks(listed: list[Candidate], level: str) -> dict[Spot, dict[int, int]]:
    """The rank of each candidate in each pool that they chose."""
    keys: dict[Spot, list[tuple[Any, ...]]] = {}
    for one in listed:
        for option in one.options:
            keys.setdefault((option.school, one.path), []).append(key_of(level, one, option))
    return {spot: {key[-1]: rank for rank, key in enumerate(sorted(rows), 1)} for spot, rows in keys.items()}


def _accept(
    group: list[Candidate], ranks: Mapping[Spot, Mapping[int, int]], seats: Mapping[Spot, int]
) -> dict[int, tuple[int, int]]:
    """Place the candidates of one path: each asks the next school until one keeps them."""
    waiting, asked = list(reversed(group)), dict.fromkeys((one.id for one in group), 0)
    by_id = {one.id: one for one in group}
    kept: dict[Spot, list[tuple[int, int]]] = {}
    while waiting:
        one = waiting.pop()
        at = asked[one.id]
        if at >= len(one.options):
            continue
        asked[one.id] += 1
        spot = (one.options[at].school, one.path)
        rows = kept.setdefault(spot, [])
        insort(rows, (ranks[spot][one.id], one.id))
        if len(rows) > seats.get(spot, 0):
            waiting.append(by_id[rows.pop()[1]])
    return {key: (spot[0], asked[key]) for spot, rows in kept.items() for _rank, key in rows}


def _pass_on(
    listed: list[Candidate],
    ranks: Mapping[Spot, Mapping[int, int]],
    held: dict[Spot, int],
    chosen: dict[str, dict[int, tuple[int, int]]],
    overflow: tuple[str, ...],
) -> bool:
    """Give free places to the first path of `overflow` that wants some, and place that path again."""
    taken: dict[Spot, int] = {}
    for path, rows in chosen.items():
        for school, _choice in rows.values():
            taken[school, path] = taken.get((school, path), 0) + 1
    for path in overflow:
        group = [one for one in listed if one.path == path]
        moved = False
        for school, count in _wanted(group, chosen[path]).items():
            moved = _move(school, path, count, held, taken) or moved
        if moved:
            chosen[path] = _accept(group, ranks, held)
            return True
    return False


def _wanted(group: list[Candidate], placed: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """How many would rather have a place at each school than what they have."""
    found: dict[int, int] = {}
    for one in group:
        reached = placed[one.id][1] - 1 if one.id in placed else len(one.options)
        for option in one.options[:reached]:
            found[option.school] = found.get(option.school, 0) + 1
    return dict(sorted(found.items()))


def _move(school: int, path: str, count: int, held: dict[Spot, int], taken: Mapping[Spot, int]) -> bool:
    """Move up to `count` free places of a school from the other paths to this one."""
    moved = 0
    for other in PATHS:
        free = held.get((school, other), 0) - taken.get((school, other), 0)
        part = min(free, count - moved) if other != path else 0
        if part > 0:
            held[school, other] -= part
            held[school, path] = held.get((school, path), 0) + part
            moved += part
    return moved > 0


def _pools(
    listed: list[Candidate],
    ranks: Mapping[Spot, Mapping[int, int]],
    own: Mapping[Spot, int],
    held: Mapping[Spot, int],
    placed: Mapping[int, tuple[int, int]],
) -> list[Pool]:
    """Every pool with everybody who wanted a place there, best first."""
    spots = sorted({*held, *ranks}, key=lambda spot: (spot[0], PATHS.index(spot[1])))
    pools = {spot: Pool(*spot, own.get(spot, 0), held.get(spot, 0)) for spot in spots}
    for one in listed:
        got = placed.get(one.id, (0, len(one.options) + 1))[1]
        for choice, option in enumerate(one.options, 1):
            spot = (option.school, one.path)
            outcome = "placed" if choice == got else "elsewhere" if choice > got else "below"
            pools[spot].places.append(Place(one.id, choice, ranks[spot][one.id], option.metres, outcome))
    for pool in pools.values():
        pool.places.sort(key=lambda place: place.rank)
    return list(pools.values())


def _line_up(pools: list[Pool], placed: Mapping[int, tuple[int, int]], percent: int) -> None:
    """Give who got no place anywhere their number in the line of each pool, as far as the line reaches."""
    for pool in pools:
        most, line = -(-pool.seats * percent // 100), 0
        for at, one in enumerate(pool.places):
            if one.candidate not in placed and line < most:
                line += 1
                pool.places[at] = replace(one, line=line)
