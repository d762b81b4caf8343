"""Scores and ranks, on plain data: total = (written x its weight + interview x its weight) / both weights."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Weights:
    """How much each test counts; where both are zero they count the same."""

    written: Decimal
    interview: Decimal

    @property
    def pair(self) -> tuple[Decimal, Decimal]:
        return (self.written, self.interview) if self.written + self.interview > 0 else (Decimal(1), Decimal(1))


@dataclass(frozen=True)
class Candidate:
    """One who was to come to the test."""

    id: int
    written: Decimal
    interview: Decimal
    sent: datetime
    missed: bool = False


@dataclass(frozen=True)
class Result:
    """What the selection gave one candidate: `outcome` is passed, reserve or refused."""

    id: int
    outcome: str
    total: Decimal | None = None
    place: int | None = None
    line: int | None = None
    reason: str = ""


def total(written: Decimal, interview: Decimal, weights: Weights) -> Decimal:
    """The weighted mean of both scores, to two places, half up."""
    one, other = weights.pair
    return ((written * one + interview * other) / (one + other)).quantize(CENT, ROUND_HALF_UP)


def select(
    people: Iterable[Candidate], weights: Weights, least_total: Decimal, places: int, reserves: int
) -> list[Result]:
    """Rank everybody who came; ties go to the better interview, then to who registered first."""
    came, stayed = [], []
    for one in people:
        (stayed if one.missed else came).append(one)
    scores = {one.id: total(one.written, one.interview, weights) for one in came}
    came.sort(key=lambda one: (-scores[one.id], -one.interview, one.sent, one.id))
    found = []
    for place, one in enumerate(came, 1):
        found.append(_result(one.id, scores[one.id], place, least_total, places, reserves))
    return found + [Result(one.id, "refused", reason="absent") for one in stayed]


def _result(key: int, score: Decimal, place: int, least_total: Decimal, places: int, reserves: int) -> Result:
    if score < least_total:
        return Result(key, "refused", score, place, reason="below")
    if place <= places:
        return Result(key, "passed", score, place)
    if place <= places + reserves:
        return Result(key, "reserve", score, place, line=place - places)
    return Result(key, "refused", score, place, reason="full")
