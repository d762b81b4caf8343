"""Plain data that goes into the ranking and comes out of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Option:
    """One school that a candidate chose, and how far it is from home in metres."""

    school: int
    metres: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One child whose papers were found right; `options` in the order of choice."""

    id: int
    path: str
    options: tuple[Option, ...]
    born: date
    score: Decimal
    sent: datetime
    number: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where one candidate stands in one pool: the rank among all who chose it."""

    candidate: int
    choice: int
    rank: int
    metres: int
    outcome: str  # placed, elsewhere (a better choice), below
    line: int = 0  # place in the waiting line; 0 for who does not wait


@dataclass(slots=True)
class Pool:
    """The places of one path at one school, and everybody who wanted one, best first."""

    school: int
    path: str
    own: int
    seats: int
    places: list[Place] = field(default_factory=list)

    @property
    def taken(self) -> int:
        return sum(one.outcome == "placed" for one in self.places)

    @property
    def cutoff(self) -> Place | None:
        """The last who was placed; None where nobody was."""
        return next((one for one in reversed(self.places) if one.outcome == "placed"), None)


@dataclass(frozen=True, slots=True)
class Result:
    """All pools, and of each candidate who got a place: id -> (school, choice)."""

    pools: tuple[Pool, ...]
    placed: dict[int, tuple[int, int]]
