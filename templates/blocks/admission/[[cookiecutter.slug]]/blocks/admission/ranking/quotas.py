"""Shares of the places by path: against the limits of the law, and as whole places of one school."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import floor

from blocks.admission.ranking.keys import PATHS


@dataclass(frozen=True, slots=True)
class Limit:
    """The least and the most share of one path in percent."""

    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Problem:
    """A share that the law does not allow; `kind` is sum, least or most."""

    kind: str
    path: str
    share: Decimal
    limit: Decimal


def problems(shares: Mapping[str, Decimal], limits: Mapping[str, Limit]) -> list[Problem]:
    """Everything that is wrong with the shares, the sum first."""
    found = []
    total = sum((shares.get(path, Decimal(0)) for path in PATHS), Decimal(0))
    if total != 100:
        found.append(Problem("sum", "", total, Decimal(100)))
    for path in PATHS:
        share, limit = shares.get(path, Decimal(0)), limits.get(path)
        if limit is not None and share < limit.least:
            found.append(Problem("least", path, share, limit.least))
        if limit is not None and share > limit.most:
            found.append(Problem("most", path, share, limit.most))
    return found


def seats(capacity: int, shares: Mapping[str, Decimal], limits: Mapping[str, Limit]) -> dict[str, int]:
    """Whole places by path: the floor of each share, the rest by largest remainder, never over a path's most."""
    exact = {path: Decimal(capacity) * shares.get(path, Decimal(0)) / 100 for path in PATHS}
    found = {path: floor(value) for path, value in exact.items()}
    by_rest = sorted(PATHS, key=lambda path: (found[path] - exact[path], PATHS.index(path)))
    rest = floor(sum(exact.values())) - sum(found.values())
    for path in [*by_rest, *by_rest]:
        most = limits[path].most if path in limits else Decimal(100)
        if rest and exact[path] and Decimal(found[path] + 1) <= Decimal(capacity) * most / 100:
            found[path] += 1
            rest -= 1
    return found
