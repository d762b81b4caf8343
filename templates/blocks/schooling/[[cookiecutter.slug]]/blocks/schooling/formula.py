"""How marks come to a final mark, and how what is mastered is put into words. Plain numbers, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

KINDS = ("harian", "ulangan", "semester")
LEVELS = {"sd": (1, 6), "smp": (7, 9)}
PHASES = ((2, "A"), (4, "B"), (6, "C"), (9, "D"))


@dataclass(frozen=True)
class Aim:
    """An aim of learning and a pupil's mark in it."""

    words: str
    mark: Decimal


def mean(marks: Sequence[Decimal]) -> Decimal | None:
    """The mean, not rounded; None without marks."""
    return sum(marks, Decimal(0)) / len(marks) if marks else None


def final(marks: Mapping[str, Sequence[Decimal]], weights: Mapping[str, int]) -> int | None:
    """The weighted mean of the kinds' means, rounded half up; None while a kind that counts has no mark."""
    counted = {kind: weights.get(kind, 0) for kind in KINDS if weights.get(kind, 0) > 0}
    means = {kind: mean(marks.get(kind, ())) for kind in counted}
    if not counted or any(value is None for value in means.values()):
        return None
    total = sum((value * counted[kind] for kind, value in means.items() if value is not None), Decimal(0))
    return int((total / sum(counted.values())).quantize(Decimal(1), ROUND_HALF_UP))


def strongest(aims: Sequence[Aim], least: int) -> str:
    """The aim with the best mark, if it was reached; of equals the first."""
    reached = [aim for aim in aims if aim.words and aim.mark >= least]
    return max(reached, key=lambda aim: aim.mark).words if reached else ""


def weakest(aims: Sequence[Aim], least: int) -> str:
    """The aim with the lowest mark, if it was not reached; of equals the first."""
    missed = [aim for aim in aims if aim.words and aim.mark < least]
    return min(missed, key=lambda aim: aim.mark).words if missed else ""


def phase(level: int) -> str:
    """The phase of the curriculum that a grade belongs to."""
    return next((letter for last, letter in PHASES if level <= last), "")


def is_last(school_level: str, level: int) -> bool:
    """Say whether pupils graduate after this grade."""
    return level >= LEVELS.get(school_level, (0, 9))[1]
