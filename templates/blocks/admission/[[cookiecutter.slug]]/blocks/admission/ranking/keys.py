"""In which order children stand: by keys for each level and path, and the same last keys for all.

Permendikdasmen 3/2025 names the keys; equals are told apart by when the papers were first sent, and at last by the
registration number, so that no two are ever equal.
"""

from collections.abc import Callable
from typing import Any

from blocks.admission.ranking.plain import Candidate, Option

PATHS = ("domisili", "afirmasi", "prestasi", "mutasi")
NEAR_OLD = ("jarak", "usia")
SCORE_NEAR_OLD = ("nilai", "jarak", "usia")
KEYS: dict[str, dict[str, tuple[str, ...]]] = {
    "sd": {"domisili": ("usia", "jarak"), "afirmasi": NEAR_OLD, "prestasi": SCORE_NEAR_OLD, "mutasi": NEAR_OLD},
    "smp": {"domisili": NEAR_OLD, "afirmasi": NEAR_OLD, "prestasi": SCORE_NEAR_OLD, "mutasi": NEAR_OLD},
    "sma": {"domisili": SCORE_NEAR_OLD, "afirmasi": NEAR_OLD, "prestasi": SCORE_NEAR_OLD, "mutasi": NEAR_OLD},
}
READ: dict[str, Callable[[Candidate, Option], Any]] = {
    "usia": lambda candidate, _option: candidate.born,
    "jarak": lambda _candidate, option: option.metres,
    "nilai": lambda candidate, _option: -candidate.score,
}


def order_of(level: str, path: str) -> tuple[str, ...]:
    """The keys of a path, first to last, without the two that end every order."""
    return KEYS[level][path]


def key_of(level: str, candidate: Candidate, option: Option) -> tuple[Any, ...]:
    """What sorts a candidate at a school; smaller is better, and no two are the same."""
    read = [READ[name](candidate, option) for name in order_of(level, candidate.path)]
    return (*read, candidate.sent, candidate.number, candidate.id)
